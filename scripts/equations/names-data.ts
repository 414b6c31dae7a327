import {glyphLatex, type Notation} from "../../models/engine/latex/glyph.js";
import type {Model} from "../../models/engine/model.js";
import type {NameData} from "../../src/lib/equations/data.js";
import {mathml} from "./mathml.js";
import {organId} from "./organ-id.js";
import {fluxKey} from "./term-marks.js";

/** Everything that is declared, with its glyph and meaning. */
export function namesOf(model: Model, notation: Notation): Record<string, NameData> {
  const organOf = (kind: "states" | "rules" | "fluxes", name: string) => {
    const title = model.organs?.find((organ) => organ[kind].includes(name))?.title;
    return title === undefined ? {} : {organ: organId(title)};
  };
  const glyph = (name: string) => mathml(glyphLatex(notation.symbol(name)));
  const keyOf = fluxKey(model);
  const parameters = Object.entries(model.parameters).map(([name, {unit, meaning}]) => [
    name,
    {kind: "parameter", glyph: glyph(name), meaning, unit} as const,
  ]);
  const states = Object.entries(model.states).map(([name, {unit, meaning}]) => [
    name,
    {kind: "state", glyph: glyph(name), meaning, unit, ...organOf("states", name)} as const,
  ]);
  const rules = Object.entries(model.rules).map(([name, {unit, meaning}]) => [
    name,
    {kind: "rule", glyph: glyph(name), meaning, unit, ...organOf("rules", name)} as const,
  ]);
  const fluxes = model.fluxes
    .filter(({name}) => keyOf(name) !== name)
    .map(({name, from, to}) => [
      keyOf(name),
      {
        kind: "flux",
        glyph: mathml(glyphLatex(notation.flux(name))),
        meaning: `flow from ${meaningOf(model, from)} to ${meaningOf(model, to)}`,
        unit: `${model.states[from ?? to ?? ""]?.unit ?? ""}/${model.timeUnit}`,
        ...organOf("fluxes", name),
      } as const,
    ]);
  const time = ["t", {kind: "rule", glyph: mathml("t"), meaning: "time", unit: model.timeUnit}];
  return Object.fromEntries([...parameters, ...states, ...rules, ...fluxes, time]) as Record<
    string,
    NameData
  >;
}

const meaningOf = (model: Model, state: string | null): string =>
  state === null ? "outside" : (model.states[state]?.meaning ?? state);
