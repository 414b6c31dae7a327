/**
 * What goes on inside a model at one moment: every rule and every flux. A run does not need them one by
 * one; a reader who looks into the model does.
 */
export interface Readings {
  readonly rules: readonly string[];
  /** Fluxes with the states (by index) that they leave and enter; null is the world outside. */
  readonly fluxes: readonly {
    readonly name: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
  /** Length of the array of constants. */
  readonly constants: number;
  prepare(parameters: Float64Array, k: Float64Array): void;
  /** Writes the rules and after them the fluxes. */
  evaluate(t: number, y: Float64Array, k: Float64Array, values: Float64Array): void;
}
