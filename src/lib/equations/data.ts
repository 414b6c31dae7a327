import type {Grade} from "/models/engine/model.js";

/** What the Equations page shows of the declaration, as its loader writes it while the site is built. */
export interface EquationsData {
  readonly model: {readonly name: string; readonly version: string};
  readonly organs: readonly OrganData[];
  /** Everything that is declared, by key; a flux is "flux:" and its name. */
  readonly names: Readonly<Record<string, NameData>>;
  /** The keys behind each marked glyph of an equation, by the number that the mark carries. */
  readonly terms: readonly (readonly string[])[];
  /** What each rule and flux reads, by key. */
  readonly uses: Readonly<Record<string, readonly string[]>>;
  /** What the letters of an index stand for. */
  readonly letters: readonly {readonly letter: string; readonly meaning: string}[];
  readonly counts: {readonly states: number; readonly rules: number; readonly fluxes: number};
  readonly parameters: readonly ParameterData[];
  /** What to cite for each source. */
  readonly sources: Readonly<Record<string, SourceData>>;
  readonly laws: readonly ConservedData[];
  /** Titles of the sections of the model record. */
  readonly record: readonly string[];
}

/** MathML, or HTML of prose, of our own making: the only text that is inserted as markup. */
export type Markup = string;

export interface OrganData {
  readonly id: string;
  readonly title: string;
  readonly prose: Markup;
  readonly assumptions: readonly string[];
  readonly groups: readonly {readonly kind: GroupKind; readonly families: readonly FamilyData[]}[];
  /** Names of the parameters that its laws read, in the order of the table. */
  readonly parameters: readonly string[];
}

export type GroupKind = "states" | "fluxes" | "rules";
export type Route = "carrier" | "gaps" | "chelate";

export interface FamilyData {
  readonly keys: readonly string[];
  readonly left: Markup;
  /** Pieces of the right side with their signs; a line may break between them. */
  readonly terms: readonly Markup[];
  readonly meaning: string;
  /** Of a flow: the amounts that it leaves and enters; null is the world outside. */
  readonly ends?: {readonly from: Markup | null; readonly to: Markup | null};
  readonly unit: string;
  readonly route?: Route;
  /** For each letter of the index what it stands for, one value for each key. */
  readonly letters: readonly {readonly letter: Markup; readonly values: readonly string[]}[];
  /** The text of the law as it is declared, of the first key. */
  readonly law: string;
}

export interface NameData {
  readonly kind: "parameter" | "state" | "rule" | "flux";
  readonly glyph: Markup;
  readonly meaning: string;
  readonly unit: string;
  /** Id of the organ that declares it; a parameter belongs to none. */
  readonly organ?: string;
}

export interface ParameterData {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
  readonly source: string;
  readonly meaning: string;
  readonly isFitted: boolean;
}

export interface SourceData {
  /** "Fine 1991a"; a word where it is no study. */
  readonly name: string;
  readonly citation: string;
  readonly address?: string;
}

/** A law of conservation, as the stoichiometry has it. */
export interface ConservedData {
  readonly members: readonly string[];
  /** Of the equation; a line may break between them. */
  readonly pieces: readonly Markup[];
}
