import type {Part} from "../engine/model.js";
import {flux} from "./flux.js";

/**
 * # The kidney
 *
 * A threshold, not a sieve. The tubules take back what the glomeruli filter up to a maximum Tm per litre
 * of filtrate; what exceeds it is lost almost wholly (clinsci1976, rude1980). The edge is rounded over a
 * width s: `GFR · s · ln(1 + exp((fUF·C − Tm)/s))`, a softplus. Around the usual level a few hundredths
 * of a mmol/L decide whether a supplement is kept or leaves, and plasma hardly moves.
 *
 * A depleted body saves: as plasma falls below its set point the signal S goes from 0 to 1, and within
 * a day Tm follows (`renal_adaptation`), within three the carriers of the gut (`gut_regulation`).
 * A little is lost with sweat.
 */
export const kidney: Part = {
  states: {
    urine: {unit: "mmol", meaning: "Mg in urine so far"},
    sweat: {unit: "mmol", meaning: "Mg in sweat so far"},
    renal_adaptation: {
      unit: "1",
      meaning: "depletion signal as the kidney has followed it, 0 to 1",
    },
    gut_regulation: {unit: "1", meaning: "carrier capacity of the gut over its usual capacity"},
  },
  rules: {
    filtrate: {
      law: "ultrafilterable*plasma_total",
      unit: "mmol/L",
      meaning: "Mg in glomerular filtrate",
    },
    reabsorption_maximum: {
      law: "renal_tm + renal_adaptation_gain*renal_adaptation",
      unit: "mmol/L",
      meaning: "most that the tubules take back from each litre",
    },
    excretion: {
      law: "gfr*renal_splay*softplus((filtrate - reabsorption_maximum)/renal_splay) + renal_floor*gfr*filtrate",
      unit: "mmol/h",
      meaning: "Mg excreted in urine",
    },
    deficit: {
      law: "status_smoothing*softplus((ultrafilterable*plasma_rest - filtrate)/status_smoothing)",
      unit: "mmol/L",
      meaning: "fall of ultrafilterable plasma Mg below its set point",
    },
    depletion_signal: {
      law: "deficit/(deficit + status_half)",
      unit: "1",
      meaning: "0 replete, 1 depleted",
    },
  },
  fluxes: [
    flux("excretion", "plasma", "urine", "excretion"),
    flux("sweating", "plasma", "sweat", "sweat_loss*plasma_relative"),
  ],
  rates: {
    renal_adaptation: "(depletion_signal - renal_adaptation)/renal_adaptation_time",
    gut_regulation: "(1 + gut_status_gain*depletion_signal - gut_regulation)/gut_status_time",
  },
};
