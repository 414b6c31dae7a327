import type {Model} from "../../models/engine/model.js";

const quantity = (value: number, unit: string, meaning: string) => ({value, unit, meaning});
const amount = (meaning: string) => ({unit: "mg", meaning});

/** By mouth into two compartments, eliminated by a saturable route: the everyday work of this field. */
export const classicModel: Model = {
  name: "two compartments, saturable",
  version: "1",
  timeUnit: "h",
  parameters: {
    KA: quantity(1.2, "1/h", "absorption"),
    V: quantity(30, "L", "central volume"),
    VMAX: quantity(25, "mg/h", "fastest elimination"),
    KM: quantity(2, "mg/L", "concentration of half of it"),
    Q: quantity(6, "L/h", "exchange"),
    V2: quantity(60, "L", "peripheral volume"),
  },
  states: {
    gut: amount("not yet absorbed"),
    central: amount("in the central compartment"),
    peripheral: amount("in the peripheral compartment"),
  },
  rules: {
    C: {law: "central/V", unit: "mg/L", meaning: "central concentration"},
    P: {law: "peripheral/V2", unit: "mg/L", meaning: "peripheral concentration"},
  },
  fluxes: [
    {name: "absorption", from: "gut", to: "central", law: "KA*gut", sign: "positive"},
    {name: "elimination", from: "central", to: null, law: "VMAX*C/(KM + C)", sign: "positive"},
    {name: "exchange", from: "central", to: "peripheral", law: "Q*(C - P)", sign: "either"},
  ],
  rates: {},
  outputs: {},
};
