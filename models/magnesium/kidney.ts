import type {Part} from "../engine/model.js";
import {flux} from "./flux.js";

/**
 * # The kidney
 *
 * A threshold, not a sieve. The tubules take back what the glomeruli filter up to a maximum Tm per litre
 * of filtrate; what exceeds it is lost almost wholly (clinsci1976, rude1980). The edge is rounded over a
 * width s: `GFR · s · ln(1 + exp((fUF·C − Tm)/s))`, a softplus: nothing below the edge, a straight line
 * above it, rounded between; fUF is the share of plasma magnesium that is filtered. Around the usual
 * level a few hundredths of a mmol/L decide whether a supplement is kept or leaves, and plasma hardly
 * moves.
 *
 * Tm is the person's own. Some illnesses and medicines scale it (`renal_tm_factor`); it swings with the
 * clock, highest at noon, so that urine carries most at night (fiorica1968). A depleted body saves: as
 * filtrate falls below the set point, which lies just under Tm, the signal S goes from 0 to 1, and within
 * a day Tm follows (`renal_adaptation`), within three the carriers of the gut (`gut_regulation`). A set
 * point that were the same for everyone would hide that people differ in Tm.
 *
 * For the picture of the tubule the load that is taken back is split in fixed shares: most of it in the
 * thick ascending limb (pedneph2008). A little is lost with sweat.
 */
const segments = [
  {name: "proximal", meaning: "proximal tubule"},
  {name: "thick_limb", meaning: "thick ascending limb"},
  {name: "distal", meaning: "distal tubule"},
] as const;

/** Flows in the tubule, mmol/h, for its picture. */
export const tubuleFlows = ["filtered_load", ...segments.map(({name}) => `reabsorbed_${name}`)];

const allShares = segments.map(({name}) => `segment_share_${name}`).join(" + ");

export const kidney: Part = {
  title: "Kidney",
  assumptions: [
    "Filtration does not change during a run, and unless it is given it falls with age along one recalled line for all adults.",
    "A fixed share of what is filtered is lost even in depletion; its size is a guess (grade D).",
    "A depleted body saves by raising Tm: how far, and how small a fall of plasma sets it off, are poorly known (grade D), and the time it takes comes from rats (grade C).",
    "Depletion also raises the carriers of the gut; how far and how fast are guesses (grade D).",
    "Hormones, sodium, calcium and blood pressure do not act on the tubules, a simplification; the split between sections of the tubule is fixed and for the picture only.",
  ],
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
    own_maximum: {
      law: "renal_tm*renal_tm_factor",
      unit: "mmol/L",
      meaning: "the person's own Tm, replete",
    },
    reabsorption_maximum: {
      law: "own_maximum + renal_adaptation_gain*renal_adaptation + renal_rhythm*cos(6.283185307179586*(t + clock_at_start - renal_rhythm_peak)/day_length)",
      unit: "mmol/L",
      meaning: "most that the tubules take back from each litre",
    },
    excretion: {
      law: "gfr*renal_splay*softplus((filtrate - reabsorption_maximum)/renal_splay) + renal_floor*gfr*filtrate",
      unit: "mmol/h",
      meaning: "Mg excreted in urine",
    },
    deficit: {
      law: "status_smoothing*softplus((renal_set_point*own_maximum - filtrate)/status_smoothing)",
      unit: "mmol/L",
      meaning: "fall of filtrate below the set point",
    },
    depletion_signal: {
      law: "deficit/(deficit + status_half)",
      unit: "1",
      meaning: "0 replete, 1 depleted",
    },
    filtered_load: {law: "gfr*filtrate", unit: "mmol/h", meaning: "Mg filtered"},
    ...Object.fromEntries(
      segments.map(({name, meaning}) => [
        `reabsorbed_${name}`,
        {
          law: `(filtered_load - excretion)*segment_share_${name}/(${allShares})`,
          unit: "mmol/h",
          meaning: `Mg taken back in the ${meaning}`,
        },
      ]),
    ),
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
