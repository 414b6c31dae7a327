import type {FormName} from "/models/magnesium/names.js";

/** What somebody measured with a form, by mouth or in glass: a row of data/observations.csv. */
export interface Finding {
  readonly id: string;
  readonly form: FormName;
  /** Key of the source, and the source in words. */
  readonly source: string;
  readonly citation: string;
  readonly url: string | null;
  readonly who: string;
  readonly doseMg: number | null;
  readonly design: string;
  readonly quantity: string;
  /** Null where the study reports in words, which are then the note. */
  readonly value: number | null;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  /** What low and high are, and whose. */
  readonly interval: string;
  /** From memory: the paper was not read. */
  readonly isRecalled: boolean;
  /** Whether the model was fitted to it. */
  readonly isFitted: boolean;
  /** Why the model misses it; empty where it does not, or was not asked. */
  readonly miss: string;
  readonly note: string;
}

/** What is known of the salt itself: a row of data/forms.csv. */
export interface Chemistry {
  readonly solubilityGPerL: number | null;
  readonly note: string;
  readonly source: string;
  readonly grade: string;
}

/** Everything of data/ that the page of forms needs beside the model. */
export interface FormsData {
  readonly chemistry: Readonly<Record<FormName, Chemistry>>;
  readonly findings: readonly Finding[];
}
