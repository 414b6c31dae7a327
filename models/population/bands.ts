import {quantileSorted} from "d3-array";
import type {TrialRun} from "../trial/trial.js";

/** Quantiles over subjects at each time, by series and then by the quantile as text: "0.05". */
export type Bands = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

export const usualQuantiles = [0.05, 0.5, 0.95];

/** Bands of the runs of many subjects, each with a row for each of the names. */
export function bandsOf(
  names: readonly string[],
  runs: readonly Pick<TrialRun, "series" | "times">[],
  quantiles: readonly number[] = usualQuantiles,
): Bands {
  const count = runs[0]?.times.length ?? 0;
  return Object.fromEntries(
    names.map((name, j) => {
      const rows = quantiles.map(() => new Array<number>(count));
      for (let i = 0; i < count; i++) {
        const values = Float64Array.from(runs, ({series}) => series[j]?.[i] ?? NaN);
        const sorted = [...values.sort()]; // a typed array sorts numbers as numbers
        quantiles.forEach((q, k) => ((rows[k] as number[])[i] = quantileSorted(sorted, q) ?? NaN));
      }
      return [name, Object.fromEntries(quantiles.map((q, k) => [String(q), rows[k] ?? []]))];
    }),
  );
}
