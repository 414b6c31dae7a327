import {createDraws} from "../engine/random/draws.js";
import {normalProbability} from "../engine/random/normal-probability.js";
import {normalQuantile} from "../engine/random/normal-quantile.js";
import {gfrFromAge} from "../magnesium/person.js";
import type {Scenario} from "../magnesium/scenario.js";
import {adults, dietSpread, filtrationSpread} from "../population/people.js";
import {valueAt} from "./lab.js";
import type {Study} from "./study.js";

/** Surveys of a whole people, in a small virtual one: half men, half women, 20 to 79 years old. */

const count = 40;
const draws = createDraws(1);

/**
 * Shares from 0 to 1, one for each person and spread evenly: every fortieth stands once, in an order that
 * the draws give (a Latin hypercube; McKay, Beckman and Conover, Technometrics 1979). So a few people
 * stand for many.
 */
function evenly(parameter: string): number[] {
  const key = (subject: number) => draws.uniform({subject, parameter});
  const order = Array.from({length: count}, (_, subject) => subject).sort(
    (a, b) => key(a) - key(b),
  );
  return order.map((_, subject) => (order.indexOf(subject) + 0.5) / count);
}

/** Standard normal numbers, one for each person. */
const deviates = (parameter: string): number[] => evenly(parameter).map(normalQuantile);

function virtualPeople(): Scenario[] {
  const [weights, filtrations] = [deviates("weight"), deviates("gfr")];
  const [intakes, maxima] = [deviates("intake"), deviates("tm")];
  return evenly("age").map((share, i): Scenario => {
    const of = (numbers: readonly number[]): number => numbers[i] ?? NaN;
    const sex = i % 2 === 0 ? "male" : "female";
    const {weight, spread, intake} = adults[sex];
    const ageYears = 20 + 60 * share;
    return {
      hours: 1,
      startClockH: 8,
      outputTimes: [0],
      person: {
        sex,
        ageYears,
        weightKg: Math.min(150, Math.max(45, weight + spread * of(weights))),
        gfrMlMin: Math.max(30, gfrFromAge(ageYears) / 0.06 + filtrationSpread * of(filtrations)),
        status: intake * Math.exp(dietSpread * of(intakes) - dietSpread ** 2 / 2),
      },
      parameters: {renal_tm_factor: 1 + 0.06 * of(maxima)},
    };
  });
}

/** Percent below a limit of single samples, each 3 % off its person's level, by the normal curve. */
function shareBelow(limit: number, levels: readonly number[]): number {
  const mean = levels.reduce((sum, level) => sum + level, 0) / count;
  const variance = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / (count - 1);
  return 100 * normalProbability((limit - mean) / Math.hypot(Math.sqrt(variance), 0.03 * mean));
}

export const populationValidation: Study = {
  name: "jiao2026, bertinato2017",
  simulate(lab) {
    const levels = virtualPeople().map((who) => valueAt(lab.run(who), "plasma_total", 0));
    return {
      "jiao2026-share-below-0-85": shareBelow(0.85, levels),
      "bertinato2017-share-below-0-75": shareBelow(0.75, levels),
    };
  },
};
