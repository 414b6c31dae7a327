import type {ModelFile} from "../engine/model-file.js";
import type {Model} from "../engine/model.js";
import type {EventRecord} from "../pk/record.js";

/** A model that a reader declares, and what happens to it: a file of `magnesia run`. */
export interface LabFile extends ModelFile {
  readonly records?: readonly LabRecord[];
  /** By name, points of [time, value]: each value holds for the interval that ends at its time. */
  readonly covariates?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  /** When it is looked at, after the rows of the same time. */
  readonly times?: readonly number[];
  /** 1e-6 and 1e-9 unless told. */
  readonly solver?: {readonly rtol?: number; readonly atol?: number};
}

/** A row of an event table, whose compartment is a state by name or by its place from 1. */
export type LabRecord = Omit<EventRecord, "cmt"> & {readonly cmt?: number | string};

/** A checked file, with its model read: covariates are among the parameters. */
export interface Lab {
  readonly model: Model;
  /** Of each state, in order. */
  readonly initial: readonly number[];
  readonly records: readonly EventRecord[];
  readonly covariates: NonNullable<LabFile["covariates"]>;
  readonly times: readonly number[];
  readonly solver: {readonly rtol: number; readonly atol: number};
}
