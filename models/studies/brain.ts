import type {SeriesName} from "../magnesium/names.js";
import {indexOf, type Lab, valueAt} from "./lab.js";
import type {Study} from "./study.js";

/** Studies of barrier and brain fluid that the model is calibrated to. */

type Fluid = Extract<SeriesName, "csf_ventricular" | "csf_lumbar" | "brain_isf" | "brain_cell">;

/**
 * Percent by which a fluid changes when plasma, at its own level until then, is held at a multiple of it
 * for so many hours.
 */
export function riseWhenHeld(
  lab: Lab,
  fluid: Fluid,
  factor: number,
  hours: number,
  minutesToRise = 30,
): number {
  const usual = valueAt(lab.run({hours: 1, outputEveryH: 1}), "plasma_total", 1);
  const start = 1;
  const run = lab.run({
    hours: start + hours,
    outputTimes: [start, start + hours],
    clampPlasma: [
      [0, usual],
      [start, usual],
      [start + minutesToRise / 60, usual * factor],
    ],
  });
  return 100 * (valueAt(run, fluid, start + hours) / valueAt(run, fluid, start) - 1);
}

/** Levels before any treatment, and the rise when plasma is doubled for ten days. */
const human: Study = {
  name: "McKee2005, Fong1995, Ajayi2013, Wong2009",
  simulate(lab) {
    const run = lab.run({hours: 1, outputEveryH: 1, person: {ageYears: 45}});
    const [ventricular, lumbar, free] = (
      ["csf_ventricular", "csf_lumbar", "plasma_free"] as const
    ).map((name) => valueAt(run, name, 0));
    return {
      "mckee2005-csf-total-baseline": ventricular ?? NaN,
      "mckee2005-csf-to-free-plasma": (ventricular ?? NaN) / (free ?? NaN),
      "fong1995-csf-lumbar": lumbar ?? NaN,
      "ajayi2013-csf-untreated": lumbar ?? NaN,
      "wong2009-csf-rise": riseWhenHeld(lab, "csf_ventricular", 2, 240),
      // percent of CSF for each percent of serum within the normal range, held for a month
      "fong1995-csf-serum-slope": riseWhenHeld(lab, "csf_lumbar", 1.05, 720) / 5,
      // how much more ventricular CSF than lumbar has fallen after 12 h at half the usual plasma
      "allsop1985-ventricular-leads":
        riseWhenHeld(lab, "csf_lumbar", 0.5, 12) - riseWhenHeld(lab, "csf_ventricular", 0.5, 12),
    };
  },
};

/** Half-time of extra Mg in the fluid around the brain, tracer or load alike (a dog's fluid, human volumes). */
const oppelt1963: Study = {
  name: "Oppelt1963",
  simulate(lab) {
    const prepared = lab.prepare({hours: 1.5, outputEveryH: 1.5});
    const loaded = prepared.initial.slice();
    const extra = 0.01; // mmol, a few percent of what is there
    const i = indexOf("subarachnoid");
    loaded[i] = (loaded[i] ?? NaN) + extra;
    const left =
      ((prepared.run(false, loaded).final[i] ?? NaN) - (prepared.run(false).final[i] ?? NaN)) /
      extra;
    return {"oppelt1963-csf-exit-half-time": (-1.5 * Math.LN2) / Math.log(left)};
  },
};

export const brainStudies = [human, oppelt1963];
