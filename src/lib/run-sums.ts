import type {SeriesName} from "/models/magnesium/names.js";
import {perObject} from "./per-object.js";
import type {ShownRun} from "./run-page.js";

/** What charts and words add up from the series of a run. */
type Series = ShownRun["pillFree"];
const absorbedSeries = ["absorbed_carrier", "absorbed_paracellular", "absorbed_chelate"] as const;
const gutSeries = ["stomach", "duodenum", "jejunum", "ileum", "colon", "undissolved"] as const;

// each is made once of a run: a pinned run keeps its curves while a hand moves the other
const sumOf = (names: readonly SeriesName[]) =>
  perObject((series: Series): number[] =>
    series.plasma_total.map((_, i) =>
      names.reduce((total, name) => total + (series[name][i] ?? NaN), 0),
    ),
  );
const gutOf = sumOf(gutSeries);
/** Magnesium anywhere in the gut, dissolved or not. */
export const gutTotal = ({result}: Pick<ShownRun, "result">): number[] => gutOf(result.series);
/** Magnesium absorbed so far on all roads. */
export const absorbedTotal = sumOf(absorbedSeries);

const percents = perObject((values: readonly number[]) =>
  perObject((base: readonly number[]): number[] =>
    values.map((value, i) => 100 * (value / (base[i] ?? NaN) - 1)),
  ),
);
export const percentAbove = (values: readonly number[], base: readonly number[]): number[] =>
  percents(values)(base);
/** Whether anything was given; a pill of nothing is none. */
export const hasPills = ({result}: ShownRun): boolean =>
  result.series.labelled_absorbed.some((value) => value > 0);
