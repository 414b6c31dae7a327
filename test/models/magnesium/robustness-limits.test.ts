import {describe, expect, test} from "vitest";
import {randomScenario} from "../../../bench/robustness.js";
import {formNames, seriesNames} from "../../../models/magnesium/names.js";
import {createRunner} from "../../../models/magnesium/run.js";
import type {Dose, Meal, Person, Scenario} from "../../../models/magnesium/scenario.js";
import {createSimulator} from "../../../models/magnesium/simulate.js";
import {indexOf} from "./run-model.js";

/** The person, meals and parameters of a random day, for doses of the test's own. */
function dayOf(number: number): Scenario & {person: Person; diet: {meals: readonly Meal[]}} {
  const {person = {}, diet, startClockH = 0, parameters = {}} = randomScenario(number);
  return {
    hours: 72,
    outputEveryH: 1,
    startClockH,
    person: {...person, status: Math.max(60, Number(person.status))},
    diet: typeof diet === "object" ? diet : {meals: []},
    parameters,
    solver: {rtol: 1e-8},
  };
}

const days = (count: number) =>
  Array.from({length: count}, (_, i) => ({
    number: i + 1,
    form: formNames[i % formNames.length] ?? "citrate",
    day: dayOf(i + 1),
  }));

/** A simulator that answers for one person: what it remembers saves most of the work. */
const measuring = () => {
  const simulate = createSimulator();
  return (day: Scenario, doses: readonly Dose[]) => simulate({...day, doses}).result;
};

/** Positions after which a list falls by more than `slack`. */
const falls = (values: readonly number[], slack = 1e-7): number[] =>
  values.flatMap((value, i) => (value < (values[i - 1] ?? -Infinity) - slack ? [i] : []));

/** Numbers agree as far as two runs with different steps can: rtol 1e-8 over the steps of a day. */
const sameWithin = 1e-6;

test.each(days(16))("day $number: 0 mg of $form is no dose", ({form, day}) => {
  const run = measuring();
  const [none, zero] = [run(day, []), run(day, [{timeH: 7.3, form, elementalMg: 0}])];
  for (const name of seriesNames) {
    none.series[name].forEach((value, i) => {
      const difference = Math.abs(value - (zero.series[name][i] ?? NaN));
      expect([name, difference < sameWithin * Math.max(1, Math.abs(value))]).toEqual([name, true]);
    });
  }
  expect(zero.measures.labelledFractionAbsorbed).toBe(0);
  expect(Math.abs(zero.measures.extraAbsorbedMmol)).toBeLessThan(sameWithin);
});

test.each(days(16))(
  "day $number: more servings of $form within 12 h of a fast are absorbed no worse",
  ({form, day}) => {
    // each road out of a part is concave in what the part holds, and the body saves as it is depleted
    const run = measuring();
    const fast = {...day, hours: 168, diet: "none" as const};
    const shares = [1, 2, 4, 8, 24].map((servings) => {
      const doses = Array.from({length: servings}, (_, i) => ({
        timeH: 12 + (12 * i) / servings,
        form,
        elementalMg: 600 / servings,
      }));
      return run(fast, doses).measures.labelledFractionAbsorbed;
    });
    expect(falls(shares)).toEqual([]);
  },
);

describe("a larger dose", () => {
  const sizes = [1, 20, 100, 300, 800, 2000];

  test.each(days(16))(
    "day $number: less of each mg of $form is absorbed, more in all",
    (example) => {
      // without phytate: what it binds is a smaller share of a larger dose
      const meals = example.day.diet.meals.map((meal) => ({...meal, phytateMmol: 0}));
      const run = measuring();
      const measures = sizes.map((elementalMg) => {
        const dose = {timeH: 8, form: example.form, elementalMg};
        return run({...example.day, diet: {meals}}, [dose]).measures;
      });
      const shares = measures.map(({labelledFractionAbsorbed}) => -labelledFractionAbsorbed);
      expect(falls(shares)).toEqual([]);
      expect(falls(measures.map(({extraAbsorbedMmol}) => extraAbsorbedMmol))).toEqual([]);
    },
  );

  test.each(days(16))("day $number: of $form never lowers urine so far", ({form, day}) => {
    const run = measuring();
    const results = sizes.map((elementalMg) => run(day, [{timeH: 8, form, elementalMg}]));
    const times = results[0]?.times ?? [];
    for (const i of times.keys()) {
      expect(falls(results.map(({series}) => series.urine[i] ?? NaN))).toEqual([]);
    }
  });

  test.each(days(16))(
    "day $number: of $form never lowers plasma, unless the body adapts",
    (example) => {
      // a body that saves less after the dose may lie a trace below the day of a smaller one
      const unadapted = {renal_adaptation_gain: 0, gut_status_gain: 0};
      const {day, form} = example;
      const run = measuring();
      const results = sizes.map((elementalMg) =>
        run({...day, parameters: {...day.parameters, ...unadapted}}, [
          {timeH: 8, form, elementalMg},
        ]),
      );
      const times = results[0]?.times ?? [];
      for (const i of times.keys()) {
        expect(falls(results.map(({series}) => series.plasma_total[i] ?? NaN))).toEqual([]);
      }
    },
  );
});

test.each(days(10))(
  "day $number: oxide dissolves no better than citrate, citrate no better than chloride",
  ({day}) => {
    // by the rates of the table: within their ranges a slow citrate may fall behind a fast oxide
    const {parameters: _, ...usual} = day;
    const run = measuring();
    for (const [elementalMg, timeH] of [
      [50, 2],
      [300, 9],
      [1500, 14],
    ] as const) {
      const dissolved = (["oxide", "citrate", "chloride"] as const).map(
        (form) => run(usual, [{timeH, form, elementalMg}]).measures.fractionDissolved,
      );
      expect(falls(dissolved)).toEqual([]);
      expect(dissolved[2]).toBeCloseTo(1, 9);
    }
  },
);

test.each(days(10))("day $number: an acid blocker never helps oxide", ({day}) => {
  const {acid_factor: _, ...parameters} = day.parameters ?? {}; // it would override the medicine
  const oxide = (medicines: NonNullable<Person["medicines"]>) => {
    const run = measuring();
    const patient = {...day, parameters, person: {...day.person, medicines}};
    return [50, 600].map(
      (mg) => run(patient, [{timeH: 9, form: "oxide", elementalMg: mg}]).measures,
    );
  };
  const [without, blocked] = [oxide([]), oxide(["ppi"])];
  blocked.forEach(({fractionDissolved, labelledFractionAbsorbed}, i) => {
    expect(fractionDissolved).toBeLessThanOrEqual(without[i]?.fractionDissolved ?? NaN);
    expect(labelledFractionAbsorbed).toBeLessThanOrEqual(
      without[i]?.labelledFractionAbsorbed ?? NaN,
    );
  });
});

test.each(days(10))("day $number: a kidney that filters less never lowers plasma", ({day}) => {
  const levels = [170, 110, 60, 30, 15].map((gfrMlMin) => {
    const {initial} = createRunner()({...day, person: {...day.person, gfrMlMin}});
    return initial[indexOf("plasma")] ?? NaN; // in one volume for all
  });
  expect(falls(levels)).toEqual([]);
});

test("a body that was depleted for 60 days returns to where it started", () => {
  const hurried = 0.01; // pools that would take years follow within days
  const eaten = [
    {timeH: 2, kcal: 500, mgMg: 80},
    {timeH: 7, kcal: 700, mgMg: 110},
    {timeH: 13, kcal: 800, mgMg: 110},
  ];
  const meals = Array.from({length: 240}, (_, day) =>
    eaten.map((meal) => ({
      ...meal,
      timeH: meal.timeH + 24 * day,
      mgMg: day < 60 ? 0.2 * meal.mgMg : meal.mgMg,
    })),
  ).flat();
  const {run, initial} = createRunner()({
    hours: 240 * 24,
    outputEveryH: 24,
    startClockH: 6,
    diet: {meals},
    parameters: {tissue_slow_rate: hurried, bone_deep_rate: hurried, red_cell_rate: hurried},
  });
  const {series, final} = run(true);
  const plasma = series.plasma_total;
  expect(plasma[60]).toBeLessThan(0.98 * (plasma[0] ?? NaN));
  for (const name of ["plasma", "tissue_fast", "tissue_slow", "bone_deep", "brain_fluid"]) {
    const i = indexOf(name);
    expect((final[i] ?? NaN) / (initial[i] ?? NaN)).toBeCloseTo(1, 4);
  }
});
