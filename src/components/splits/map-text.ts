import {servingCounts, type Split, splits} from "../../lib/splits/grid.js";
import {doseText, quantityOf} from "../../lib/splits/quantity.js";
import {cellAt, type SplitMap} from "../../lib/splits/split-map.js";
import {cellText, splitName} from "../../lib/splits/words.js";
import type {View} from "../../lib/splits-kind.js";
import type {Table} from "../details-table.js";

/** The map in one sentence: where it is highest, and what is chosen. */
export function describeMap(map: SplitMap, view: View, shown: Split): string {
  const {title, text, valueOf} = quantityOf(view);
  const values = map.cells.map(valueOf);
  const best = splits[values.indexOf(Math.max(...values))] ?? shown;
  return (
    `${title} by daily dose and servings. Most, ${text(Math.max(...values))}, ` +
    `at ${splitName(best, view.units)}. Chosen: ${cellText(map, shown, view)}.`
  );
}

/** Every cell in numbers, one row a dose. */
export function tableOfMap(map: SplitMap, view: View): Table {
  const {title, text, valueOf} = quantityOf(view);
  const rows = splits.filter(({servings}) => servings === 1);
  return {
    caption: title,
    headings: ["daily dose", ...servingCounts.map((n) => (n === 1 ? "once" : `${n} servings`))],
    rows: rows.map(({dose}) => [
      doseText(dose, view.units),
      ...servingCounts.map((servings) => text(valueOf(cellAt(map, {dose, servings})))),
    ]),
  };
}
