import {mmolFromElementalMg} from "../magnesium/amounts.js";
import type {FormName, SeriesName} from "../magnesium/names.js";
import type {Run} from "../magnesium/run.js";
import type {Dose, Person} from "../magnesium/scenario.js";
import {between, type Lab, valueAt} from "./lab.js";
import type {Study} from "./study.js";

/** Trials of a supplement over weeks that the model is tested with and never fitted to. */

interface Trial {
  readonly person: Person;
  readonly form: FormName;
  readonly mmolPerDay: number;
  /** Clock times of the equal doses of a day. */
  readonly clocks: readonly number[];
  readonly days: number;
}

/** A run up to the fasting blood sample at 08:00 that ends it. */
interface Arm {
  readonly run: Run;
  readonly end: number;
}

const level = ({run, end}: Arm, name: SeriesName): number => valueAt(run, name, end);
const dayOfUrine = ({run, end}: Arm): number => between(run, "urine", end - 24, end);

/** Two people alike, one with the supplement. The usual day repeats itself: the other needs no weeks. */
function trial(lab: Lab, {person, form, mmolPerDay, clocks, days}: Trial) {
  const arm = (length: number, doses: readonly Dose[]): Arm => {
    const end = 24 * length + 8;
    const solver = {rtol: 1e-4}; // the accuracy of a display is enough for weeks
    return {end, run: lab.run({hours: end, outputTimes: [end - 24, end], solver, person, doses})};
  };
  const mmol = mmolPerDay / clocks.length;
  const doses = clocks.map((timeH) => ({timeH, form, mmol, everyH: 24, count: days}));
  return {treated: arm(days, doses), untreated: arm(1, [])};
}

const [breakfast, lunch, dinner] = [8, 13, 19];

/** 48 trials in one: the middle dose for the middle time, and where more of it adds little. */
const zhang2016: Study = {
  name: "zhang2016",
  simulate(lab) {
    const response = (mgPerDay: number) => {
      const {treated, untreated} = trial(lab, {
        person: {ageYears: 50, weightKg: 75},
        form: "citrate",
        mmolPerDay: mmolFromElementalMg(mgPerDay),
        clocks: [breakfast, dinner],
        days: 84,
      });
      return {
        mgPerDay,
        serum: level(treated, "plasma_total") - level(untreated, "plasma_total"),
        urine: dayOfUrine(treated) - dayOfUrine(untreated),
      };
    };
    const {serum, urine} = response(365);
    const nothing = {mgPerDay: 0, serum: 0, urine: 0};
    const curve = [nothing, ...[100, 200, 300, 400, 550, 700, 1000].map(response)];
    const knee = (of: "serum" | "urine") =>
      halfSlope(curve.map((point) => [point.mgPerDay, point[of]]));
    return {
      "zhang2016-serum": serum,
      "zhang2016-urine": urine,
      "zhang2016-serum-plateau-dose": knee("serum"),
      "zhang2016-urine-plateau-dose": knee("urine"),
    };
  },
};

/**
 * The dose at which a response climbs half as fast as between its first two points; the highest dose
 * where it never does. A slope stands at the middle of its two points, and is linear between.
 */
function halfSlope(curve: readonly (readonly [dose: number, response: number])[]): number {
  const slopes = curve.slice(1).map(([dose, response], i) => {
    const [dose0, response0] = curve[i] ?? [NaN, NaN];
    return [(dose + dose0) / 2, (response - response0) / (dose - dose0)] as const;
  });
  const half = (slopes[0]?.[1] ?? NaN) / 2;
  const i = slopes.findIndex(([, slope]) => slope <= half);
  const [[d0, s0], [d1, s1]] = [slopes[i - 1] ?? [NaN, NaN], slopes[i] ?? [NaN, NaN]];
  return i < 0 ? (curve.at(-1)?.[0] ?? NaN) : d0 + ((d1 - d0) * (s0 - half)) / (s0 - s1);
}

/** Overweight people of 63, two women to a man: two capsules three times a day for 24 weeks. */
const schutten2022: Study = {
  name: "schutten2022",
  simulate(lab) {
    const {treated, untreated} = trial(lab, {
      person: {sex: "female", ageYears: 63, weightKg: 85, status: 350},
      form: "citrate",
      mmolPerDay: mmolFromElementalMg(450),
      clocks: [breakfast, lunch, dinner],
      days: 168,
    });
    return {
      "schutten2022-plasma-citrate":
        level(treated, "plasma_total") - level(untreated, "plasma_total"),
      "schutten2022-urine-citrate": dayOfUrine(treated) - dayOfUrine(untreated),
    };
  },
};

/** Young men on lactate for a month: urine takes it, and nothing else is seen to change. */
const wary1999: Study = {
  name: "wary1999",
  simulate(lab) {
    const {treated, untreated} = trial(lab, {
      person: {ageYears: 25, weightKg: 72},
      form: "lactate",
      mmolPerDay: 12,
      clocks: [breakfast, lunch, dinner],
      days: 30,
    });
    const change = (name: SeriesName) => 100 * (level(treated, name) / level(untreated, name) - 1);
    const body = (["plasma_total", "red_cell", "tissue_intracellular"] as const).map(change);
    return {
      "wary1999-urine-before": dayOfUrine(untreated),
      "wary1999-urine-after": dayOfUrine(treated),
      "wary1999-plasma-muscle-red-cell": body.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a)),
      "wary1999-brain-free": change("brain_cell"),
    };
  },
};

export const supplementValidation: Study[] = [zhang2016, schutten2022, wary1999];
