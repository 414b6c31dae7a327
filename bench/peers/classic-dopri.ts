import {createRequire} from "node:module";
import type {System} from "../../models/engine/system.js";
import type {Peer} from "../solver/classic-trial.js";
import {absolute} from "../solver/classic-workload.js";
import {betweenDoses} from "./between-doses.js";

/** Dormand–Prince of the npm package dopri, started anew at each dose; throws where it is missing. */
export function classicDopri(system: System): Peer {
  const {Dopri} = createRequire(import.meta.url)("dopri") as typeof import("dopri");
  return betweenDoses(system, (slope, rtol) => (from, to, y, wanted) => {
    const control = {rtol, atol: absolute(rtol), maxSteps: 1e6, tcrit: [to]};
    const at = new Dopri(slope, y.length, control).initialise(from, y).run(to);
    return at([...wanted, to]);
  });
}
