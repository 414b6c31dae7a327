import {parameters} from "/models/generated/data.js";
import type {Grade} from "/models/engine/model.js";

export type ParameterName = keyof typeof parameters;

/** A number is known no better than the worst known of what it rests on: D after A. */
export const worstGrade = (...names: readonly ParameterName[]): Grade =>
  names.map((name): Grade => parameters[name].grade).reduce((a, b) => (b > a ? b : a), "A");
