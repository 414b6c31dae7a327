import type {Tried} from "./trial.js";
import type {Variation} from "./variation.js";

/** Which parameters make the measures of a scenario or a model uncertain, and by how much. */
export interface SensitivitySpec extends Tried {
  readonly version?: 1;
  readonly vary: Readonly<Record<string, Variation>>;
  /** "sobol" shares out the variance, "morris" ranks with far fewer runs; sobol unless told. */
  readonly method?: "sobol" | "morris";
  /** Rows of the design (1024 unless told), or trajectories (20): runs are rows × (parameters + 2 or + 1). */
  readonly rows?: number;
  /** 1 unless told. */
  readonly seed?: number;
}
