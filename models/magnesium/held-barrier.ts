import {joinParts, type Flux, type Model, type Part} from "../engine/model.js";
import {brain} from "./brain.js";
import {kidney} from "./kidney.js";

/**
 * # The barrier by itself, plasma held
 *
 * The laws of `brain.ts` word for word, cut out of the body: a clamp holds plasma, so nothing else of the
 * body matters and four states remain. It runs in a fraction of a millisecond where the whole body takes
 * several, and reports every flux by its name. What the body would give it are inputs of a run:
 * total plasma magnesium, and the glycine and L-threonate that two of the hypotheses need.
 */
export const heldInputs = ["plasma_total", "glycine_plasma", "threonate_plasma"] as const;
export type HeldInput = (typeof heldInputs)[number];

/** Levels (mmol/L) and what the barrier carries (mmol/h; those with a sign may run backwards). */
export const heldLevels = ["plasma_free", "csf_ventricular", "csf_lumbar", "brain_isf"] as const;
export const heldFlows = [
  "choroid_carrier",
  "barrier_carrier",
  "glycine_ride",
  "choroid_leak",
  "barrier_leak",
  "ependyma",
  "pia",
  "csf_flow",
  "isf_flow",
  "csf_drainage",
  "brain_cell_uptake",
  "brain_cell_release",
] as const;
export type HeldName = (typeof heldLevels)[number] | (typeof heldFlows)[number];

export function heldBarrierModel(parameters: Model["parameters"]): Model {
  const parts: Part[] = [
    {...brain, fluxes: (brain.fluxes ?? []).map(fromOutside)},
    {rules: depletion()},
    {outputs: outputs()},
  ];
  const given = {...parameters, ...inputs(parameters)};
  const about = {name: "Magnesia, barrier with plasma held", version: "0.1.0", timeUnit: "h"};
  const model = joinParts({...about, parameters: given}, parts);
  const laws = [model.rules, model.outputs].flatMap((rules) => Object.values(rules));
  const text = [...laws, ...model.fluxes].map(({law}) => law).join(" ");
  const words = new Set(text.match(/[A-Za-z_]\w*/g));
  const used = Object.entries(given).filter(([name]) => words.has(name));
  return {...model, parameters: Object.fromEntries(used)};
}

const fromOutside = ({from, to, ...rest}: Flux): Flux => ({
  ...rest,
  from: from === "plasma" ? null : from,
  to: to === "plasma" ? null : to,
});

/** How the body notices that plasma is low, as in the kidney. */
function depletion(): NonNullable<Part["rules"]> {
  const names = ["filtrate", "own_maximum", "deficit", "depletion_signal"];
  return Object.fromEntries(
    Object.entries(kidney.rules ?? {}).filter(([name]) => names.includes(name)),
  );
}

function outputs(): NonNullable<Part["outputs"]> {
  const lawOf = (name: string) => brain.fluxes?.find((flux) => flux.name === name)?.law ?? name;
  return Object.fromEntries([
    ...heldLevels.map((name) => [name, {law: name, unit: "mmol/L", meaning: name}]),
    ...heldFlows.map((name) => [name, {law: lawOf(name), unit: "mmol/h", meaning: name}]),
  ]);
}

/** Inputs take the place of what the body computes; each starts at its rest. */
function inputs(parameters: Model["parameters"]): Model["parameters"] {
  const row = (value: number, meaning: string) =>
    ({value, unit: "mmol/L", low: 0, high: 10, source: "person", grade: "A", meaning}) as const;
  return {
    plasma_total: row(parameters["plasma_rest"]?.value ?? NaN, "total Mg in plasma, held"),
    glycine_plasma: row(parameters["glycine_baseline"]?.value ?? NaN, "glycine in plasma, held"),
    threonate_plasma: row(0, "L-threonate in plasma, held"),
  } satisfies Record<HeldInput, unknown>;
}
