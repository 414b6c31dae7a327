import {transformSync} from "esbuild";
import {generateModule} from "../../../models/engine/generate.js";
import type {Model} from "../../../models/engine/model.js";
import type {System} from "../../../models/engine/system.js";

/** Generates, compiles and loads a model, as the build does for the models that are committed. */
export async function loadSystem(model: Model): Promise<System> {
  const {code} = transformSync(generateModule(model, "system", "unused"), {loader: "ts"});
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  return ((await import(/* @vite-ignore */ url)) as {system: System}).system;
}

/** A model given by rates alone, with pure numbers for units: what textbook problems need. */
export function problemModel(
  name: string,
  rates: Record<string, string>,
  values: Record<string, number> = {},
): Model {
  const parameter = {unit: "1", low: 0, high: 1, source: "test", grade: "D", meaning: ""} as const;
  return {
    name,
    version: "1",
    timeUnit: "h",
    parameters: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, {...parameter, value}]),
    ),
    states: Object.fromEntries(
      Object.keys(rates).map((state) => [state, {unit: "1", meaning: ""}]),
    ),
    rules: {},
    fluxes: [],
    rates,
    outputs: {},
  };
}
