import {magnesium} from "../generated/magnesium.js";

/** How much a person's kidneys let go at a steady level of plasma, by how far they have adapted. */
export interface KidneyLaw {
  /** Total plasma Mg, mmol/L, ascending. */
  readonly levels: Float64Array;
  /** Steps of adaptation from 0, replete, to 1; one curve for each. */
  readonly adaptations: Float64Array;
  /** Urine of a day, mmol, at each level. */
  readonly urine: readonly Float64Array[];
}

type Values = Readonly<Record<string, number>>;

/**
 * Reads the law from the declared system itself: everything is held but plasma and adaptation, and the
 * rate of urine is averaged over the clock, since the tubules save less at night.
 */
export function kidneyLaw(values: Values): KidneyLaw {
  const k = constantsOf(values);
  const perMmol = plasmaPerMmol(values);
  const y = new Float64Array(magnesium.states.length);
  const dy = new Float64Array(magnesium.states.length);
  const urineAt = (level: number, adaptation: number): number => {
    y[plasma] = level / perMmol;
    y[adapted] = adaptation;
    let sum = 0;
    for (let h = 0; h < 24; h += 24 / clockSteps) {
      magnesium.rightHandSide(h, y, k, dy);
      sum += dy[urine] as number;
    }
    return (24 * sum) / clockSteps;
  };
  const levels = Float64Array.from({length: 81}, (_, i) => 0.3 + i / 80);
  const adaptations = Float64Array.from({length: 21}, (_, i) => i / 20);
  return {
    levels,
    adaptations,
    urine: [...adaptations].map((adaptation) => levels.map((level) => urineAt(level, adaptation))),
  };
}

/** The most that tubules take back, mmol for each litre of filtrate, mean over the clock. */
export const tubuleThreshold = (values: Values, adaptation: number): number =>
  value(values, "renal_tm") * value(values, "renal_tm_factor") +
  value(values, "renal_adaptation_gain") * adaptation;

/** Level of plasma (mmol/L) that a mmol in it makes. */
export function plasmaPerMmol(values: Values): number {
  const y = new Float64Array(magnesium.states.length);
  y[plasma] = 1;
  const outputs = new Float64Array(magnesium.outputs.length);
  magnesium.evaluate(0, y, constantsOf(values), outputs);
  return outputs[magnesium.outputs.indexOf("plasma_total")] as number;
}

function constantsOf(values: Values): Float64Array {
  const k = new Float64Array(magnesium.sizes.constants);
  const parameters = Float64Array.from(magnesium.parameters, (name) => value(values, name));
  magnesium.prepare(parameters, k);
  return k;
}

const value = (values: Values, name: string): number => values[name] ?? NaN;

/** A cosine is averaged exactly by a few equal steps; the bend of the law asks for a few more. */
const clockSteps = 8;
const plasma = magnesium.states.indexOf("plasma");
const adapted = magnesium.states.indexOf("renal_adaptation");
const urine = magnesium.states.indexOf("urine");
