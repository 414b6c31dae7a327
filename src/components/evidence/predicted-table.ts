import {ratioOf} from "../../lib/evidence/ratio.js";
import {unitText} from "../../lib/evidence/words.js";
import type {Table} from "../details-table.js";
import type {Predicted} from "../../lib/evidence/rows.js";

/** The numbers behind the chart. */
export const predictedTable = (title: string, rows: readonly Predicted[]): Table => ({
  caption: `${title}: simulated and measured`,
  headings: [
    "observation",
    "study",
    "unit",
    "measured",
    "low",
    "high",
    "interval of",
    "simulated",
    "simulated ÷ measured",
    "inside",
    "why missed",
  ],
  rows: rows.map(({row, prediction}) => {
    const {label, unit, observed, low, high, intervalOf, simulated, inside, reason} = prediction;
    const ratio = ratioOf(prediction);
    return [
      label,
      row.source.cite,
      unitText(unit),
      observed ?? "",
      low,
      high,
      intervalOf === "study" ? "the study" : "ours",
      simulated,
      ratio === null ? "" : ratio.value,
      inside ? "inside" : "outside",
      reason,
    ];
  }),
});
