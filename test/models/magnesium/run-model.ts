import {createLab} from "../../../models/studies/lab.js";

export {indexOf} from "../../../models/studies/lab.js";

/** Runs the bare system from any state: what experiments need that no scenario can state. */
export const runModel = createLab().bare;
