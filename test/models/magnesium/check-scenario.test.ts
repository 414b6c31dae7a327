import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {checkScenario} from "../../../models/magnesium/check-scenario.js";
import {conditionNames, formNames, medicineNames} from "../../../models/magnesium/names.js";
import {scenarioSchema} from "../../../models/magnesium/scenario-schema.js";
import {simulate} from "../../../models/magnesium/simulate.js";

const problemsOf = (input: unknown) => checkScenario(input).problems;
const number = (min: number, max: number) => fc.double({min, max, noNaN: true});
const optional = {requiredKeys: [] as never[]};

const amount = fc.oneof(
  fc.record({elementalMg: number(0, 2000)}),
  fc.record({mmol: number(0, 2000 / 24.305)}),
  fc.record({saltMg: number(0, 3000)}), // of any salt: oxide carries most, 2000 mg in 3316
);
const repeats = fc.oneof(
  fc.constant({}),
  fc.record({everyH: number(0.5, 48), count: fc.integer({min: 1, max: 20})}),
);
const anyDose = fc
  .tuple(fc.constantFrom(...formNames), amount, repeats, number(0, 12))
  .map(([form, much, often, timeH]) => ({form, ...much, ...often, timeH}))
  .filter((dose) => !(dose.form === "food" && "saltMg" in dose));
const anyMeal = fc
  .tuple(
    fc.record(
      {
        timeH: number(0, 12),
        kcal: number(0, 5000),
        mgMg: number(0, 2000),
        phytateMmol: number(0, 20),
      },
      {requiredKeys: ["timeH", "kcal", "mgMg"]},
    ),
    fc.oneof(repeats, fc.record({everyH: number(1, 48)})),
  )
  .map(([meal, often]) => ({...meal, ...often}));
const anyParameters = fc.dictionary(
  fc.constantFrom(...Object.keys(scenarioSchema.properties?.["parameters"]?.properties ?? {})),
  number(1e-3, 1),
  {maxKeys: 3},
);

/** Any day of a person from `limits`, stated in any way. */
const scenarioOf = (limits: {age: number; weight: number; gfr: number; mg: number}) =>
  fc.record(
    {
      version: fc.constant(1 as const),
      hours: fc.oneof(fc.constantFrom(24, 72), number(12, 100)),
      outputEveryH: number(0.1, 30),
      startClockH: number(0, 23.99),
      person: fc.record(
        {
          sex: fc.constantFrom("male", "female"),
          ageYears: number(limits.age, 110),
          weightKg: number(limits.weight, 300 - limits.weight),
          gfrMlMin: number(limits.gfr, 250),
          status: fc.oneof(fc.constantFrom("replete", "low"), number(limits.mg, 1500)),
          conditions: fc.subarray([...conditionNames]),
          medicines: fc.subarray([...medicineNames]),
        },
        optional,
      ),
      diet: fc.oneof(
        fc.constantFrom("default", "none"),
        fc.record({meals: fc.array(anyMeal, {maxLength: 4})}),
      ),
      doses: fc.array(anyDose, {maxLength: 4}),
      infusions: fc.array(
        fc.record({startH: number(0, 12), durationH: number(0.1, 30), mmol: number(0, 500)}),
        {maxLength: 2},
      ),
      hypotheses: fc.record(
        {
          chelateRouteShare: number(0, 0.1),
          threonateBrainFactor: number(1, 1.15),
          glycinePiggyback: fc.boolean(),
          depletionBarrierFactor: number(1, 3),
        },
        optional,
      ),
      solver: fc.record({rtol: number(1e-9, 1e-2)}, optional),
    },
    {requiredKeys: ["hours"]},
  );
const anyScenario = fc
  .tuple(scenarioOf({age: 1, weight: 25, gfr: 1, mg: 20}), anyParameters)
  .map(([scenario, values]) => ({...scenario, parameters: values}));

describe("a scenario within its limits", () => {
  test("passes unchanged", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(checkScenario(scenario)).toEqual({scenario, problems: []});
      }),
    );
  });

  test("runs, for a person who may exist", () => {
    fc.assert(
      fc.property(scenarioOf({age: 18, weight: 45, gfr: 15, mg: 100}), (input) => {
        const {scenario, problems} = checkScenario(input);
        expect(problems).toEqual([]);
        const result = scenario && simulate(scenario);
        expect(result?.series.plasma_total.every(Number.isFinite)).toBe(true);
      }),
      {numRuns: 20},
    );
  });
});

/** A change that spoils any scenario, and the one place where that must be noticed. */
const spoilers: readonly (readonly [place: string, changes: Readonly<Record<string, unknown>>])[] =
  [
    ["version", {version: 2}],
    ["hours", {hours: 0}],
    ["hours", {hours: 8761}],
    ["hours", {hours: "24"}],
    ["hours", {hours: undefined}],
    ["outputEveryH", {outputEveryH: 1e-5}],
    ["outputTimes", {outputEveryH: 1, outputTimes: [0, 1]}],
    ["outputTimes", {outputEveryH: undefined, outputTimes: []}],
    ["outputTimes[2]", {outputEveryH: undefined, outputTimes: [0, 2, 1]}],
    ["outputTimes[1]", {outputEveryH: undefined, outputTimes: [0, 1000]}],
    ["startClockH", {startClockH: 24}],
    ["person", {person: []}],
    ["person.agee", {person: {agee: 30}}],
    ["person.ageYears", {person: {ageYears: NaN}}],
    ["person.status", {person: {status: 10}}],
    ["person.conditions[0]", {person: {conditions: ["hunger"]}}],
    ["person.medicines[1]", {person: {medicines: ["ppi", "aspirin"]}}],
    ["diet", {diet: "keto"}],
    ["diet.meals", {diet: {}}],
    ["diet.meals", {diet: {meals: [{timeH: 0, kcal: 1, mgMg: 1, everyH: 1e-9}]}}],
    ["diet.meals[0].everyH", {diet: {meals: [{timeH: 0, kcal: 1, mgMg: 1, count: 2}]}}],
    ["diet.meals[0].count", {diet: {meals: [{timeH: 0, kcal: 1, mgMg: 1, everyH: 1, count: 0}]}}],
    ["diet.meals[0].kcal", {diet: {meals: [{timeH: 0, kcal: Infinity, mgMg: 1}]}}],
    ["diet.meals[0].timeH", {diet: {meals: [{timeH: 200, kcal: 1, mgMg: 1}]}}],
    ["doses[0]", {doses: [{timeH: 0, form: "oxide"}]}],
    ["doses[0]", {doses: [{timeH: 0, form: "oxide", mmol: 1, saltMg: 40}]}],
    ["doses[0].form", {doses: [{timeH: 0, form: "Malate", mmol: 1}]}],
    ["doses[0].timeH", {doses: [{timeH: 200, form: "oxide", mmol: 1}]}],
    ["doses[0].mmol", {doses: [{timeH: 0, form: "oxide", mmol: 83}]}],
    ["doses[0].saltMg", {doses: [{timeH: 0, form: "oxide", saltMg: 3400}]}],
    ["doses[0].saltMg", {doses: [{timeH: 0, form: "food", saltMg: 1}]}],
    ["doses[0].everyH", {doses: [{timeH: 0, form: "oxide", mmol: 1, count: 2}]}],
    ["doses[0].everyH", {doses: [{timeH: 0, form: "oxide", mmol: 1, count: 2, everyH: 0}]}],
    ["doses", {doses: Array(2).fill({timeH: 0, form: "oxide", mmol: 1, count: 2e4, everyH: 1e-4})}],
    ["infusions[0].startH", {infusions: [{startH: -1, durationH: 1, mmol: 8}]}],
    ["infusions[0].durationH", {infusions: [{startH: 0, durationH: 0, mmol: 8}]}],
    ["clampPlasma", {clampPlasma: []}],
    ["clampPlasma[0]", {clampPlasma: [[0, 0.85, 1]]}],
    ["clampPlasma[1][0]", {clampPlasma: [[1, 0.85], [1, 0.9]]}], // prettier-ignore
    ["clampPlasma[0][0]", {clampPlasma: [[1000, 0.85]]}],
    ["clampPlasma[0][1]", {clampPlasma: [[0, 11]]}],
    ["hypotheses.chelateRouteShare", {hypotheses: {chelateRouteShare: 0.5}}],
    ["parameters.renal_tmm", {parameters: {renal_tmm: 1}}],
    ["parameters.clock_at_start", {parameters: {clock_at_start: 6}}],
    ["parameters.threonate_brain_factor", {parameters: {threonate_brain_factor: 3}}],
    ["parameters.renal_tm", {parameters: {renal_tm: -1}}],
    ["parameters.volume_jejunum", {parameters: {volume_jejunum: 0}}],
    ["solver.rtol", {solver: {rtol: 0}}],
    ["solver.atol", {solver: {atol: 1e-9}}],
    ['["two\\nlines"]', {"two\nlines": 1}],
  ];

describe("a spoilt scenario", () => {
  test.each(spoilers)("is refused at %s for %j", (place, changes) => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const problems = problemsOf({...scenario, ...changes});
        expect(problems.map((line) => line.slice(0, place.length + 2))).toEqual([`${place}: `]);
      }),
      {numRuns: 10},
    );
  });

  test("is refused at every place at once", () => {
    const singly = ["startClockH", "person.agee", "diet", "doses[0].mmol", "solver.rtol"];
    const changes = spoilers
      .filter(([place]) => singly.includes(place))
      .map(([, change]) => change);
    const places = problemsOf(Object.assign({hours: 24}, ...changes)).map(
      (line) => line.split(": ")[0],
    );
    expect(places.sort()).toEqual(singly.sort());
  });
});

describe("a problem", () => {
  const sentences: readonly (readonly [sentence: string, input: unknown])[] = [
    ["scenario: must be an object, got 5", 5],
    ["scenario: must be an object, got a list of 1", [1]],
    ["scenario: must be an object, got undefined", undefined],
    ["hours: required", {}],
    ["hours: must be above 0, up to 8760 h, got -1", {hours: -1}],
    ["startClockH: must be 0 to below 24 h, got 24", {hours: 1, startClockH: 24}],
    ["person.agee: unknown key", {hours: 1, person: {agee: 30}}],
    [
      'person.status: must be one of replete, low or 20 to 1500 mg, got "poor"',
      {hours: 1, person: {status: "poor"}},
    ],
    [
      'person.medicines[0]: must be one of ppi, loop-diuretic, thiazide, sglt2-inhibitor, got "aspirin"',
      {hours: 1, person: {medicines: ["aspirin"]}},
    ],
    ["clampPlasma: must be a list of 1 to 20000, got an empty list", {hours: 1, clampPlasma: []}],
    ["clampPlasma[0][1]: must be 0.05 to 10 mmol/L, got 20", {hours: 1, clampPlasma: [[0, 20]]}],
    [
      "hypotheses.glycinePiggyback: must be true or false, got 1",
      {hours: 1, hypotheses: {glycinePiggyback: 1}},
    ],
    ["parameters.renal_tmm: unknown parameter", {hours: 1, parameters: {renal_tmm: 1}}],
    [
      'doses[0].form: must be one of glycinate, citrate, oxide, chloride, l-threonate, malate, buffered-glycinate, hydroxide, carbonate, sulfate, taurate, aspartate, gluconate, lactate, orotate, food, got "magnesium"',
      {hours: 1, doses: [{timeH: 0, form: "magnesium", mmol: 1}]},
    ],
    [
      "doses[1].elementalMg: must be 0 to 2000 mg, got -5",
      {
        hours: 1,
        doses: [
          {timeH: 0, form: "citrate", mmol: 1},
          {timeH: 0, form: "citrate", elementalMg: -5},
        ],
      },
    ],
    [
      "doses[0].timeH: must be 0 to 24 h, the length of the run, got 30",
      {hours: 24, doses: [{timeH: 30, form: "citrate", mmol: 1}]},
    ],
    [
      "doses[0]: exactly one of elementalMg, mmol, saltMg, got none",
      {hours: 24, doses: [{timeH: 3, form: "citrate"}]},
    ],
    [
      "doses[0].mmol: must be 0 to 82.28 mmol (2000 mg of magnesium), got 100",
      {hours: 24, doses: [{timeH: 3, form: "citrate", mmol: 100}]},
    ],
  ];
  test.each(sentences)("reads %j", (sentence, input) => {
    expect(problemsOf(input)).toEqual([sentence]);
  });

  test("is one line for each, whatever is given", () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({hours: fc.anything(), doses: fc.anything()}),
    );
    fc.assert(
      fc.property(anything, (input) => {
        for (const line of problemsOf(input)) expect(line).toMatch(/^.+: .+$/);
      }),
    );
  });

  test("is found in input that no schema walks through", () => {
    const circle: Record<string, unknown> = {hours: 1};
    circle["doses"] = circle;
    const manyKeys = Object.fromEntries(Array.from({length: 2e5}, (_, i) => [`k${i}`, 1]));
    for (const input of [
      circle,
      {hours: 1, person: manyKeys},
      {hours: 1n},
      {"\ud800": 1, hours: 1},
    ]) {
      expect(problemsOf(input).length).toBeGreaterThan(0);
    }
    expect(problemsOf({hours: 24, outputTimes: Array(1e5).fill("x")})[0]).toMatch(
      /^outputTimes\[0]/,
    );
  });
});
