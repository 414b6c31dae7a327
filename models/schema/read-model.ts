import {type ModelFile, modelOf} from "../engine/model-file.js";
import type {Model} from "../engine/model.js";
import {brokenLaws} from "./broken-laws.js";
import {checkInput} from "./check-input.js";
import {createCheck} from "./check.js";
import {modelSchema} from "./model-schema.js";

/** A model that may be run and where it starts, or every reason why it may not. */
export type ReadModel =
  | {
      readonly model: Model;
      readonly initial: Readonly<Record<string, number>>;
      readonly problems: readonly [];
    }
  | {readonly model: null; readonly problems: readonly string[]};

/** Reads what claims to be a declared model: its shape first, then its laws and their units. */
export function readModel(input: unknown): ReadModel {
  const {value, problems} = checkInput<ModelFile>(input, "model", checkShape, () => []);
  if (value === null) return {model: null, problems};
  const {model, initial} = modelOf(value);
  const wrongLaws = brokenLaws(model);
  return wrongLaws.length > 0 ? {model: null, problems: wrongLaws} : {model, initial, problems: []};
}

const checkShape = createCheck(modelSchema);
