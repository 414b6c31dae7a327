import {mmolFromSaltMg} from "../magnesium/amounts.js";
import {formOf} from "../magnesium/forms.js";
import {riseWhenHeld} from "./brain.js";
import {type Lab, valueAt} from "./lab.js";
import type {Study} from "./study.js";

/** Studies of barrier and brain fluid that the model is tested with and never fitted to. */

/** Sulfate for half an hour; ventricular fluid by a drain before and in each hour after: the change of greatest size. */
const brewer2001: Study = {
  name: "Brewer2001",
  simulate(lab) {
    const run = lab.run({
      hours: 4,
      startClockH: 10,
      outputTimes: [0, 1, 2, 3, 4],
      person: {ageYears: 50, weightKg: 75},
      diet: "none",
      infusions: [{startH: 0, durationH: 0.5, mmol: 20}],
    });
    const before = valueAt(run, "csf_ventricular", 0);
    const changes = [1, 2, 3, 4].map(
      (t) => 100 * (valueAt(run, "csf_ventricular", t) / before - 1),
    );
    return {
      "brewer2001-csf-ionised-4-h": changes.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a)),
    };
  },
};

/** 60 mg of sulfate for each kg during an operation; lumbar fluid before and after. */
const fuchsBuder1997: Study = {
  name: "FuchsBuder1997",
  simulate(lab) {
    const [weightKg, minutes] = [70, 15];
    const mmol = mmolFromSaltMg(60 * weightKg, formOf("sulfate"));
    const end = minutes / 60;
    const times = [0, end + 0.5, end + 1.5, end + 4];
    const run = lab.run({
      hours: end + 4,
      startClockH: 9,
      outputTimes: times,
      person: {ageYears: 50, weightKg},
      diet: "none",
      infusions: [{startH: 0, durationH: end, mmol}],
    });
    const [before = NaN, halfHour = NaN, later = NaN, last = NaN] = times.map((t) =>
      valueAt(run, "csf_lumbar", t),
    );
    return {
      "fuchsbuder1997-csf-0-h": before,
      "fuchsbuder1997-csf-0-5-h": halfHour,
      "fuchsbuder1997-csf-1-5-h": later,
      "fuchsbuder1997-csf-4-h": last,
      "fuchsbuder1997-csf-rise-4-h": 100 * (last / before - 1),
    };
  },
};

/** A dog's plasma held at three and a half times its level; fluid from the cistern below the ventricles. */
const oppelt1963: Study = {
  name: "Oppelt1963, load",
  simulate: (lab) => ({"oppelt1963-csf-rise": riseWhenHeld(lab, "csf_ventricular", 3.5, 5.5)}),
};

/** Ruminants on a deficient diet: ventricular fluid after a week at a quarter of the usual plasma. */
const tetany: Study = {
  name: "Allsop1985, Robson2004",
  simulate(lab) {
    const usual = valueAt(lab.run({hours: 1, outputEveryH: 1}), "csf_ventricular", 1);
    const level = usual * (1 + riseWhenHeld(lab, "csf_ventricular", 0.25, 7 * 24, 48 * 60) / 100);
    return {"allsop1985-tetany-csf": level, "robson2004-tetany-csf": level};
  },
};

/** Rats with six times the usual serum for some hours: Mg of tissue, blood washed out. */
const rothe1993: Study = {
  name: "Rothe1993",
  simulate: (lab) => ({"rothe1993-hippocampus": tissueRise(lab, 6, 4)}),
};

/** Percent by which fluid between cells and cells change together. */
function tissueRise(lab: Lab, factor: number, hours: number): number {
  const value = (name: string): number => lab.values[name] ?? NaN;
  const fluid = value("isf_rest") * value("volume_brain_fluid");
  const cells = value("brain_cells_rest");
  return (
    (fluid * riseWhenHeld(lab, "brain_isf", factor, hours) +
      cells * riseWhenHeld(lab, "brain_cell", factor, hours)) /
    (fluid + cells)
  );
}

export const brainValidation: Study[] = [brewer2001, fuchsBuder1997, oppelt1963, tetany, rothe1993];
