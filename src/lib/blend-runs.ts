import {seriesNames} from "/models/magnesium/names.js";
import {valueAt} from "./series.js";
import type {ShownRun} from "./run-page.js";

type Series = ShownRun["pillFree"];

/** A run between two others, at the times of the second: 0 is the first, 1 the second. */
export function runBetween(from: ShownRun, to: ShownRun): (share: number) => ShownRun {
  const {times} = to.result;
  const mixed = (a: Series, b: Series) => {
    const starts = seriesNames.map((name) =>
      times.map((timeH) => valueAt(from.result.times, a[name], timeH)),
    );
    return (share: number): Series => {
      const curves = seriesNames.map((name, n) => [
        name,
        b[name].map((value, i) => value + (1 - share) * ((starts[n]?.[i] ?? value) - value)),
      ]);
      return Object.fromEntries(curves) as Series; // one for each name
    };
  };
  const series = mixed(from.result.series, to.result.series);
  const pillFree = mixed(from.pillFree, to.pillFree);
  return (share) => ({
    result: {...to.result, series: series(share)},
    pillFree: pillFree(share),
  });
}
