import {scenarioSchema} from "../magnesium/scenario-schema.js";
import {isObject} from "../schema/check-input.js";

/** The parameters of a scenario or of a model, declared or classic; null where nothing can be said. */
export function parameterNames({
  scenario,
  model,
}: Record<string, unknown>): readonly string[] | null {
  if (scenario !== undefined)
    return Object.keys(scenarioSchema.properties?.["parameters"]?.properties ?? {});
  if (!isObject(model)) return null;
  const list = model["params"] ?? model["parameters"];
  return isObject(list) ? Object.keys(list) : null;
}
