import {mmolFromElementalMg} from "/models/magnesium/amounts.js";
import type {FormName} from "/models/magnesium/names.js";
import {numberText} from "../number-text.js";
import {formLabel} from "../palette.js";
import type {Finding} from "./findings.js";

/** A panel that measurements may stand in, and the unit of its values. */
export type MeasuredPanel = "dissolved" | "urine" | "serum";

/** A measurement as it stands in a panel: a share, mmol in urine or mmol/L of serum. */
export interface MeasuredPoint {
  readonly id: string;
  readonly form: FormName;
  readonly panel: MeasuredPanel;
  /** Hours after the dose; null where the panel has no time. */
  readonly hour: number | null;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly isRecalled: boolean;
  readonly isFitted: boolean;
  /** The study, its dose and spread, and what differs here; in one or two sentences. */
  readonly text: string;
}

/** What some studies are measured against. */
export interface MeasuredContext {
  readonly doseMg: number;
  /** Urine of the day without the dose, mmol. */
  readonly usualUrine: number;
  /** Urine that oxide adds, mmol. */
  readonly oxideUrine: number;
  readonly serumRest: number;
}

interface Comparable {
  readonly panel: MeasuredPanel;
  readonly hour: number | null;
  readonly doseMg: number;
  /** What is uncertain about the dose. */
  readonly doseNote?: string;
  readonly place: (value: number, context: MeasuredContext) => number;
  readonly differs: string;
}

const ofDose = (mg: number) => (percent: number) => (percent / 100) * mmolFromElementalMg(mg);
const inBeaker = (acid: string): Comparable => ({
  panel: "dissolved",
  hour: 1,
  doseMg: 608,
  place: (percent) => percent / 100,
  differs: `In a beaker, not a stomach: 25 mmol in 300 mL with ${acid} mmol of acid for an hour.`,
});

/**
 * The only measurements that answer to one dose and a panel of the page, by their ids. Others are of
 * weeks, of labelled magnesium, or in words: they are listed, not drawn.
 */
const comparables: Readonly<Record<string, Comparable>> = {
  "lindberg1990-dissolved-oxide-12": inBeaker("12.1"),
  "lindberg1990-dissolved-oxide-24": inBeaker("24.2"),
  "lindberg1990-dissolved-citrate-12": inBeaker("12.1"),
  "lindberg1990-dissolved-citrate-24": inBeaker("24.2"),
  "firoz2001-urine-oxide": {
    panel: "urine",
    hour: 24,
    doseMg: 255,
    place: ofDose(255),
    differs: "A day’s dose in portions, urine beyond that of a day without.",
  },
  "siener2011-urine-oxide-capsule": {
    panel: "urine",
    hour: 24,
    doseMg: 450,
    place: (percent, {usualUrine}) => (percent / 100) * usualUrine,
    differs: "Capsules; the rise is drawn on the pill-free day of the person shown here.",
  },
  "kappeler2017-urine-citrate-minus-oxide": {
    panel: "urine",
    hour: 24,
    doseMg: 300,
    doseNote: "dose recalled",
    place: (mmol, {oxideUrine}) => oxideUrine + mmol,
    differs: "The study gives the difference, drawn here above the simulated oxide.",
  },
  "now-citrate-tab-serum-rise": {
    panel: "serum",
    hour: null,
    doseMg: 400,
    place: (percent, {serumRest}) => (percent / 100) * serumRest,
    differs: "By the maker; a few samples, of which the highest counts.",
  },
  "dolberg2017-oral-peak": {
    panel: "serum",
    hour: null,
    doseMg: 1080,
    doseNote: "dose inferred",
    place: (level) => level,
    differs: "The highest of many samples.",
  },
};

/** Doses apart by less than a quarter are near enough to stand in one picture. */
const nearEnough = 1.25;

export function measuredPoints(
  findings: readonly Finding[],
  context: MeasuredContext,
): MeasuredPoint[] {
  return findings.flatMap((finding) => {
    const comparable = comparables[finding.id];
    if (comparable === undefined || finding.value === null) return [];
    const ratio = context.doseMg / comparable.doseMg;
    if (ratio > nearEnough || ratio < 1 / nearEnough) return [];
    const {id, form, value, low, high, isRecalled, isFitted} = finding;
    const {panel, hour, place} = comparable;
    const placed = (one: number | null) => (one === null ? null : place(one, context));
    const places = {value: place(value, context), low: placed(low), high: placed(high)};
    const text = textOf(finding, comparable);
    return [{id, form, panel, hour, ...places, isRecalled, isFitted, text}];
  });
}

function textOf(finding: Finding, {doseMg, doseNote, differs}: Comparable): string {
  const {source, who, form, quantity, isFitted, miss} = finding;
  const dose = `${doseMg} mg as ${formLabel[form]}${doseNote ? ` (${doseNote})` : ""}`;
  const people = who === "" ? "" : `${who}, `;
  const use = isFitted ? " The model was fitted to it." : missText(miss);
  return `${source}: ${people}${dose}: ${quantity}, ${valueText(finding)}. ${differs}${use}`;
}

/** Where the model was tried by the study and failed, and why. */
export const missText = (miss: string): string =>
  miss === ""
    ? ""
    : ` The model misses this study: ${miss.charAt(0).toLowerCase()}${miss.slice(1)}.`;

/** "4 % (−2.7 to 10.7, our interval)" */
export function valueText({value, unit, low, high, interval}: Finding): string {
  if (value === null) return "";
  const spread =
    low === null || high === null
      ? "no spread given"
      : [`${numberText(low)} to ${numberText(high)}`, interval].filter(Boolean).join(", ");
  return `${numberText(value)}${unit === "1" ? "" : ` ${unit}`} (${spread})`;
}
