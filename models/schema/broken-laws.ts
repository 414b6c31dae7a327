import {equationsOf} from "../engine/equations.js";
import type {Model} from "../engine/model.js";
import {dimensionProblems} from "../engine/units.js";

/** What is wrong with the laws of a model: one by one, or else together. */
export function brokenLaws(model: Model): readonly string[] {
  const problems = dimensionProblems(model);
  if (problems.length > 0) return problems;
  try {
    equationsOf(model);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
