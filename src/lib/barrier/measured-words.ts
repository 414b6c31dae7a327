import type {BarrierData} from "./data.js";
import {percentText, spanText} from "./text.js";

/** What the studies of raised plasma say together, with their own figures. */
export function measuredSentences({raised}: Pick<BarrierData, "raised">): string[] {
  const people = raised.filter(({species}) => species === "human");
  const held = people.filter(({isHeld, rise}) => isHeld && rise > 0);
  const still = people.filter(({rise}) => rise === 0);
  const bolus = people.filter(({isHeld, rise}) => !isHeld && rise > 0).at(-1);
  const longest = Math.max(...still.map(({hours}) => hours));
  const rises = held.map(({rise}) => percentText(rise));
  return [
    `Where plasma was held high in people for a day or more, the fluid of the ventricles rose by ${rises.join(" and ")}; the lines of the model run through that.`,
    `${still.length === 2 ? "Two" : still.length} studies that looked within ${spanText(longest)} saw nothing move${bolus ? `, and one saw ${percentText(bolus.rise)} at ${spanText(bolus.hours)} after a single infusion, without a control group, which the model does not reach` : ""}.`,
    "Nobody has measured the fluid between the brain cells of people. Filled dots were read in the study or its summary; open ones are recalled, or of dogs. The table has spread, grade and what the model says of each.",
  ];
}
