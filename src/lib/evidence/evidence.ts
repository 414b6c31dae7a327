import type {Scenario} from "/models/magnesium/scenario.js";

/** What the Evidence page shows, as its data loader writes it from data/ and the simulated studies. */
export interface Evidence {
  readonly observations: readonly Observation[];
  readonly effects: readonly Effect[];
  /** By the key that observations and effects cite. */
  readonly sources: Readonly<Record<string, Source>>;
  /** How studies were simulated, where a scenario can say it. */
  readonly protocols: readonly {
    readonly ids: readonly string[];
    readonly scenarios: readonly Scenario[];
  }[];
}

export const dossiers = ["gut", "systemic", "kidney", "brain", "ligand", "population"] as const;
export type Dossier = (typeof dossiers)[number];
export const uses = ["calibration", "validation", "context"] as const;
export type Use = (typeof uses)[number];
export const confidences = ["seen", "derived", "recalled"] as const;
export type Confidence = (typeof confidences)[number];

/** One value that the world measured; low and high are what `interval` says. */
export interface Observation {
  readonly id: string;
  readonly source: string;
  readonly dossier: Dossier;
  readonly species: string;
  readonly population: string;
  readonly n: number | null;
  readonly form: string;
  readonly doseMg: number | null;
  readonly design: string;
  readonly quantity: string;
  readonly timeH: number | null;
  /** Null where the study reports in words: the note then says what. */
  readonly value: number | null;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly interval: "none" | "sd" | "se" | "ci95" | "range" | "reference" | "iiv_cv";
  readonly confidence: Confidence;
  readonly grade: "A" | "B" | "C" | "D";
  readonly use: Use;
  readonly note: string;
  /** Null where it is context for the reader only. */
  readonly prediction: Prediction | null;
}

/** What the model answers where it is held to an observation. */
export interface Prediction {
  /** Its place in the list of targets. */
  readonly place: number;
  /** Its name on the chart. */
  readonly label: string;
  readonly unit: string;
  /** Null where there is no number to divide by: words, or a limit. */
  readonly observed: number | null;
  readonly low: number;
  readonly high: number;
  readonly intervalOf: "study" | "ours";
  readonly simulated: number;
  readonly inside: boolean;
  readonly assumed: string;
  /** Why the model misses it; empty while it does not. */
  readonly reason: string;
  /** Why it no longer tests the model; empty while it does. */
  readonly noTest: string;
}

/** What a trial or a cohort found. */
export interface Effect {
  readonly id: string;
  readonly outcome: string;
  readonly population: string;
  /** The form tested: a form's name, or mixed, diet, none. */
  readonly form: string;
  readonly n: number | null;
  readonly effect: number | null;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly direction: "better" | "worse" | "none" | "unclear";
  readonly certainty: "high" | "moderate" | "low" | "very_low";
  readonly certaintyNote: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string;
}

export interface Source {
  /** "Fine 1991": who and when, told apart by a letter where two would be alike. */
  readonly cite: string;
  readonly authors: string;
  readonly title: string;
  readonly publishedIn: string;
  readonly year: number | null;
  /** Where it can be read; empty where no address is known. */
  readonly address: string;
  readonly note: string;
}
