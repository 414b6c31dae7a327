import type {Grade} from "/models/engine/model.js";
import {parameters} from "/models/generated/data.js";
import {worstGrade} from "../grades.js";
import type {StoreName} from "./stores.js";

/** How well the speed and the saturation of each store are known. */
export const storeGrade: Readonly<Record<Exclude<StoreName, "fluids">, Grade>> = {
  cells: worstGrade("tissue_intracellular_rate", "tissue_half_saturation"),
  slow: worstGrade("tissue_slow_rate", "tissue_half_saturation"),
  bone: worstGrade("bone_deep_rate"),
};

/** The same for how far the kidney and the gut answer to depletion. */
export const kidneyGrade = worstGrade("renal_adaptation_gain", "status_half", "renal_set_point");
export const gutGrade = worstGrade("gut_status_gain", "gut_status_time");

/** Half-times of the slow stores with the range in which each may lie, as the table of parameters has them. */
export const halfTimes = (["tissue_slow_rate", "bone_deep_rate"] as const).map((name) => {
  const {value, low, high, grade} = parameters[name];
  const [now = NaN, least = NaN, most = NaN] = [value, high, low].map(
    (rate) => Math.LN2 / rate / 24,
  );
  const [unit, size] = now < 100 ? ["days", 1] : ["years", 365];
  const count = (days: number) => Math.round(days / size);
  return {name, text: `${count(now)} ${unit}, ${count(least)} to ${count(most)}`, grade};
});
