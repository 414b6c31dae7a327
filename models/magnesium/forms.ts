import type {Grade} from "../engine/model.js";
import {forms} from "../generated/data.js";
import type {FormName} from "./names.js";

/** One supplement form as chemistry knows it: a row of data/forms.csv. */
export interface FormRecord {
  readonly label: string;
  readonly formula: string;
  /** Milligrams of the salt (hydrate included) that carry one mmol of Mg. */
  readonly saltMgPerMmol: number;
  readonly ligand: string;
  /** mmol of ligand for each mmol of Mg, and its molar mass in mg/mmol. */
  readonly ligandPerMg: number;
  readonly ligandMgPerMmol: number;
  /** Shares of a dose: dissolved at once, slowly, by acid only; the rest is bound and never dissolves. */
  readonly shares: {readonly dissolved: number; readonly slow: number; readonly acid: number};
  /** Share of the Mg that is an amino-acid chelate: it matters to a hypothesis only. */
  readonly chelateShare: number;
  /** Hours by which a coating delays the release. */
  readonly lagH: number;
  readonly source: string;
  readonly grade: Grade;
}

export const formOf = (name: FormName): FormRecord => forms[name];
