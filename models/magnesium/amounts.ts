import type {FormRecord} from "./forms.js";

/** Molar mass of magnesium, mg/mmol. Conversions between mass and amount happen here only. */
export const magnesiumMolarMass = 24.305;

export const mmolFromElementalMg = (mg: number): number => mg / magnesiumMolarMass;
export const elementalMgFromMmol = (mmol: number): number => mmol * magnesiumMolarMass;
export const mmolFromSaltMg = (saltMg: number, form: FormRecord): number =>
  saltMg / form.saltMgPerMmol;

/** Elemental Mg as a share of the mass of the salt, for example 0.60 for oxide. */
export const elementalShare = (form: FormRecord): number => magnesiumMolarMass / form.saltMgPerMmol;
