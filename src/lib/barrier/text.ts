import {elementalMgFromMmol} from "/models/magnesium/amounts.js";
import {type Units, signed} from "../amount-text.js";
import {numberText} from "../number-text.js";

/** Levels, flows, voltages and changes of the barrier in words: no more digits than they deserve. */

export const levelText = (mmolPerL: number): string => mmolPerL.toFixed(2);

/** A flow (mmol/h) as mg a day or as µmol an hour. */
export const flowIn = (mmolPerH: number, units: Units): number =>
  units === "mg" ? 24 * elementalMgFromMmol(mmolPerH) : 1000 * mmolPerH;

export const flowUnit = (units: Units): string => (units === "mg" ? "mg/day" : "µmol/h");

/** The size of a flow; its direction is drawn, or said. */
export const flowText = (mmolPerH: number, units: Units): string =>
  numberText(Math.abs(flowIn(mmolPerH, units)), 2);

/** Percent of change, with its sign: "+14 %", "−0.3 %", "0 %". */
export function changeText(after: number, before: number): string {
  return percentText(100 * (after / before - 1));
}

export function percentText(percent: number): string {
  const digits = Math.abs(percent) < 0.95 ? 1 : 0;
  return `${signed(percent.toFixed(digits).replace("-", "−")).replace(/^\+?0(\.0)?$/, "0")}\u00a0%`;
}

export const voltageText = (mV: number): string =>
  `${Math.round(mV) > 0 ? "+" : ""}${Math.round(mV)}\u00a0mV`.replace("-", "−");

/** Hours as a reader counts them: "6 min", "4.5 h", "10 days", "12 weeks". */
export function spanText(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  if (hours < 36) return hours === 24 ? "1 day" : `${numberText(hours, 2)} h`;
  const days = hours / 24;
  if (days < 21) return Math.abs(days - 7) < 0.05 ? "1 week" : `${numberText(days, 2)} days`;
  return `${numberText(days / 7, 2)} weeks`;
}

/** A share of channels: one digit behind the point below ten percent. */
export const openText = (percent: number): string =>
  `${percent < 9.95 ? percent.toFixed(1) : percent.toFixed(0)}\u00a0%`;
