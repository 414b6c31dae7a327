import {mmolFromElementalMg} from "/models/magnesium/amounts.js";
import {amountIn, amountText, type Units} from "../amount-text.js";
import type {View} from "../splits-kind.js";
import {stepMg} from "./grid.js";
import {cellAt, type Cell, type SplitMap} from "./split-map.js";

/** One of the two questions that the map answers. */
export interface Quantity {
  readonly title: string;
  readonly unit: string;
  readonly valueOf: (cell: Cell) => number;
  /** A value with its unit. */
  readonly text: (value: number) => string;
  /** What a model without saturation says of a dose, mg, from what it says of the smallest. */
  readonly linear: (map: SplitMap, dose: number) => number;
}

export function quantityOf({quantity, units}: Pick<View, "quantity" | "units">): Quantity {
  return quantity === "extra" ? extra(units) : share;
}

/** A daily dose in the reader's unit. */
export const doseIn = (mg: number, units: Units): number =>
  amountIn(mmolFromElementalMg(mg), units);
export const doseText = (mg: number, units: Units): string =>
  `${amountText(doseIn(mg, units), units)} ${units}`;

const extra = (units: Units): Quantity => ({
  title: "Extra magnesium absorbed",
  unit: units,
  valueOf: (cell) => amountIn(cell.extra, units),
  text: (value) => `${amountText(value, units)} ${units}`,
  linear: (map, dose) => (amountIn(smallest(map).extra, units) * dose) / stepMg,
});

const share: Quantity = {
  title: "Share of the pills absorbed",
  unit: "%",
  valueOf: (cell) => 100 * cell.share,
  text: (value) => `${value.toFixed(0)} %`,
  linear: (map) => 100 * smallest(map).share,
};

/** The smallest dose of the map at once: what next to nothing in its way shows. */
const smallest = (map: SplitMap): Cell => cellAt(map, {dose: stepMg, servings: 1});
