import type {Grade} from "/models/engine/model.js";

/** What the About page shows of the model and the repository, as its data loader reads it. */
export interface About {
  readonly validity: readonly ValidityRow[];
  /** How the numbers of the model are known, best first. */
  readonly parameters: readonly {
    readonly grade: Grade;
    readonly meaning: string;
    readonly count: number;
  }[];
  readonly observations: {readonly count: number; readonly sources: number};
  readonly tests: Readonly<Record<"calibration" | "validation", Tally>>;
  readonly changes: readonly {readonly version: string; readonly items: readonly string[]}[];
  readonly licence: string;
}

/** Where the model may be used, and what happens beyond. */
export interface ValidityRow {
  readonly what: string;
  readonly range: string;
}

export interface Tally {
  readonly inside: number;
  readonly count: number;
}
