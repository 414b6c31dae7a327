import {elementalMgFromMmol, mmolFromElementalMg} from "../magnesium/amounts.js";
import {habitualDiet} from "../magnesium/day.js";
import {formOf} from "../magnesium/forms.js";
import type {Person, Scenario} from "../magnesium/scenario.js";
import {area, between, type Lab, valueAt} from "./lab.js";
import type {Study} from "./study.js";
import {exchangeable, tracerHalfTimes} from "./tracer.js";

/** Studies of plasma, tissue and kidney that the model is calibrated to. */

/** Slope of ln y on t: the least-squares line. */
function logSlope(points: readonly (readonly [number, number])[]): number {
  const mean = (pick: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [t0, y0] = [mean(([t]) => t), mean(([, y]) => Math.log(y))];
  const top = points.reduce((sum, [t, y]) => sum + (t - t0) * (Math.log(y) - y0), 0);
  return top / points.reduce((sum, [t]) => sum + (t - t0) ** 2, 0);
}

/** Plasma above the same day without the dose, at sampling times. */
function excess(
  lab: Lab,
  scenario: Scenario,
  times: readonly number[],
): (readonly [number, number])[] {
  const {own, free} = lab.compare({...scenario, outputTimes: times});
  return times.map((t) => [t, valueAt(own, "plasma_total", t) - valueAt(free, "plasma_total", t)]);
}

/** 2 g of sulfate into a vein in the morning, usual meals, an untreated day as baseline; non-compartmental. */
const dolberg2017: Study = {
  name: "dolberg2017",
  simulate(lab) {
    const mmol = mmolFromElementalMg(197);
    const times = [0.25, 0.5, 1, 2, 3, 4, 6, 8, 10, 12, 24];
    const points = excess(
      lab,
      {
        hours: 24,
        startClockH: 8,
        person: {ageYears: 25, weightKg: 75},
        infusions: [{startH: 0, durationH: 0.25, mmol}],
      },
      times,
    );
    const rate = -logSlope(points.slice(-4)); // 8 to 24 h
    const tail = (points.at(-1)?.[1] ?? NaN) / rate;
    const clearance = mmol / (area([[0, 0], ...points]) + tail);
    return {
      "dolberg2017-iv-clearance": clearance,
      "dolberg2017-iv-volume": clearance / rate,
      "dolberg2017-iv-half-life": Math.LN2 / rate,
    };
  },
};

/**
 * 120 mg/kg of sulfate in an hour, then 24 mg/kg in five; a woman of 80 kg at term, whose plasma and
 * fluid between cells are a third and a quarter more than usual.
 */
const lu2002: Study = {
  name: "lu2002",
  simulate(lab) {
    const {saltMgPerMmol} = formOf("sulfate");
    const points = excess(
      lab,
      {
        hours: 15,
        startClockH: 8,
        person: {sex: "female", ageYears: 28, weightKg: 80},
        parameters: {
          plasma_volume: 1.33 * (lab.values["plasma_volume"] ?? NaN),
          interstitial_volume: 1.25 * (lab.values["interstitial_volume"] ?? NaN),
        },
        infusions: [
          {startH: 0, durationH: 1, mmol: (120 * 80) / saltMgPerMmol},
          {startH: 1, durationH: 5, mmol: (24 * 80) / saltMgPerMmol},
        ],
      },
      [1, 6, 15],
    );
    const [loaded, held, late] = points.map(([, level]) => level);
    return {
      "lu2002-excess-1-h": loaded ?? NaN,
      "lu2002-excess-6-h": held ?? NaN,
      "lu2002-excess-15-h": late ?? NaN,
    };
  },
};

/** Plasma raised by infusion: what the tubules take back from each litre, and where excretion sets in. */
const tubularMaximum: Study = {
  name: "rude1980, clinsci1976",
  simulate(lab) {
    const {values} = lab;
    const tm = values["renal_tm"] ?? NaN;
    const threshold = tm / (values["ultrafilterable"] ?? NaN);
    return {
      "rude1980-tm-normal": tm,
      "clinsci1976-tm-lower-limit": tm,
      "rude1980-threshold-total": threshold,
      "clinsci1976-threshold-total": threshold,
    };
  },
};

const tracer28: Study = {
  name: "avioli1966, silver1960",
  simulate({values}) {
    // the first of all, minutes, is mixing within the fluids; then the fast pool, then the cells
    const [, fast, cells] = tracerHalfTimes(values, 0.17);
    return {
      "avioli1966-exchangeable": exchangeable(values),
      "avioli1966-slow-half-life": Math.LN2 / (values["tissue_slow_rate"] ?? NaN),
      "silver1960-half-time-1": fast ?? NaN,
      "silver1960-half-time-3": cells ?? NaN,
    };
  },
};

/** A usual day in the middle of life: plasma at 08:00 and urine of 24 h. */
function usualDay(lab: Lab, person: Person) {
  const run = lab.run({hours: 24, person, outputEveryH: 1});
  return {serum: valueAt(run, "plasma_total", 8), urine: between(run, "urine", 0, 24)};
}

/** Cohorts on their own diet; serum at 08:00, fasting. */
const habitual: Study = {
  name: "jiao2026, joosten2013",
  simulate(lab) {
    const men = usualDay(lab, {ageYears: 47, weightKg: 82, status: 338});
    const women = usualDay(lab, {sex: "female", ageYears: 47, weightKg: 70, status: 256});
    return {
      "jiao2026-serum-men": men.serum,
      "jiao2026-serum-women": women.serum,
      "joosten2013-urine-men": men.urine,
      "joosten2013-urine-women": women.urine,
    };
  },
};

const nielsen2016: Study = {
  name: "nielsen2016",
  simulate: (lab) => ({
    "nielsen2016-urine-low-intake": usualDay(lab, {ageYears: 40, status: 200}).urine,
    "nielsen2016-urine-high-intake": usualDay(lab, {ageYears: 40, status: 350}).urine,
  }),
};

/** The usual meals with another magnesium content, from midnight on. */
export const dietOf = (mgPerDay: number) => ({meals: habitualDiet(mgPerDay, 0)});

/** A diet with 12 mg a day: urine of the fourth day. */
const depletion: Study = {
  name: "IOM1997 p. 193",
  simulate(lab) {
    const run = lab.run({
      hours: 96,
      outputEveryH: 24,
      person: {ageYears: 30},
      diet: dietOf(12),
    });
    return {"iom1997-p193-urine-depletion": between(run, "urine", 72, 96)};
  },
};

/** Three weeks on each of two controlled diets after 300 mg a day; where balance crosses zero. */
const hunt2006: Study = {
  name: "hunt2006",
  simulate(lab) {
    const balance = (mg: number): number => {
      const run = lab.run({
        hours: 21 * 24,
        outputEveryH: 24,
        person: {ageYears: 35},
        diet: dietOf(mg),
      });
      const [from, to] = [15 * 24, 21 * 24];
      const out =
        between(run, "urine", from, to) +
        between(run, "faeces", from, to) +
        between(run, "sweat", from, to);
      return mg - elementalMgFromMmol(out / 6);
    };
    const [low, high] = [150, 350];
    const [atLow, atHigh] = [balance(low), balance(high)];
    return {"hunt2006-zero-balance-interim": low - (atLow * (high - low)) / (atHigh - atLow)};
  },
};

export const bodyStudies = [
  dolberg2017,
  lu2002,
  tubularMaximum,
  tracer28,
  habitual,
  nielsen2016,
  depletion,
];

/** Calibration data that no parameter of this model can answer to: shown, not fitted. */
export const unfittable = [hunt2006];
