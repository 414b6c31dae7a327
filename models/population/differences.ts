import {deviation, mean, quantileSorted} from "d3-array";
import jstat from "jstat";
import {type Bands, bandsOf, usualQuantiles} from "./bands.js";
import type {TrialRun} from "../trial/trial.js";

/** What changes from the first to the second run of the same subjects. */
export interface Differences {
  readonly measures: Readonly<Record<string, Difference>>;
  /** Quantiles over subjects of the difference of their own curves. */
  readonly bands: Bands;
}

/** A paired difference over subjects, in the unit of its measure. */
export interface Difference {
  readonly mean: number;
  /** Standard deviation over subjects; null for a single one. */
  readonly sd: number | null;
  /** 95 % interval of the mean, by Student's t; null for a single subject. */
  readonly interval: readonly [number, number] | null;
  readonly quantiles: Readonly<Record<string, number>>;
}

export function differencesOf(
  names: readonly string[],
  before: readonly TrialRun[],
  after: readonly TrialRun[],
  quantiles: readonly number[] = usualQuantiles,
): Differences {
  const pairs = before.flatMap((run, i) => {
    const other = after[i];
    return other ? [{run, other}] : [];
  });
  const curves = pairs.map(({run, other}) => ({
    times: run.times,
    series: run.series.map(
      (values, j) => other.series[j]?.map((x, i) => x - (values[i] ?? NaN)) ?? values,
    ),
  }));
  const measures = Object.keys(before[0]?.measures ?? {});
  return {
    measures: Object.fromEntries(
      measures.map((measure) => {
        const own = pairs.map(
          ({run, other}) => (other.measures[measure] ?? NaN) - (run.measures[measure] ?? NaN),
        );
        return [measure, differenceOf(own, quantiles)];
      }),
    ),
    bands: bandsOf(names, curves, quantiles),
  };
}

function differenceOf(values: readonly number[], quantiles: readonly number[]): Difference {
  const [centre, sd] = [mean(values) ?? NaN, deviation(values) ?? null];
  const half =
    sd === null
      ? null
      : (jstat.studentt.inv(0.975, values.length - 1) * sd) / Math.sqrt(values.length);
  const sorted = [...values].sort((a, b) => a - b);
  return {
    ...{mean: centre, sd},
    interval: half === null ? null : [centre - half, centre + half],
    quantiles: Object.fromEntries(
      quantiles.map((q) => [String(q), quantileSorted(sorted, q) ?? NaN]),
    ),
  };
}
