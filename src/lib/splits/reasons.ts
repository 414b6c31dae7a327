import {mmolFromElementalMg} from "/models/magnesium/amounts.js";
import {stoolWeights} from "/models/generated/stool.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {amountIn, amountText, type Units} from "../amount-text.js";
import {clockText} from "../clock.js";
import {mealsOf} from "../scenario-day.js";
import {startClockH} from "../simulator-page.js";
import type {View} from "../splits-kind.js";
import {servingCounts, stepMg, type Split} from "./grid.js";
import {doseText, quantityOf} from "./quantity.js";
import {splitDay} from "./split-day.js";
import {cellAt, type SplitMap} from "./split-map.js";
import {stoolG} from "./stool-limit.js";
import {inServings} from "./words.js";

/** Why a cell gains what it gains, in figures of its own runs. */

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
  return added < -0.02 ? ": in six, the gain is less." : ", and more servings add little.";
}

/** What a body without limits would gain: the same in any split. */
export function linearText(map: SplitMap, {dose}: Split, view: View): string {
  const {linear, text} = quantityOf(view);
  const says = text(linear(map, dose));
  const start = `Dashed: if the gut took up of every dose what it does of ${doseText(stepMg, view.units)}`;
  return view.quantity === "extra"
    ? `${start}, ${doseText(dose, view.units)} would gain ${says} in any split.`
    : `${start}, the share would be ${says} in any split.`;
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
