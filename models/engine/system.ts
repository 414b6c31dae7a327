/**
 * A model in a form that can be run. Functions write into arrays that the caller owns and allocate
 * nothing; `k` holds the constants that `prepare` makes from the parameters once for a run.
 */
export interface System {
  readonly name: string;
  readonly version: string;
  readonly states: readonly string[];
  readonly parameters: readonly string[];
  readonly outputs: readonly string[];
  /** Groups of states (by index) whose sum only events can change. */
  readonly conserved: readonly (readonly number[])[];
  /** Lengths of the arrays of constants, of Jacobian entries and of LU entries. */
  readonly sizes: {readonly constants: number; readonly jacobian: number; readonly lu: number};
  /** Row and column of each Jacobian entry. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** States whose law names the time itself, one for each entry that `timeDerivative` writes. */
  readonly timed: readonly number[];
  prepare(parameters: Float64Array, k: Float64Array): void;
  rightHandSide(t: number, y: Float64Array, k: Float64Array, dy: Float64Array): void;
  jacobian(t: number, y: Float64Array, k: Float64Array, values: Float64Array): void;
  timeDerivative(t: number, y: Float64Array, k: Float64Array, dfdt: Float64Array): void;
  /**
   * Factors shift · I − J without exchanging rows; returns the largest multiplier, by which the
   * solver judges whether that was safe (above about 1e8, or not finite, it pivots instead).
   */
  factor(values: Float64Array, shift: number, lu: Float64Array): number;
  /** Overwrites `b` with the solution of (shift · I − J) x = b. */
  solve(lu: Float64Array, b: Float64Array): void;
  evaluate(t: number, y: Float64Array, k: Float64Array, outputs: Float64Array): void;
}
