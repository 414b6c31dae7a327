import {barrierAt, type Held} from "/models/magnesium/hold-plasma.js";
import type {BarrierRun, Outcome} from "./run.js";

/** What the carrier of the brain capillaries brings in (mmol/h) at any free plasma magnesium (mmol/L). */
export interface EntryData {
  readonly free: Float64Array;
  readonly law: Float64Array;
  /** With the hypotheses that are on, at the time that is looked at. */
  readonly supposed: Float64Array | null;
  readonly ceiling: number;
  readonly now: EntryPoint;
  /** Before plasma was moved; null where nobody moved it. */
  readonly usual: EntryPoint | null;
  readonly twice: EntryPoint;
}

export interface EntryPoint {
  readonly free: number;
  readonly flow: number;
}

export const entryRange = [0, 2] as const;

const free = Float64Array.from({length: 51}, (_, i) => (i * entryRange[1]) / 50);
/** So much plasma that every carrier is taken, mmol/L. */
const endless = 1e9;

export function entryOf({
  own,
  supposed,
  plasmaTotal,
  usual,
  isHeld,
  person,
}: BarrierRun): EntryData {
  const share = person.values["barrier_free"] ?? NaN;
  const entry = entryBy(own);
  const at = (level: number): EntryPoint => ({free: level, flow: entry(level / share)});
  const now = at(share * plasmaTotal);
  return {
    ...{free, now, twice: at(2 * now.free)},
    law: free.map((level) => entry(level / share)),
    supposed: supposed && free.map((level) => entryBy(supposed)(level / share)),
    ceiling: entry(endless),
    usual: isHeld ? {free: usual.plasma_free, flow: usual.barrier_carrier} : null,
  };
}

/** The flow at a total plasma level, with the brain as it is in the outcome. */
function entryBy({held, now}: Outcome): (plasmaTotal: number) => number {
  const {values, inputs} = held;
  const volume = (name: string): number => values[`volume_${name}`] ?? NaN;
  const amounts = Float64Array.of(
    now.csf_ventricular * volume("ventricles"),
    now.csf_lumbar * volume("subarachnoid"),
    now.brain_isf * volume("brain_fluid"),
    values["brain_cells_rest"] ?? NaN, // the carrier does not see the cells
  );
  return (plasma_total) => {
    const moved: Held = {values, inputs: {...inputs, plasma_total}};
    return barrierAt(moved, amounts).barrier_carrier;
  };
}
