import fc from "fast-check";
import {morris, type MorrisOptions} from "../../../../models/engine/sensitivity/morris.js";
import {uniform} from "../../../../models/engine/sensitivity/quantiles.js";
import {modelOf, named} from "./functions.js";

export const names = ["a", "b", "c"];
export const unit = named(names, uniform(0, 1));
/** The elementary effects on the one number that a function gives. */
export const effectsOf = async (
  f: (...values: number[]) => number,
  options: MorrisOptions,
  parameters = unit,
) => {
  const {quantities} = await morris(
    modelOf((...values) => [f(...values)]),
    parameters,
    options,
  );
  const [effects] = quantities;
  if (effects === undefined) throw new Error("the model gave nothing");
  return effects;
};
/** Even numbers. */
export const levels = fc.integer({min: 1, max: 10}).map((half) => 2 * half);
