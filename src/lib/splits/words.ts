import {mmolFromElementalMg} from "/models/magnesium/amounts.js";
import {stoolWeights} from "/models/generated/stool.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {amountIn, amountText, type Units} from "../amount-text.js";
import {clockText} from "../clock.js";
import {formLabel} from "../palette.js";
import {mealsOf} from "../scenario-day.js";
import {startClockH} from "../simulator-page.js";
import type {View} from "../splits-kind.js";
import {servingCounts, stepMg, type Split} from "./grid.js";
import {doseText, quantityOf} from "./quantity.js";
import {countedH, dayH, firstServing, splitDay} from "./split-day.js";
import {cellAt, type SplitMap} from "./split-map.js";
import {isLoose, stoolG} from "./stool-limit.js";

const numbers = ["no", "one", "two", "three", "four", "five", "six"] as const;
const inServings = (count: number): string =>
  count === 1 ? "once a day" : `in ${numbers[count] ?? count} servings`;

/** A cell's name: "300 mg in 2 servings". */
export const splitName = ({dose, servings}: Split, units: Units): string =>
  `${doseText(dose, units)} ${servings === 1 ? "once a day" : `in ${servings} servings`}`;

/** What the colours are of: "mg over 48 h, citrate with meals, from 08:00". */
export function mapUnit(scenario: Scenario, view: View): string {
  const {form, timeH} = firstServing(scenario);
  const meals = mealsOf(scenario).length > 0 ? "with meals" : "without food";
  const from = clockText(timeH, startClockH);
  return `${quantityOf(view).unit} over ${countedH} h, ${formLabel[form]} ${meals}, from ${from}`;
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

/** Why the pills' share and the body's gain differ. */
export function bothAnswers(map: SplitMap, split: Split, units: Units): string {
  const cell = cellAt(map, split);
  const amount = (mmol: number) => `${amountText(amountIn(mmol, units), units)} ${units}`;
  const own = cell.share * mmolFromElementalMg(split.dose);
  const percent = (100 * cell.share).toFixed(0);
  const tracer = `A tracer in the pills would report ${percent} % of them absorbed, ${amount(own)}.`;
  const less = own - cell.extra;
  if (less <= 0 || amount(own) === amount(cell.extra)) {
    return `${tracer} You gain ${amount(cell.extra)}.`;
  }
  return (
    `${tracer} You gain ${amount(cell.extra)}, because the pills take places on the carrier: ` +
    `${amount(less)} less is absorbed of what else the gut holds.`
  );
}

/** By which road splitting gains, and what the servings meet on it. */
export function why(map: SplitMap, split: Split, scenario: Scenario, units: Units): string {
  const amount = (mmol: number) => `${amountText(amountIn(mmol, units), units)} ${units}`;
  const servings = Math.max(split.servings, 2); // once a day is compared with twice
  const [once, cell] = [cellAt(map, {...split, servings: 1}), cellAt(map, {...split, servings})];
  const gaps = [cell, once].map(({extra, byCarrier}) => amount(extra - byCarrier));
  const alike = gaps[0] === gaps[1] ? `${gaps[0]} either way` : gaps.join(" and ");
  return (
    `The carrier in the gut wall has a top speed. One large dose holds it there for hours while most ` +
    `of the magnesium moves on. Of the gain it brings ${amount(cell.byCarrier)} ` +
    `${inServings(servings)} and ${amount(once.byCarrier)} once a day; the gaps between the cells ` +
    `have no top speed and bring ${alike}. ${onTheWay(scenario, servings)}${more(map, {...split, servings})}`
  );
}

/** What else is in the gut when the servings come. */
function onTheWay(scenario: Scenario, servings: number): string {
  const meals = mealsOf(scenario);
  if (meals.length === 0) {
    return "With no food in the way, each further serving finds the carrier free for a while";
  }
  const times = (splitDay(scenario, {dose: 300, servings}).doses ?? []).map(({timeH}) => timeH);
  const lastH = times.at(-1) ?? 0;
  const night = meals.some(({timeH}) => timeH > lastH)
    ? ""
    : `No meal follows the serving at ${clockText(lastH, startClockH)} until morning. `;
  return `${night}By day pills share the carrier with food`;
}

/** What further servings would bring, at most the six of the map; ends the sentence. */
function more(map: SplitMap, split: Split): string {
  if (split.servings === servingCounts.at(-1)) return ".";
  const six = cellAt(map, {...split, servings: 6}).extra;
  const added = six / cellAt(map, split).extra - 1;
  if (added > 0.08) return `: in six, the gain is ${(100 * added).toFixed(0)} % more.`;
  return added < -0.02 ? ": in six, the gain is less." : ", and more servings there add little.";
}

/** What a body without limits would gain: the same in any split. */
export function linearText(map: SplitMap, {dose}: Split, view: View): string {
  const {linear, text} = quantityOf(view);
  const says = text(linear(map, dose));
  const small = doseText(stepMg, view.units);
  return view.quantity === "extra"
    ? `Dashed: if the gut took up of every dose what it does of ${small}, ${doseText(dose, view.units)} would gain ${says} in any split.`
    : `Dashed: if the gut took up of every dose what it does of ${small}, the share would be ${says} in any split.`;
}

/** What a day's stool weighs with the chosen cell. */
export function stoolText(map: SplitMap, split: Split): string {
  const weight = stoolG(cellAt(map, split));
  const {usual, loose} = stoolWeights;
  return (
    `Stool: about ${weight.toFixed(0)} g a day, from ${usual.value} g without pills; ` +
    `above ${loose.value} g it counts as loose.`
  );
}
