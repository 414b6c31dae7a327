import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {LabFile} from "../../../models/lab/lab.js";
import {classicModels} from "../../../models/pk/classic-models.js";
import type {EventRecord} from "../../../models/pk/record.js";
import {closed, worst} from "../pk/reference.js";
import {fileOf, nonlinearCases, run} from "./models.js";

describe("independent solvers", () => {
  test.each(nonlinearCases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const file = fileOf(one);
    const {states} = run({...file, solver: {rtol: 1e-9, atol: 1e-12}});
    Object.values(states).forEach((values, j) => {
      const reference = one.y.map((row) => row[j] ?? NaN);
      expect(worst(values, reference), Object.keys(states)[j]).toBeLessThan(
        Math.max(1e-7, 10 * one.agreement),
      );
    });
  });
});

describe("a covariate that changes in time", () => {
  interface Row extends EventRecord {
    readonly wt: number;
    readonly nonmem?: number;
  }
  const {rows} = JSON.parse(readFileSync("test/reference/nonmem-time-varying.json", "utf8")) as {
    rows: readonly Row[];
  };
  const seen = rows.filter(({evid}) => evid === 0);
  const file: LabFile = {
    parameters: {V: {value: 20}, KA: {value: 1.5}},
    states: {gut: {}, central: {}},
    rules: {CL: "1.1*(wt/70)^0.75"},
    fluxes: [
      {name: "absorption", from: "gut", to: "central", law: "KA*gut"},
      {name: "elimination", from: "central", to: null, law: "CL/V*central"},
    ],
    outputs: {conc: "1000*central/V"},
    records: rows.map(({wt: _, nonmem: __, ...record}) => record),
    covariates: {wt: seen.map(({time, wt}) => [time, wt] as const)},
    times: seen.map(({time}) => time),
    solver: {rtol: 1e-8},
  };
  test("holds for the interval that ends at its time, as in NONMEM", () => {
    const {outputs} = run(file);
    seen.forEach(({time, nonmem = NaN}, i) => {
      const error = Math.abs((outputs["conc"]?.[i] ?? NaN) - nonmem);
      expect(error, `at ${time}`).toBeLessThanOrEqual(1e-4 * Math.max(nonmem, 1));
    });
  });
  test("is one of several, each with times of its own", () => {
    const law = {states: {x: {initial: 1}}, rates: {x: "a + b"}, times: [0, 1, 2, 3, 4]};
    const covariates: LabFile["covariates"] = {
      a: [
        [1, 1],
        [3, 2],
      ],
      b: [[2, 10]],
    };
    const {states, outputs} = run({...law, covariates, outputs: {now: "a + b"}});
    expect(outputs["now"]).toEqual([11, 11, 12, 12, 12]);
    [1, 12, 24, 36, 48].forEach((x, i) => expect(states["x"]?.[i]).toBeCloseTo(x, 9));
  });
});

describe("a classic model, declared", () => {
  const [, two] = classicModels.filter(({name}) => name.endsWith("absorbed from the first"));
  const params = {CL: 5, V1: 50, Q: 8, V2: 90, KA: 1.2};
  const file: LabFile = {
    parameters: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, {value}])),
    states: {gut: {}, central: {}, peripheral: {}},
    fluxes: [
      {name: "absorption", from: "gut", to: "central", law: "KA*gut"},
      {name: "elimination", from: "central", to: null, law: "CL/V1*central"},
      {name: "exchange", from: "central", to: "peripheral", law: "Q*(central/V1 - peripheral/V2)"},
    ],
    solver: {rtol: 1e-10, atol: 1e-12},
  };
  const times = [0, 1, 3, 7.5, 12, 20, 30];
  test.each<[string, readonly EventRecord[]]>([
    ["doses at steady state", [{time: 0, evid: 1, amt: 100, ii: 12, ss: 1, addl: 1}]],
    ["a steady state with a lag", [{time: 2, evid: 1, amt: 100, ii: 8, ss: 1, lag: 3}]],
    [
      "infusions longer than their interval",
      [{time: 0, evid: 1, amt: 100, cmt: 2, rate: 8, ii: 8, ss: 1}],
    ],
    ["an infusion that has run for ever", [{time: 1, evid: 1, cmt: 2, rate: 6, ss: 1, ii: 0}]],
    [
      "steady states on top of each other",
      [
        {time: 0, evid: 1, amt: 100, ii: 12, ss: 1, addl: 9},
        {time: 4, evid: 1, amt: 50, ii: 12, ss: 2},
      ],
    ],
    [
      "a reset among lagged doses",
      [
        {time: 0, evid: 1, amt: 100, ii: 6, addl: 9, lag: 4},
        {time: 7, evid: 3},
        {time: 9, evid: 4, amt: 30, rate: 10, cmt: 2},
      ],
    ],
  ])("agrees with its closed form on %s", (_, records) => {
    expect(two?.parameters).toEqual(Object.keys(params));
    const {states} = run({...file, records, times});
    const own = times.map((__, i) => Object.values(states).map((values) => values[i] ?? NaN));
    expect(worst(own.flat(), closed(params, records, times).flat())).toBeLessThan(1e-8);
  });
});

describe("starting values", () => {
  const file: LabFile = {
    states: {x: {initial: 8}, total: {}},
    rates: {x: "-x/4", total: "x/4"},
    times: [4],
  };
  const x = (changes: Partial<LabFile>) =>
    run({...file, ...changes, solver: {rtol: 1e-9}}).states["x"];
  test("hold at time 0, whenever the first row is", () => {
    expect(x({})?.[0]).toBeCloseTo(8 / Math.E, 7);
    expect(x({records: [{time: 3, evid: 2}]})?.[0]).toBeCloseTo(8 / Math.E, 7);
    expect(x({records: [{time: -4, evid: 2}]})?.[0]).toBeCloseTo(8 / Math.E ** 2, 7);
  });
  test("come back with a reset, and not with a steady state", () => {
    expect(x({records: [{time: 4, evid: 3}]})).toEqual([8]);
    expect(x({records: [{time: 4, evid: 1, cmt: "x", rate: 1, ss: 1, ii: 0}]})?.[0]).toBeCloseTo(
      4,
      7,
    );
  });
});

describe("a steady state", () => {
  test("says how it was found", () => {
    const {solver} = run({
      states: {x: {}, gone: {}},
      fluxes: [{name: "loss", from: "x", to: "gone", law: "3*x/(2 + x)"}],
      records: [{time: 0, evid: 1, amt: 10, ii: 6, ss: 1}],
      times: [0],
    });
    expect(solver.steadyStates).toHaveLength(1);
    expect(solver.steadyStates?.[0]?.residual).toBeLessThan(1e-5);
    expect(solver.steadyStates?.[0]?.cycles).toBeGreaterThan(1);
  });
  test("that does not exist is said, with how far it came", () => {
    const file: LabFile = {
      states: {x: {}},
      rates: {x: "-3*x/(2 + x)"},
      records: [{time: 0, evid: 1, amt: 20, ii: 6, ss: 1}],
      times: [0],
    };
    expect(() => run(file)).toThrow(/no steady state: .* cycle/);
  });
});

test("an observation of the table is seen at its row", () => {
  const file: LabFile = {states: {x: {}}, times: [1, 1, 1]};
  const dose = {time: 1, evid: 1, amt: 5} as const;
  const look = {time: 1, evid: 0} as const;
  expect(run({...file, records: [dose, look]}).states["x"]).toEqual([5, 5, 5]);
  expect(run({...file, records: [look, dose, look, dose]}).states["x"]).toEqual([0, 5, 10]);
});

test("each of many doses and looks counts", () => {
  const times = Array.from({length: 20_000}, (_, i) => i / 10);
  const {states} = run({
    states: {x: {}},
    rates: {x: "-x"},
    records: [{time: 0, evid: 1, amt: 1, ii: 0.1, addl: 19_999}],
    times,
    solver: {rtol: 1e-8},
  });
  // a geometric series
  expect(states["x"]?.at(-1)).toBeCloseTo(1 / (1 - Math.exp(-0.1)), 6);
});

test("a Hill curve has a value where rounding leaves less than nothing", () => {
  const {outputs} = run({
    states: {x: {initial: -1e-15}, up: {initial: 2}},
    outputs: {low: "hill(x, 1, 1.5)", usual: "hill(up, 1, 1.5)", even: "hill(x, 1, 2)"},
    times: [0],
  });
  expect(outputs["low"]).toEqual([0]);
  expect(outputs["usual"]?.[0]).toBeCloseTo(2 ** 1.5 / (1 + 2 ** 1.5), 12);
  expect(outputs["even"]?.[0]).toBeCloseTo(0, 12);
});

test("a covariate with thousands of points is read once", () => {
  const points = Array.from({length: 20_000}, (_, i) => [i, i % 7] as const);
  const times = points.map(([time]) => time);
  const {outputs} = run({states: {x: {}}, covariates: {w: points}, outputs: {w: "w"}, times});
  expect(outputs["w"]).toEqual(points.map(([, value]) => value));
});

describe("after a pause in which nothing is left", () => {
  test.each([0.1, 0.5, 1.4, 20])("an infusion is what it was before, at %d an hour", (k) => {
    const {states} = run({
      parameters: {k: {value: k}},
      states: {x: {}},
      rates: {x: "-k*x"},
      records: [{time: 0, evid: 1, amt: 100, rate: 100, ii: 1008, addl: 2}],
      times: [1, 1009, 2017],
    });
    const exact = (100 / k) * -Math.expm1(-k);
    for (const x of states["x"] ?? []) expect(Math.abs(x / exact - 1)).toBeLessThan(1e-5);
  });
});
