import {elementalMgFromMmol} from "/models/magnesium/amounts.js";
import type {CommonView} from "./page-kind.js";

export type Units = CommonView["units"];

/** Amounts of magnesium as the reader wants to see them; everything inside is in mmol. */
export const amountIn = (mmol: number, units: Units): number =>
  units === "mg" ? elementalMgFromMmol(mmol) : mmol;

/** No more digits than the model deserves: whole mg, hundredths of a mmol. */
export const amountText = (value: number, units: Units): string =>
  withMinus(units === "mg" ? value.toFixed(0) : value.toFixed(Math.abs(value) < 10 ? 2 : 1));

export const levelText = (mmolPerL: number): string => withMinus(mmolPerL.toFixed(3));

export const signed = (text: string): string =>
  /^[−0]/.test(text) && !/[1-9]/.test(text)
    ? text.replace("−", "")
    : text.startsWith("−")
      ? text
      : `+${text}`;

const withMinus = (text: string): string => text.replace("-", "−");
