import {equationsOf} from "../engine/equations.js";
import {type ModelFile, modelOf} from "../engine/model-file.js";
import type {Model} from "../engine/model.js";
import {dimensionProblems} from "../engine/units.js";
import {createCheck} from "./check.js";
import {jsonCopy} from "./json-copy.js";
import {modelSchema} from "./model-schema.js";
import {sentence} from "./problem.js";

/** A model that may be run and where it starts, or every reason why it may not. */
export type ReadModel =
  | {
      readonly model: Model;
      readonly initial: Readonly<Record<string, number>>;
      readonly problems: readonly [];
    }
  | {readonly model: null; readonly problems: readonly string[]};

/** Reads what claims to be a declared model: its shape first, then its names, then its units. */
export function readModel(input: unknown): ReadModel {
  const copy = jsonCopy(input);
  const misfits = checkShape(copy ?? null).map((problem) => sentence(problem, input, "model"));
  if (misfits.length > 0) return {model: null, problems: misfits};
  const {model, initial} = modelOf(copy as ModelFile); // the schema describes one
  const wrongLaws = dimensionProblems(model);
  const problems = wrongLaws.length > 0 ? wrongLaws : circles(model);
  return problems.length > 0 ? {model: null, problems} : {model, initial, problems: []};
}

const checkShape = createCheck(modelSchema);

/** What is wrong with laws that are right one by one. */
function circles(model: Model): string[] {
  try {
    equationsOf(model);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
