import type {FormName} from "/models/magnesium/names.js";

/**
 * Colours live in style.css as variables, so dark mode needs no redraw; dashes live here.
 * A form owns one colour and one dash on every page.
 */
export const formColour = (form: FormName): string => `var(--form-${form})`;

export const formDash: Readonly<Record<FormName, string>> = {
  citrate: "",
  glycinate: "10 3",
  oxide: "2 3",
  "l-threonate": "9 3 2 3",
  chloride: "5 3",
  malate: "14 4",
  "buffered-glycinate": "10 3 2 3",
  taurate: "10 3 2 3 2 3",
  aspartate: "6 2 6 6",
  lactate: "1.5 2.5",
  gluconate: "5 3 1.5 3",
  orotate: "12 3 4 3",
  hydroxide: "7 2 2 2 2 2",
  carbonate: "3 5",
  sulfate: "4 3 1.5 3 1.5 3",
  food: "1.5 4",
};

export const formLabel: Readonly<Record<FormName, string>> = {
  citrate: "citrate",
  glycinate: "glycinate",
  oxide: "oxide",
  "l-threonate": "L-threonate",
  chloride: "chloride",
  malate: "malate",
  "buffered-glycinate": "buffered glycinate",
  taurate: "taurate",
  aspartate: "aspartate",
  lactate: "lactate",
  gluconate: "gluconate",
  orotate: "orotate",
  hydroxide: "hydroxide",
  carbonate: "carbonate",
  sulfate: "sulfate",
  food: "food",
};

export const pinLetters = ["A", "B", "C", "D"] as const;
export type PinLetter = (typeof pinLetters)[number];
export const pinColour = (pin: PinLetter): string => `var(--pin-${pin.toLowerCase()})`;
export const pinDash: Readonly<Record<PinLetter, string>> = {
  A: "6 4",
  B: "10 4 2 4",
  C: "3 3",
  D: "14 3",
};
