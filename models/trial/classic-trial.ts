import {type PkCase, runPkCase} from "../pk/pk-case.js";
import type {Trial} from "./trial.js";

/** A classic model under its event table: its one time course is `conc`. */
export const ofClassic = (pkCase: PkCase): Trial => ({
  series: ["conc"],
  measures: [],
  usual: () => pkCase.params,
  run(parameters) {
    const params = {...pkCase.params, ...parameters};
    const {times, conc} = runPkCase({...pkCase, params, method: pkCase.method ?? "closed"});
    return {times, series: [Float64Array.from(conc)], measures: {}};
  },
});
