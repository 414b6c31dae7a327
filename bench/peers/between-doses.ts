import type {System} from "../../models/engine/system.js";
import type {Peer} from "../solver/classic-trial.js";
import {
  dose,
  doseTimes,
  rowLength,
  stateCount,
  subjects,
  times,
} from "../solver/classic-workload.js";

/** dy/dt as libraries want it, over plain arrays. */
export type Slope = (t: number, y: number[], dy: number[]) => void;

/** Integrates from one time to another: the states at the times wanted, and last those at the end. */
export type Integrate = (
  from: number,
  to: number,
  y: number[],
  wanted: readonly number[],
) => readonly (readonly number[])[];

/** The classic workload by a library that knows no doses: an integration for each interval. */
export function betweenDoses(
  system: System,
  withTolerance: (slope: Slope, rtol: number) => Integrate,
): Peer {
  const k = new Float64Array(system.sizes.constants);
  // the generated code reads and writes by index alone, so a plain array will do
  const plain = system.rightHandSide as unknown as (
    t: number,
    y: number[],
    k: Float64Array,
    dy: number[],
  ) => void;
  const slope: Slope = (t, y, dy) => plain(t, y, k, dy);
  const end = times.at(-1) ?? NaN;
  const intervals = doseTimes.map((from, i) => {
    const to = doseTimes[i + 1] ?? end;
    return {from, to, wanted: [...times].filter((time) => time >= from && time < to)};
  });
  const rows = new Float64Array(subjects.length * rowLength);
  return (rtol) => {
    const integrate = withTolerance(slope, rtol);
    const before = performance.now();
    subjects.forEach((parameters, subject) => {
      system.prepare(parameters, k);
      let y = new Array<number>(stateCount).fill(0);
      let place = subject * rowLength;
      for (const {from, to, wanted} of intervals) {
        y[0] = (y[0] ?? 0) + dose;
        const states = integrate(from, to, y, wanted);
        wanted.forEach((_, i) => rows.set(states[i] ?? [], place + i * stateCount));
        place += wanted.length * stateCount;
        y = [...(states.at(-1) ?? [])];
      }
      rows.set(y, place);
    });
    return {ms: performance.now() - before, rows};
  };
}
