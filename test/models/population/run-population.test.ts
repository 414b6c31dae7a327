import {describe, expect, test} from "vitest";
import type {LabFile} from "../../../models/lab/lab.js";
import {checkPopulation} from "../../../models/population/check-population.js";
import {runPopulation} from "../../../models/population/run-population.js";
import type {PopulationSpec} from "../../../models/population/spec.js";
import {subjectTable} from "../../../models/population/table.js";
import {createVariation} from "../../../models/population/vary.js";
import {createDraws} from "../../../models/engine/random/draws.js";
import {nearPool} from "./near-pool.js";

/** Runs what must be a good specification. */
async function run(input: PopulationSpec, workers = 1, options = {}) {
  const {value, problems} = checkPopulation(input);
  if (value === null) throw new Error(problems.join("\n"));
  return runPopulation(value, nearPool(workers), options);
}

const decay: LabFile = {
  parameters: {k: {value: 0.2}, V: {value: 10}},
  states: {x: {}},
  fluxes: [{name: "loss", from: "x", to: null, law: "k*x"}],
  outputs: {c: "x/V"},
  records: [{time: 0, evid: 1, amt: 100, cmt: "x"}],
  times: [0, 1, 4],
  solver: {rtol: 1e-8},
};
const spec: PopulationSpec = {
  model: decay,
  subjects: 35,
  seed: 5,
  vary: {k: {distribution: "lognormal", cv: 0.5}},
};

describe("a population of a declared model", () => {
  test("has as its quantiles those of the exact solution of its subjects", async () => {
    const {times, bands, subjects} = await run({...spec, quantiles: [0.1, 0.5, 0.9]});
    const draw = createVariation(spec, createDraws(5));
    const rates = subjects.map(({subject}) => draw(subject, {k: 0.2})["k"] ?? NaN);
    expect(subjects.map(({parameters}) => parameters["k"])).toEqual(rates);
    const middle = [...rates].sort((a, b) => a - b)[17] ?? NaN; // of 35
    times.forEach((time, i) => {
      expect(bands["c"]?.["0.5"]?.[i]).toBeCloseTo(10 * Math.exp(-middle * time), 5);
    });
    const [low, high] = [bands["c"]?.["0.1"]?.[2] ?? NaN, bands["c"]?.["0.9"]?.[2] ?? NaN];
    expect(low).toBeLessThan(high);
    expect(subjects[0]?.measures["c_max"]).toBeCloseTo(10, 9);
  });
  test("is the same for any number of workers, and does not depend on how many are asked for", async () => {
    const [one, three] = [await run({...spec, traces: 2}), await run({...spec, traces: 2}, 3)];
    expect(three).toEqual(one);
    const fewer = await run({...spec, subjects: 12});
    expect(fewer.subjects).toEqual(one.subjects.slice(0, 12));
    expect(one.traces.map(({subject}) => subject)).toEqual([1, 2]);
  });
  test("shows what a second model changes in each", async () => {
    const twice = {...decay, records: [{time: 0, evid: 1, amt: 200, cmt: "x"}] as const};
    const {compare, subjects, bands} = await run({...spec, compare: twice});
    const {mean, interval, quantiles} = compare?.differences.measures["c_max"] ?? {};
    expect(mean).toBeCloseTo(10, 9);
    expect(interval?.[0]).toBeCloseTo(10, 6);
    expect(quantiles?.["0.05"]).toBeCloseTo(10, 9);
    expect(subjects[3]?.compareMeasures?.["c_max"]).toBeCloseTo(20, 9);
    // linear: what is added is what was there, in every quantile
    expect(compare?.differences.bands["c"]?.["0.95"]?.[2]).toBeCloseTo(
      bands["c"]?.["0.95"]?.[2] ?? NaN,
      6,
    );
  });
  test("has Student's interval of the mean difference", async () => {
    const smaller = {...decay, parameters: {k: {value: 0.2}, V: {value: 5}}};
    const {compare, subjects} = await run({...spec, subjects: 5, compare: smaller});
    const own = subjects.map(
      ({measures, compareMeasures}) =>
        (compareMeasures?.["c_last"] ?? NaN) - (measures["c_last"] ?? NaN),
    );
    const mean = own.reduce((a, b) => a + b) / 5;
    const sd = Math.sqrt(own.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 4);
    expect(sd).toBeGreaterThan(0.1);
    const {interval} = compare?.differences.measures["c_last"] ?? {};
    const half = (2.7764451052 * sd) / Math.sqrt(5); // t of 4 degrees of freedom
    expect(interval?.[0]).toBeCloseTo(mean - half, 7);
    expect(interval?.[1]).toBeCloseTo(mean + half, 7);
  });
  test.each([
    ["times", {...decay, times: [0, 10, 20]}, "compare: must have the times of the first"],
    ["states", {...decay, states: {x: {}, z: {}}}, "compare: must have the states and outputs"],
    [
      "parameters",
      {...decay, parameters: {V: {value: 1}}, fluxes: []},
      "compare: has no parameter k",
    ],
  ])("is not compared with one of other %s", (_, compare, says) => {
    expect(checkPopulation({...spec, compare}).problems.join()).toContain(says);
  });
  test("keeps the others when some fail, and says which", async () => {
    const explosive: LabFile = {
      parameters: {k: {value: 0.5}},
      states: {x: {initial: 1}},
      rates: {x: "k*x^2"}, // is infinite at 1/k
      times: [0, 1],
    };
    const {failed, subjects, bands} = await run({
      ...spec,
      model: explosive,
      vary: {k: {distribution: "uniform", low: 0.5, high: 1.5}},
    });
    expect(failed.length).toBeGreaterThan(3);
    expect(failed.length + subjects.length).toBe(35);
    const draw = createVariation(
      {vary: {k: {distribution: "uniform", low: 0.5, high: 1.5}}},
      createDraws(5),
    );
    for (const {subject, error} of failed) {
      expect(draw(subject, {})["k"]).toBeGreaterThan(0.99);
      expect(error).toMatch(/step too small|not finite/);
    }
    for (const {parameters} of subjects) expect(parameters["k"]).toBeLessThan(1.01);
    expect(bands["x"]?.["0.5"]?.[1]).toBeGreaterThan(1);
    const table = subjectTable(
      await run({
        ...spec,
        model: explosive,
        vary: {k: {distribution: "uniform", low: 0.5, high: 1.5}},
      }),
    );
    expect(table.rows.map(([subject]) => subject)).toEqual(
      Array.from({length: 35}, (_, i) => i + 1),
    );
    expect(table.rows.filter((row) => row.at(-1) !== null)).toHaveLength(failed.length);
  });
  test("that fails as a whole says why", async () => {
    const model: LabFile = {states: {x: {initial: 1}}, rates: {x: "x^2"}, times: [2]};
    await expect(run({model, subjects: 3})).rejects.toThrow(
      "all 3 subjects failed, the first: step",
    );
  });
  test("tells how far it is, and can be stopped", async () => {
    const seen: number[] = [];
    await run(spec, 1, {onProgress: (done: number) => seen.push(done)});
    expect(seen).toEqual([10, 20, 30, 35]);
    const stop = new AbortController();
    const stopped = run(spec, 1, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error("enough")),
    });
    await expect(stopped).rejects.toThrow("enough");
  });
});

describe("a population of people", () => {
  const scenario = {
    hours: 4,
    outputEveryH: 1,
    doses: [{timeH: 0, form: "citrate", elementalMg: 300}],
  } as const;
  test("differs in person and in parameters, and a form in nothing but its form", async () => {
    const {subjects, bands, compare, times} = await run({
      scenario,
      compare: {...scenario, doses: [{timeH: 0, form: "oxide", elementalMg: 300}]},
      ...{subjects: 4, people: "adults"},
      vary: {gut_vmax: {distribution: "lognormal", cv: 0.2}},
    });
    expect(times).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(subjects.map(({person}) => person?.weightKg)).size).toBe(4);
    expect(Object.keys(bands)).toContain("plasma_total");
    for (const {measures, compareMeasures} of subjects) {
      expect(compareMeasures?.["plasmaBaseline"]).toBe(measures["plasmaBaseline"]);
      expect(compareMeasures?.["extraAbsorbedMmol"]).toBeLessThan(
        measures["extraAbsorbedMmol"] ?? NaN,
      );
    }
    expect(compare?.differences.measures["plasmaBaseline"]?.interval).toEqual([0, 0]);
  });
  test("is one person many times when nothing varies", async () => {
    const {subjects} = await run({scenario, subjects: 2});
    expect(subjects[0]?.measures).toEqual(subjects[1]?.measures);
  });
});

describe("a wrong specification", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["neither", {subjects: 1}, ["exactly one of scenario, model, got none"]],
    ["both", {subjects: 1, scenario: {hours: 1}, model: decay}, ["got scenario, model"]],
    [
      "parts",
      {subjects: 0, scenario: {hours: -1, dose: 1}},
      [
        "subjects: must be a whole number, 1 to 100000, got 0",
        "scenario.hours: must be above 0",
        "scenario.dose: unknown key",
      ],
    ],
    [
      "a model of its own",
      {subjects: 1, model: {...decay, outputs: {c: "y"}}},
      ["model.output c: unknown name y"],
    ],
    ["a model without times", {subjects: 1, model: {states: {x: {}}}}, ["model.times: required"]],
    [
      "names",
      {...spec, vary: {q: {distribution: "lognormal", cv: 1}, k: {distribution: "normal"}}},
      ["vary.q: unknown parameter", "vary.k.sd: required when normal"],
    ],
    [
      "bounds",
      {...spec, vary: {k: {distribution: "uniform", low: 3, high: 2, cv: 1}}},
      ["vary.k.cv: must not stand beside uniform", "vary.k.high: must be above low, 3, got 2"],
    ],
    [
      "correlations",
      {...spec, correlations: [["k", "V", 2]]},
      [
        'correlations[0][1]: must be a parameter of vary, got "V"',
        "correlations[0][2]: must be -1 to 1, got 2",
      ],
    ],
    [
      "too much",
      {
        ...spec,
        subjects: 100_000,
        model: {...decay, times: Array.from({length: 2000}, (_, i) => i)},
      },
      ["subjects: 100000 with 2000 times are too many to hold"],
    ],
    ["people of a model", {...spec, people: "adults"}, ["people: must not stand beside a model"]],
    ["quantiles that fall", {...spec, quantiles: [0.5, 0.2]}, ["quantiles[1]: must be above"]],
  ])("is refused for %s", (_, input, says) => {
    const {value, problems} = checkPopulation(input);
    expect(value).toBeNull();
    says.forEach((text) => expect(problems.join("\n")).toContain(text));
  });
  test("is refused when no numbers can be correlated so", () => {
    const three = {...decay, parameters: {...decay.parameters, W: {value: 1}}};
    const vary = Object.fromEntries(
      ["k", "V", "W"].map((name) => [name, {distribution: "lognormal", cv: 1}]),
    );
    const {problems} = checkPopulation({
      ...{subjects: 1, model: three, vary},
      correlations: [
        ["k", "V", 0.9],
        ["k", "W", 0.9],
        ["V", "W", -0.9],
      ],
    });
    expect(problems).toEqual(["correlations: no numbers are correlated so: k, V, W"]);
  });
});
