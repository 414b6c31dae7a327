/** A system that events act on: amounts by compartment, moved through time under constant inputs. */
export interface Machine {
  readonly size: number;
  /** The amounts after a time, under zero-order inputs (amount per time). */
  advance(amounts: readonly number[], inputs: readonly number[], time: number): number[];
  /** The amounts that stay as they are under constant inputs. */
  equilibrium(inputs: readonly number[]): number[];
  /** The amounts that `cycle` brings back to themselves. */
  periodic(cycle: (amounts: readonly number[]) => number[]): number[];
}
