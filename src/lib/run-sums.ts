import type {SeriesName} from "/models/magnesium/names.js";
import type {ShownRun} from "./run-page.js";

/** What charts and words add up from the series of a run. */
type Series = ShownRun["pillFree"];
const absorbedSeries = ["absorbed_carrier", "absorbed_paracellular", "absorbed_chelate"] as const;
const gutSeries = ["stomach", "duodenum", "jejunum", "ileum", "colon", "undissolved"] as const;

const sum = (series: Series, names: readonly SeriesName[]): number[] =>
  series.plasma_total.map((_, i) =>
    names.reduce((total, name) => total + (series[name][i] ?? NaN), 0),
  );
/** Magnesium anywhere in the gut, dissolved or not. */
export const gutTotal = ({result}: Pick<ShownRun, "result">): number[] =>
  sum(result.series, gutSeries);
export const percentAbove = (values: readonly number[], base: readonly number[]): number[] =>
  values.map((value, i) => 100 * (value / (base[i] ?? NaN) - 1));
/** Magnesium absorbed so far on all roads. */
export const absorbedTotal = (series: Series): number[] => sum(series, absorbedSeries);
/** Whether anything was given; a pill of nothing is none. */
export const hasPills = ({result}: ShownRun): boolean =>
  result.series.labelled_absorbed.some((value) => value > 0);
