import {mmolFromElementalMg} from "/models/magnesium/amounts.js";
import {amountIn, amountText, type Units} from "../amount-text.js";
import {numberText} from "../number-text.js";
import type {Confidence, Observation, Prediction, Use} from "./evidence.js";

/** Form and dose, "citrate 450 mg"; empty where nothing was given. */
export function givenText({form, doseMg}: Observation, units: Units): string {
  const dose =
    doseMg === null
      ? ""
      : `${amountText(amountIn(mmolFromElementalMg(doseMg), units), units)} ${units}`;
  return [form, dose].filter(Boolean).join(" ");
}

/** Who they were, and how many. */
export function peopleText({species, population, n}: Observation): string {
  const who =
    species === "human" || species === "in vitro" ? population : `${species}, ${population}`;
  const many = n === null ? "" : n.toLocaleString("en");
  return [many, who.replace(/, $/, "") || species].filter(Boolean).join(" ");
}

/** What was measured, and when. */
export function endpointText({quantity, timeH}: Observation): string {
  return timeH === null || timeH === 0 ? quantity : `${quantity}, at ${spanText(timeH)}`;
}

function spanText(hours: number): string {
  if (hours < 48) return hours < 1 ? `${Math.round(60 * hours)} min` : `${numberText(hours)} h`;
  const days = hours / 24;
  return days >= 56 ? `${numberText(days / 7)} weeks` : `${numberText(days)} days`;
}

/** "SD 0.07", "0.02 to 0.06, 95 %"; empty where the paper gave none. */
export function spreadText({value, low, high, interval}: Observation): string {
  if (low === null || high === null) return "";
  const half = numberText((high - low) / 2);
  const span = rangeText(low, high);
  switch (interval) {
    case "none":
      return "";
    case "sd":
      return `SD ${half}`;
    case "se":
      return `SE ${half}`;
    case "iiv_cv":
      return value ? `CV ${numberText((50 * (high - low)) / value, 2)} %` : span;
    case "ci95":
      return `${span}, 95 %`;
    case "reference":
      return `${span}, middle 95 %`;
    case "range":
      return `${span}, range`;
  }
}

export const rangeText = (low: number, high: number): string =>
  `${numberText(low)} to ${numberText(high)}`;

/** A unit as it is printed: none for a bare number. */
export function unitText(unit: string): string {
  if (unit === "1" || unit === "qualitative") return "";
  if (unit === "%/%") return "% per %";
  return unit.replaceAll("*", " · ").replace("m2", "m²");
}

/** The value with its unit: "3.12 mmol/d". */
export const valueText = (value: number, unit: string): string =>
  [numberText(value, 4), unitText(unit)].filter(Boolean).join(" ");

/** What the model says beside what was measured, in one sentence. */
export function predictionText(prediction: Prediction): string {
  const {observed, low, high, unit, simulated, inside, intervalOf} = prediction;
  const interval = `${rangeText(low, high)}, ${intervalOf === "study" ? "the study's own interval" : "interval ours"}`;
  const measured =
    observed === null
      ? `measured in words or as a limit (read as ${interval})`
      : `measured ${valueText(observed, unit)} (${interval})`;
  return `Simulated ${valueText(simulated, unit)}, ${measured}: ${inside ? "inside" : "outside"}.`;
}

export const confidenceText: Readonly<Record<Confidence, string>> = {
  seen: "Read in the paper, its abstract or a quotation.",
  derived: "Worked out from numbers that were read.",
  recalled: "Recalled only, not read: take it as assumed.",
};

export const useText: Readonly<Record<Use, string>> = {
  calibration: "The model was fitted to it.",
  validation: "Kept aside: the model is tested by it.",
  context: "For the reader; the model is not held to it.",
};

export const gradeText: Readonly<Record<Observation["grade"], string>> = {
  A: "Grade A: measured in humans and read.",
  B: "Grade B: derived or second-hand.",
  C: "Grade C: measured in animals.",
  D: "Grade D: assumed or recalled.",
};
