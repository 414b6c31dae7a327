import {amountIn, amountText} from "../../lib/amount-text.js";
import {ebbOf, shareOn, type StoreName} from "../../lib/body/stores.js";
import {weekText} from "../../lib/body/week-axis.js";
import {at, extentOf} from "../../lib/series.js";
import type {ShownBody} from "./strip-data.js";

type Described = Readonly<
  Record<"urine" | "serum" | "cells" | "slow" | "bone", {describe(text: string): void}>
>;

/** One sentence for each strip, for readers who do not see the picture. */
export function describeStrips(charts: Described, {own: {run}, units}: ShownBody): void {
  const {days} = run;
  const amount = (mmol: number) => `${amountText(amountIn(mmol, units), units)} ${units}`;
  const [leastUrine, mostUrine] = extentOf([days.urine]);
  charts.urine.describe(
    `Urine holds ${amount(at(days.urine, 0))} a day at first, later ${amount(leastUrine)} to ${amount(mostUrine)}; ${amount(at(days.absorbed, run.wanted - 1))} a day are absorbed at the end.`,
  );
  const [low, high] = extentOf([days.serum]);
  charts.serum.describe(
    `Serum, the mean of each day, runs from ${low.toFixed(2)} to ${high.toFixed(2)} mmol/L; it was ${at(days.serum, 0).toFixed(2)} at rest.`,
  );
  for (const store of ["cells", "slow", "bone"] as const) charts[store].describe(storeWords(store));

  function storeWords(store: StoreName): string {
    const end = `${(100 * shareOn(run, store, run.wanted)).toFixed(1)} percent of rest at the end`;
    const ebb = ebbOf(run, store);
    if (ebb === null) return `Never below its rest by more than a thousandth; ${end}.`;
    const lowest = `Lowest in ${weekText(ebb.lowDay)}, at ${(100 * ebb.low).toFixed(1)} percent of rest`;
    const back = ebb.backDay === null ? "" : `; back in ${weekText(ebb.backDay)}`;
    return `${lowest}${back}; ${end}.`;
  }
}
