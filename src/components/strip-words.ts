import type {Comparison} from "/models/magnesium/simulate.js";
import {amountIn, amountText, levelText, type Units} from "../lib/amount-text.js";
import {gutTotal, percentAbove} from "../lib/run-sums.js";
import type {StripCharts} from "./strip-charts.js";

/** One sentence for each chart, for readers who do not see the picture. */
export function describeStrips(
  charts: StripCharts,
  {result, pillFree}: Pick<Comparison, "result" | "pillFree">,
  units: Units,
): void {
  const {series} = result;
  const end = result.times.length - 1;
  const last = (values: readonly number[]) => values[end] ?? NaN;
  const amount = (mmol: number) => `${amountText(amountIn(mmol, units), units)} ${units}`;
  const range = (values: readonly number[]) =>
    `${levelText(Math.min(...values))} to ${levelText(Math.max(...values))} mmol/L`;
  charts.gut.describe(
    `Magnesium in the gut, at most ${amount(Math.max(...gutTotal({result})))}; at the end ${amount(last(series.colon))} are in the colon.`,
  );
  charts.absorbed.describe(
    `By the end ${amount(last(series.absorbed_carrier))} are absorbed by carrier and ${amount(last(series.absorbed_paracellular))} through the gaps.`,
  );
  charts.serum.describe(
    `Total serum magnesium runs from ${range(series.plasma_total)}; ionised from ${range(series.plasma_ionised)}.`,
  );
  const change = percentAbove(series.plasma_total, pillFree.plasma_total);
  charts.change.describe(
    `Serum is at most ${Math.max(...change).toFixed(1)} percent above the pill-free day.`,
  );
  charts.urine.describe(
    `${amount(last(series.urine))} leave with the urine, ${amount(last(pillFree.urine))} on the pill-free day.`,
  );
}
