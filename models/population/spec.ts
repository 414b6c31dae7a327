import type {LabFile} from "../lab/lab.js";
import type {Scenario} from "../magnesium/scenario.js";
import type {Variation} from "../trial/variation.js";

/** Many people, each with parameters of their own, through one scenario or through a declared model. */
export interface PopulationSpec {
  readonly version?: 1;
  /** One of the two. */
  readonly scenario?: Scenario;
  readonly model?: LabFile;
  /** A second one of the same kind, for the same people at the same times. */
  readonly compare?: Scenario | LabFile;
  /** How many; they are numbered from 1. */
  readonly subjects: number;
  /** 1 unless told. */
  readonly seed?: number;
  /** Built-in distributions of age, sex, weight, filtration and diet; without it everybody is the scenario's person. */
  readonly people?: "adults";
  readonly vary?: Readonly<Record<string, Variation>>;
  /** Of the normal numbers behind two varied parameters: a Gaussian copula. */
  readonly correlations?: readonly (readonly [string, string, number])[];
  /** 0.05, 0.5 and 0.95 unless told. */
  readonly quantiles?: readonly number[];
  /** How many subjects are shown in full, the first of them; none unless told. */
  readonly traces?: number;
}
