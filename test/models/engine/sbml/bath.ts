import type {Model} from "../../../../models/engine/model.js";

export const quantity = (value: number, unit: string) => ({value, unit, meaning: "a number"});

/** Amounts, a volume and an energy, with names that SBML cannot take as they are. */
export const bath = (more: Partial<Model> = {}): Model => ({
  name: "bath & tub",
  version: "1",
  timeUnit: "h",
  parameters: {
    k: quantity(0.3, "1/h"),
    Vmax: quantity(1, "mmol/h"),
    Km: quantity(2, "mmol/L"),
    n: quantity(1.5, "1"),
    body: quantity(4, "mV"),
    L: quantity(0.1, "1/mV"),
    inflow: quantity(1, "L/h"),
    spread: quantity(0.01, "mmol/L"),
    burn: quantity(3, "kcal/day"),
    day: quantity(24, "h"),
  },
  states: {
    gut: {unit: "mmol", meaning: "what was swallowed"},
    blood: {unit: "mmol", meaning: ""},
    water: {unit: "L", meaning: "what it is dissolved in"},
    tub: {unit: "L", meaning: ""},
    energy: {unit: "kcal", meaning: ""},
    signal: {unit: "1", meaning: ""},
    idle: {unit: "mg", meaning: "never moves"},
  },
  rules: {
    level: {law: "blood/water", unit: "mmol/L", meaning: "concentration"},
    uptake: {law: "Vmax*hill(level, Km, n)*exp(-body*L)", unit: "mmol/h", meaning: ""},
  },
  fluxes: [
    {name: "uptake", from: "gut", to: "blood", law: "uptake", sign: "positive"},
    {
      name: "loss",
      from: "blood",
      to: null,
      law: "max(0, k*blood - k*(gut - 0)) + k*spread*softplus((level - Km)/spread)*water",
      sign: "either",
    },
    {name: "loss", from: null, to: "gut", law: "0", sign: "positive"},
    {name: "fill", from: "tub", to: "water", law: "inflow*(1 + sin(t/day))", sign: "positive"},
    {name: "nowhere", from: null, to: null, law: "k*day + 0", sign: "positive"},
    {name: "drain", from: "water", to: null, law: "k*water", sign: "positive"},
  ],
  rates: {
    blood: "Vmax - k*gut*blood/sqrt(blood^2 + 0)",
    signal: "(1 - signal)*k",
    energy: "min(0, -k*energy)",
  },
  outputs: {
    level: {law: "level", unit: "mmol/L", meaning: ""},
    gut: {law: "gut^(1/2)*gut^0.5", unit: "mmol", meaning: ""},
  },
  ...more,
});
/** Where it starts. */
export const initial = {gut: 5, blood: 1, water: 3, tub: 10, energy: 400, signal: 0.5, idle: 1e-7};
