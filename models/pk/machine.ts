/** A stretch of time, and the moments in it that are looked at: rising, from `from` up to before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly at: readonly number[];
}

/** Amounts by compartment at the end of a stretch, and at the moments looked at. */
export interface Passage {
  readonly end: number[];
  readonly seen: number[][];
}

/** A system that events act on: amounts by compartment, moved through time under constant inputs. */
export interface Machine {
  readonly size: number;
  /** Where the amounts start and where a reset returns them; nothing unless told. */
  readonly start?: readonly number[];
  /** Moves amounts through a stretch of time, under zero-order inputs (amount per time). */
  advance(amounts: readonly number[], inputs: readonly number[], span: Span): Passage;
  /** The amounts that stay as they are under constant inputs. Throws where there are none. */
  equilibrium(inputs: readonly number[]): number[];
  /** The amounts that `cycle` brings back to themselves. Throws where there are none. */
  periodic(cycle: (amounts: readonly number[]) => number[]): number[];
  /** The same, with whatever changes in time held as it is at a moment; itself unless told. */
  heldAt?(time: number): Machine;
}

/** The passage of a system that is known in closed form, by the time since its start. */
export const passageOf = (
  {from, to, at}: Span,
  amountsAfter: (time: number) => number[],
): Passage => ({
  end: amountsAfter(to - from),
  seen: at.map((time) => amountsAfter(time - from)),
});
