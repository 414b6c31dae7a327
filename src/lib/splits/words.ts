import {stoolWeights} from "/models/generated/stool.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {amountIn, amountText, type Units} from "../amount-text.js";
import {clockText} from "../clock.js";
import {formLabel} from "../palette.js";
import {mealsOf} from "../scenario-day.js";
import {startClockH} from "../simulator-page.js";
import type {View} from "../splits-kind.js";
import type {Split} from "./grid.js";
import {doseText, quantityOf} from "./quantity.js";
import {countedH, dayH, firstServing} from "./split-day.js";
import {cellAt, type SplitMap} from "./split-map.js";
import {isLoose} from "./stool-limit.js";

const numbers = ["no", "one", "two", "three", "four", "five", "six"] as const;
/** "once a day", "in two servings". */
export const inServings = (count: number): string =>
  count === 1 ? "once a day" : `in ${numbers[count] ?? count} servings`;

/** A cell's name: "300 mg in 2 servings". */
export const splitName = ({dose, servings}: Split, units: Units): string =>
  `${doseText(dose, units)} ${servings === 1 ? "once a day" : `in ${servings} servings`}`;

/** What the colours are of: "mg over 48 h, citrate with meals, from 08:00". */
export function mapUnit(scenario: Scenario, view: View): string {
  const {form, timeH} = firstServing(scenario);
  const meals = mealsOf(scenario).length > 0 ? "with meals" : "without food";
  const unit = view.quantity === "extra" ? view.units : "% by tracer";
  const from = clockText(timeH, startClockH);
  return `${unit} over ${countedH} h, ${formLabel[form]} ${meals}, from ${from}`;
}

/** A cell in words, for those who cannot see its colour. */
export function cellText(map: SplitMap, split: Split, view: View): string {
  const cell = cellAt(map, split);
  const {valueOf, text} = quantityOf(view);
  const what = view.quantity === "extra" ? "more absorbed" : "of it absorbed";
  const limit = isLoose(cell) ? `, stool above ${stoolWeights.loose.value} g a day` : "";
  return `${splitName(split, view.units)}: ${text(valueOf(cell))} ${what}${limit}`;
}

/** What a cell gains, and what of it the simulator's one day shows. */
export function gainText(map: SplitMap, split: Split, units: Units): string {
  const {extra, extraThatDay} = cellAt(map, split);
  const amount = (mmol: number) => amountText(amountIn(mmol, units), units);
  const end = clockText(dayH, startClockH);
  return `${amount(extra)} ${units} gained, ${amount(extraThatDay)} by ${end}`;
}

/** The chosen cell beside the same dose once, in two and in six servings. */
export function comparison(map: SplitMap, split: Split, view: View): string {
  const {dose, servings} = split;
  const {valueOf, text} = quantityOf(view);
  const value = (count: number) => text(valueOf(cellAt(map, {dose, servings: count})));
  const others = [1, 2, 6].filter((count) => count !== servings).slice(0, 2);
  const rest = others.map((count) => {
    const name = count === 1 ? "once a day" : `in ${numbers[count] ?? count}`;
    return `; ${name}, ${value(count)}`;
  });
  const amount = doseText(dose, view.units);
  const start =
    view.quantity === "extra"
      ? `${amount} ${inServings(servings)} gains ${value(servings)}`
      : `Of ${amount} ${inServings(servings)}, ${value(servings)} is absorbed`;
  return `${start}${rest.join("")}.`;
}
