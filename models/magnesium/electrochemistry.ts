import type {Grade} from "../engine/model.js";
import {parameters, places} from "../generated/data.js";
import type {PlaceName} from "./places.js";

/**
 * # What pulls at an ion
 *
 * An ion of charge two feels its concentration and the voltage. Both together, in mV, are its
 * electrochemical potential: `V + RT/2F · ln(c/c0)`, counted from plasma (V = 0, c0). It runs down by
 * itself from high to low; up it must be pumped. Where it equals that of plasma the ion is in balance, at
 * the level of Nernst, `c0 · exp(−2·V·F/RT)`.
 */
const thermalVoltage = parameters.thermal_voltage.value;
const charge = 2;

/** Level (mmol/L) in balance with `level` where the voltage is higher by `voltage` mV. */
export const balanceLevel = (level: number, voltage: number): number =>
  level * Math.exp((-charge * voltage) / thermalVoltage);

/** How far uphill (mV) an ion is at `level` and `voltage`, from where `from` mmol/L is at 0 mV. */
export const uphill = (level: number, from: number, voltage: number): number =>
  voltage + (thermalVoltage / charge) * Math.log(level / from);

/** Voltage of a place against plasma, mV, step by step, with the weakest grade on the way; null where unknown. */
export function voltageOf(name: PlaceName): {readonly value: number; readonly grade: Grade} | null {
  if (name === "plasma") return {value: 0, grade: "A"};
  const {voltage} = places[name];
  const before = voltage && voltageOf(voltage.against);
  if (!voltage || !before) return null;
  return {value: before.value + voltage.value, grade: weakest(before.grade, voltage.grade)};
}

/** What rests on two numbers is known no better than the worse of them; A comes first. */
export const weakest = (a: Grade, b: Grade): Grade => (a > b ? a : b);
