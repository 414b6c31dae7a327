import type {Part} from "../engine/model.js";
import {flux} from "./flux.js";

/**
 * # Barrier and brain
 *
 * A level above that of plasma must be pumped up. Brain fluid holds more magnesium than free plasma (1.1
 * to 1.2 against 0.58 mmol/L), and it is held there: plasma may double for days and the fluid around the
 * brain rises by a tenth or two (McKee2005, Wong2009). So entry is uphill and nearly saturated: a carrier
 * with half-saturation far below the usual plasma level, and a small leak. Two walls have one: the
 * choroid plexus, which makes the fluid of the ventricles, and the capillaries of the brain.
 *
 * From the ventricles fluid flows over the brain and along the spine (where it is sampled by lumbar
 * puncture) and back to the blood; fluid between the brain cells drains the same way, and trades with
 * both across their linings. Cells hold most of it.
 *
 * What the carriers can do is not free: `choroid_rest` and `barrier_rest` are the flows that balance the
 * usual levels, solved from the other numbers here.
 *
 * Three hypotheses may be switched on, all off by default: rats on L-threonate had 7 to 15 % more in
 * their fluid (Slutsky2010), depleted animals refill faster than a fixed carrier could
 * (ChutkowRepletion), and magnesium might ride along with glycine, which itself hardly passes
 * (HladkyBarrand2018).
 */
const concentration = (state: string, volume: string, meaning: string) => ({
  law: `${state}/${volume}`,
  unit: "mmol/L",
  meaning,
});
const flow = (law: string, meaning: string) => ({law, unit: "mmol/h", meaning});

export const brain: Part = {
  title: "Barrier and brain",
  assumptions: [
    "The level between brain cells has not been measured in people: animals give its order only, and the number is assumed (grade D).",
    "One saturable carrier law with one half-saturation serves both walls, and what it carries at rest is not measured but solved so that the usual levels balance.",
    "Leaks of both walls, exchange across the lining of the ventricles and uptake by brain cells are hardly known (grade D).",
    "Three hypotheses are off unless the reader switches them on: threonate and depletion rest on rodents, and a ride on glycine has not been shown.",
    "The brain is of one size for everyone, and the block of NMDA receptors is one curve from animal neurons: it says nothing about sleep, mood or memory.",
  ],
  states: {
    ventricles: {unit: "mmol", meaning: "Mg in the fluid of the ventricles"},
    subarachnoid: {unit: "mmol", meaning: "Mg in the fluid around brain and spine"},
    brain_fluid: {unit: "mmol", meaning: "Mg in the fluid between brain cells"},
    brain_cells: {unit: "mmol", meaning: "exchangeable Mg in brain cells"},
  },
  rules: {
    plasma_free: {
      law: "barrier_free*plasma_total",
      unit: "mmol/L",
      meaning: "free Mg in plasma as the barrier sees it",
    },
    free_rest: {
      law: "barrier_free*plasma_rest",
      unit: "mmol/L",
      meaning: "free Mg in plasma at rest",
    },
    csf_ventricular: concentration("ventricles", "volume_ventricles", "Mg in ventricular CSF"),
    csf_lumbar: concentration("subarachnoid", "volume_subarachnoid", "Mg in lumbar CSF"),
    brain_isf: concentration("brain_fluid", "volume_brain_fluid", "Mg between brain cells"),
    lumbar_rest: {
      law: "(csf_flow*ventricular_rest + (isf_flow + pia_exchange)*isf_rest)/(csf_flow + isf_flow + pia_exchange)",
      unit: "mmol/L",
      meaning: "lumbar CSF that balances the usual levels",
    },
    choroid_rest: flow(
      "max(0, csf_flow*ventricular_rest + choroid_leak*(ventricular_rest - free_rest) + ependyma_exchange*(ventricular_rest - isf_rest))",
      "carrier flow of the choroid plexus that balances the usual levels",
    ),
    barrier_rest: flow(
      "max(0, isf_flow*isf_rest + barrier_leak*(isf_rest - free_rest) + ependyma_exchange*(isf_rest - ventricular_rest) + pia_exchange*(isf_rest - lumbar_rest))",
      "carrier flow of the brain capillaries that balances the usual levels",
    ),
    threonate_lift: {
      law: "(threonate_brain_factor - 1)*threonate_plasma/(threonate_plasma + threonate_half)",
      unit: "1",
      meaning: "hypothesis: rise of brain fluid by threonate",
    },
    choroid_refill: refill("csf_ventricular", "ventricular_rest"),
    barrier_refill: refill("brain_isf", "isf_rest"),
    choroid_carrier: carrier("choroid"),
    barrier_carrier: carrier("barrier"),
    glycine_ride: flow(
      "glycine_piggyback*glycine_permeability*glycine_stability*plasma_free*(glycine_plasma - glycine_baseline)",
      "hypothesis: Mg that enters bound to extra glycine",
    ),
    nmda_open_fraction: {
      law: "1/(1 + brain_ionised*brain_isf/nmda_half_block*exp(nmda_voltage_slope*nmda_hyperpolarisation))",
      unit: "1",
      meaning: "share of NMDA receptor channels that Mg leaves open, at −60 mV",
    },
  },
  fluxes: [
    flux("choroid_carrier", "plasma", "ventricles", "choroid_carrier"),
    flux("barrier_carrier", "plasma", "brain_fluid", "barrier_carrier"),
    between("glycine_ride", "plasma", "brain_fluid", "glycine_ride"),
    between("choroid_leak", "plasma", "ventricles", "choroid_leak*(plasma_free - csf_ventricular)"),
    between("barrier_leak", "plasma", "brain_fluid", "barrier_leak*(plasma_free - brain_isf)"),
    between(
      "ependyma",
      "brain_fluid",
      "ventricles",
      "ependyma_exchange*(brain_isf - csf_ventricular)",
    ),
    between("pia", "brain_fluid", "subarachnoid", "pia_exchange*(brain_isf - csf_lumbar)"),
    flux("csf_flow", "ventricles", "subarachnoid", "csf_flow*csf_ventricular"),
    flux("isf_flow", "brain_fluid", "subarachnoid", "isf_flow*brain_isf"),
    flux("csf_drainage", "subarachnoid", "plasma", "(csf_flow + isf_flow)*csf_lumbar"),
    flux("brain_cell_uptake", "brain_fluid", "brain_cells", "brain_cell_uptake*brain_isf"),
    flux(
      "brain_cell_release",
      "brain_cells",
      "brain_fluid",
      "brain_cell_uptake*isf_rest*brain_cells/brain_cells_rest",
    ),
  ],
};

/** A depleted body may refill brain fluid faster, the emptier it is; full fluid is not lifted. */
function refill(level: string, rest: string) {
  const shortfall = `max(0, 1 - ${level}/${rest})`;
  return {
    law: `1 + (depletion_barrier_factor - 1)*depletion_signal*${shortfall}/(${shortfall} + barrier_refill_half)`,
    unit: "1",
    meaning: "hypothesis: carriers speeded while a depleted body refills its brain fluid",
  };
}

/** Michaelis–Menten entry, scaled so that it is `…_rest` at rest. */
function carrier(wall: "choroid" | "barrier") {
  const half = "barrier_half_saturation"; // the two walls are not told apart by any measurement
  return flow(
    `(${wall}_rest + threonate_lift*(${wall}_rest + ${wall}_leak*free_rest))*${wall}_refill*plasma_free/(plasma_free + ${half})*(free_rest + ${half})/free_rest`,
    `carrier flow of the ${wall === "choroid" ? "choroid plexus" : "brain capillaries"}`,
  );
}

function between(name: string, from: string, to: string, law: string) {
  return {name, from, to, law, sign: "either"} as const;
}
