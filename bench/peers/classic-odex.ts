import {createRequire} from "node:module";
import type {System} from "../../models/engine/system.js";
import type {Peer} from "../solver/classic-trial.js";
import {absolute} from "../solver/classic-workload.js";
import {betweenDoses} from "./between-doses.js";

/** Extrapolation by the npm package odex, started anew at each dose; throws where it is missing. */
export function classicOdex(system: System): Peer {
  // its types are its sources, which this project's stricter rules refuse
  const {Solver} = createRequire(import.meta.url)("odex") as Odex;
  return betweenDoses(system, (slope, rtol) => (from, to, y, wanted) => {
    const solver = new Solver(y.length);
    solver.relativeTolerance = rtol;
    solver.absoluteTolerance = absolute(rtol);
    solver.initialStepSize = 0.3; // h, of 1e-4 to 1 the fastest, by a tenth
    solver.denseOutput = true;
    const derivative = (t: number, state: number[]) => {
      const dy = new Array<number>(y.length);
      slope(t, state, dy);
      return dy;
    };
    const rows: number[][] = [];
    const end = solver.solve(derivative, from, y, to, (count, _, x, state, dense) => {
      if (count === 1 && wanted[0] === from) rows.push([...state]);
      while (count > 1 && (wanted[rows.length] ?? Infinity) <= x) {
        const time = wanted[rows.length] as number; // there is one, by the line above
        rows.push(y.map((_, i) => dense(i, time)));
      }
    });
    return [...rows, end.y];
  });
}

interface Odex {
  readonly Solver: new (size: number) => OdexSolver;
}

/** What is used of it. */
interface OdexSolver {
  relativeTolerance: number;
  absoluteTolerance: number;
  initialStepSize: number;
  denseOutput: boolean;
  solve(
    derivative: (t: number, y: number[]) => number[],
    from: number,
    y: number[],
    to: number,
    onStep: (
      count: number,
      from: number,
      to: number,
      y: number[],
      dense: (component: number, time: number) => number,
    ) => void,
  ): {readonly y: number[]};
}
