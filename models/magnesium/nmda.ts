import type {Grade} from "../engine/model.js";
import {parameters} from "../generated/data.js";

/**
 * # The block of the NMDA receptor
 *
 * At rest a magnesium ion sits in the channel of the receptor and is pushed out only as the membrane
 * depolarises. How steeply is described in two ways, both here: an exponential in the voltage (the form
 * of Jahr and Stevens) and Woodhull's, in which the ion of charge two crosses a share δ of the voltage,
 * `1/(1 + [Mg]/K0 · exp(−2·δ·V·F/RT))`. What blocks is the free ion of brain fluid.
 */
export interface NmdaBlock {
  readonly label: string;
  readonly law: "exponential" | "woodhull";
  /** Ionised Mg that blocks half of the channels at 0 mV, mmol/L. */
  readonly halfBlock: number;
  /** 1/mV in the exponential law, the share δ in Woodhull's. */
  readonly steepness: number;
  readonly source: string;
  readonly grade: Grade;
}

const thermalVoltage = parameters.thermal_voltage.value;

/** Share of channels open at an ionised Mg (mmol/L) and a membrane voltage (mV). */
export function openFraction(block: NmdaBlock, ionisedMg: number, voltage: number): number {
  const {law, halfBlock, steepness} = block;
  const perMillivolt = law === "exponential" ? steepness : (2 * steepness) / thermalVoltage;
  return 1 / (1 + (ionisedMg / halfBlock) * Math.exp(-perMillivolt * voltage));
}
