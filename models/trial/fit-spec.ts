import type {LabFile} from "../lab/lab.js";
import type {Scenario} from "../magnesium/scenario.js";
import type {PkCase} from "../pk/pk-case.js";

/** What is estimated, by what, from which columns of a table. */
export interface FitSpec {
  readonly version?: 1;
  /** One of the two; a model is declared, or a classic one as `magnesia pk` takes it, without times. */
  readonly scenario?: Scenario;
  readonly model?: LabFile | Omit<PkCase, "times">;
  /** A CSV file; its path is from the folder of the specification. */
  readonly data: string;
  /** Columns, `time` and `value` unless told. */
  readonly time?: string;
  readonly value?: string;
  /** The time course that the values are of; `conc` of a classic model. */
  readonly output?: string;
  readonly estimate: Readonly<Record<string, Estimate>>;
  /** How a value errs: all by as much (additive, unless told), or all by the same share (proportional). */
  readonly error?: "additive" | "proportional";
}

/** Above 0, as the fit moves logarithms; bounds a thousandfold below and above unless told. */
export interface Estimate {
  readonly start: number;
  readonly low?: number;
  readonly high?: number;
}

/** What was measured, in the order of its rows. */
export interface Observations {
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** Rows of the file; the line of names is row 1. */
  readonly rows: readonly number[];
}
