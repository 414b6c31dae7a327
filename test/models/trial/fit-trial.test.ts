import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {checkFit} from "../../../models/trial/check-fit.js";
import type {FitSpec, Observations} from "../../../models/trial/fit-spec.js";
import {fitTrial} from "../../../models/trial/fit-trial.js";
import {readObservations} from "../../../models/trial/read-observations.js";

/** Fits what must be a good specification. */
async function fit(input: Omit<FitSpec, "data">, observed: Omit<Observations, "rows">) {
  const {value, problems} = checkFit({data: "none.csv", ...input});
  if (value === null) throw new Error(problems.join("\n"));
  return fitTrial(value, {...observed, rows: observed.times.map((_, i) => i + 2)});
}

function measured(file: string, subject: string): Omit<Observations, "rows"> {
  const rows = parse(readFileSync(`test/reference/${file}`), {columns: true}) as Record<
    string,
    string
  >[];
  const own = rows.filter(({id}) => id === subject);
  return {times: own.map(({time}) => Number(time)), values: own.map(({conc}) => Number(conc))};
}

/** A model whose output is a straight line: y = a + b t. */
const line: FitSpec["model"] = {
  parameters: {a: {value: 1}, b: {value: 1}},
  states: {x: {}},
  rates: {x: "0*x"},
  outputs: {y: "a + b*t"},
};
const both = {a: {start: 1}, b: {start: 1}};

describe("a straight line", () => {
  const times = [0, 1, 2, 3, 4];
  const noise = [0.1, -0.2, 0.05, 0.15, -0.1];
  const values = times.map((t, i) => 3 + 2 * t + (noise[i] ?? 0));
  test("has the estimates, errors and correlation of linear regression", async () => {
    const {estimates, standardErrors, correlations, residuals, sigma, aic} = await fit(
      {model: line, output: "y", estimate: both},
      {times, values},
    );
    const mean = values.reduce((sum, y) => sum + y) / 5;
    const b = times.reduce((sum, t, i) => sum + (t - 2) * ((values[i] ?? NaN) - mean), 0) / 10;
    const a = mean - 2 * b;
    expect(estimates["a"]).toBeCloseTo(a, 5);
    expect(estimates["b"]).toBeCloseTo(b, 5);
    const rest = times.map((t, i) => (values[i] ?? NaN) - a - b * t);
    rest.forEach((value, i) => expect(residuals[i]).toBeCloseTo(value, 5));
    const square = rest.reduce((sum, r) => sum + r * r, 0);
    expect(sigma).toBeCloseTo(Math.sqrt(square / 3), 6);
    expect(standardErrors["b"]).toBeCloseTo(Math.sqrt(square / 3 / 10), 5);
    expect(standardErrors["a"]).toBeCloseTo(Math.sqrt((square / 3) * (1 / 5 + 4 / 10)), 5);
    expect(correlations["a"]?.["b"]).toBeCloseTo(-2 / Math.sqrt(6), 4);
    expect(aic).toBeCloseTo(5 * (Math.log((2 * Math.PI * square) / 5) + 1) + 6, 6);
  });
  test("may be measured in any order, and more than once at a time", async () => {
    const order = [4, 0, 2, 1, 3];
    const mixed = {times: order, values: order.map((i) => values[i] ?? NaN)};
    const {estimates, residuals} = await fit({model: line, output: "y", estimate: both}, mixed);
    const straight = await fit({model: line, output: "y", estimate: both}, {times, values});
    expect(estimates["b"]).toBeCloseTo(straight.estimates["b"] ?? NaN, 6);
    order.forEach((place, i) =>
      expect(residuals[i]).toBeCloseTo(straight.residuals[place] ?? NaN, 5),
    );
    const twice = {times: [...times, ...times], values: [...values, ...values]};
    const again = await fit({model: line, output: "y", estimate: both}, twice);
    expect(again.estimates["b"]).toBeCloseTo(straight.estimates["b"] ?? NaN, 5);
  });
});

describe("what was simulated", () => {
  test("is found again, from anywhere within the bounds", async () => {
    const real = fc.record({
      CL: fc.double({min: 1, max: 20, noNaN: true}),
      V: fc.double({min: 10, max: 100, noNaN: true}),
    });
    await fc.assert(
      fc.asyncProperty(real, async (truth) => {
        const times = [0.5, 1, 2, 4, 8, 12];
        const values = times.map((t) => (100 / truth.V) * Math.exp((-truth.CL / truth.V) * t));
        const {estimates, residuals} = await fit(
          {
            model: {
              params: {CL: 4, V: 30},
              records: [{time: 0, evid: 1, amt: 100}],
              output: {cmt: 1, divideBy: "V"},
            },
            estimate: {CL: {start: 4, low: 0.1, high: 100}, V: {start: 30, low: 1, high: 1000}},
            error: "proportional",
          },
          {times, values},
        );
        expect(estimates["CL"]).toBeCloseTo(truth.CL, 5);
        expect(estimates["V"]).toBeCloseTo(truth.V, 4);
        residuals.forEach((value) => expect(Math.abs(value)).toBeLessThan(1e-6));
      }),
      {numRuns: 20},
    );
  });
});

// The printed results of R's own examples of SSfol and SSbiexp (help pages of the package stats), in whose
// logarithms of parameters a standard error is a share of the estimate.
describe("what R's nls prints", () => {
  test("for theophylline of subject 1, absorbed and eliminated", async () => {
    const {estimates, standardErrors, sigma} = await fit(
      {
        model: {
          params: {CL: 0.02, V: 0.4, KA: 1.5},
          records: [{time: 0, evid: 1, amt: 4.02, cmt: 1}], // mg per kg
          output: {cmt: 2, divideBy: "V"},
        },
        estimate: {CL: {start: 0.02}, V: {start: 0.4}, KA: {start: 1.5}},
      },
      measured("theoph.csv", "1"),
    );
    const {CL = NaN, V = NaN, KA = NaN} = estimates;
    expect(Math.log(CL / V)).toBeCloseTo(-2.9196, 3);
    expect(Math.log(KA)).toBeCloseTo(0.5752, 3);
    expect(Math.log(CL)).toBeCloseTo(-3.9159, 3);
    expect((standardErrors["KA"] ?? NaN) / KA).toBeCloseTo(0.1728, 3);
    expect((standardErrors["CL"] ?? NaN) / CL).toBeCloseTo(0.1273, 3);
    expect(sigma).toBeCloseTo(0.732, 3);
  });
  test("for indometacin of subject 1, two exponentials, as a declared model", async () => {
    const {estimates, standardErrors, sigma, correlations} = await fit(
      {
        model: {
          parameters: {A1: {value: 2}, k1: {value: 2}, A2: {value: 0.2}, k2: {value: 0.2}},
          states: {x: {}},
          rates: {x: "0*x"},
          outputs: {conc: "A1*exp(-k1*t) + A2*exp(-k2*t)"},
        },
        output: "conc",
        estimate: {A1: {start: 3}, k1: {start: 1}, A2: {start: 0.6}, k2: {start: 0.3}},
      },
      measured("indometh.csv", "1"),
    );
    expect(estimates["A1"]).toBeCloseTo(2.0293, 3);
    expect(Math.log(estimates["k1"] ?? NaN)).toBeCloseTo(0.5794, 3);
    expect(estimates["A2"]).toBeCloseTo(0.1916, 3);
    expect(Math.log(estimates["k2"] ?? NaN)).toBeCloseTo(-1.7878, 3);
    expect(standardErrors["A1"]).toBeCloseTo(0.1099, 3);
    expect(sigma).toBeCloseTo(0.04103, 4);
    expect(correlations["A1"]?.["A1"]).toBe(1);
  });
});

describe("what cannot be told", () => {
  test("has no standard error", async () => {
    const model = {
      parameters: {a: {value: 1}, b: {value: 1}, idle: {value: 1}},
      ...{states: {x: {}}, rates: {x: "0*x"}, outputs: {y: "a*b + t"}},
    };
    const {standardErrors, estimates} = await fit(
      {model, output: "y", estimate: {a: {start: 1}, b: {start: 2}}},
      {times: [0, 1, 2, 3], values: [3.1, 3.9, 5, 6.1]},
    );
    expect(standardErrors).toEqual({a: null, b: null});
    expect((estimates["a"] ?? NaN) * (estimates["b"] ?? NaN)).toBeCloseTo(3.025, 3);
  });
  test("is refused where it can be seen", async () => {
    const input = {model: line, output: "y", estimate: both};
    await expect(fit(input, {times: [0, 1], values: [1, 2]})).rejects.toThrow(
      "2 values are too few for 2",
    );
    await expect(
      fit({...input, output: "z"}, {times: [0, 1, 2], values: [1, 2, 3]}),
    ).rejects.toThrow('output: must be one of x, y, got "z"');
    await expect(
      fit({...input, error: "proportional"}, {times: [0, 1, 2], values: [1, 0, 3]}),
    ).rejects.toThrow("data row 3: must be above 0");
  });
});

describe("a wrong specification", () => {
  test.each<[string, unknown, string]>([
    ["nothing", {}, "data: required"],
    [
      "neither",
      {data: "d.csv", output: "y", estimate: both},
      "exactly one of scenario, model, got none",
    ],
    [
      "a name",
      {data: "d", output: "y", model: line, estimate: {c: {start: 1}}},
      "estimate.c: unknown parameter",
    ],
    [
      "a start",
      {data: "d", output: "y", model: line, estimate: {a: {start: 0}}},
      "estimate.a.start: must be above 0",
    ],
    [
      "bounds",
      {data: "d", output: "y", model: line, estimate: {a: {start: 9, low: 1, high: 3}}},
      "estimate.a.start: must lie within its bounds, got 9",
    ],
    ["no output", {data: "d", model: line, estimate: both}, "output: required"],
    [
      "a classic model",
      {
        data: "d",
        model: {params: {CL: 1}, records: [], output: {cmt: 1, divideBy: "V"}},
        estimate: {CL: {start: 1}},
      },
      "model.params: must be the names of one model",
    ],
    [
      "a law",
      {data: "d", output: "y", model: {states: {x: {}}, rates: {x: "q"}}, estimate: both},
      "model.rate x: unknown name q",
    ],
    [
      "a scenario",
      {data: "d", output: "urine", scenario: {hours: 0}, estimate: {gut_vmax: {start: 1}}},
      "scenario.hours: must be above 0",
    ],
  ])("is refused for %s", (_, input, says) => {
    const {value, problems} = checkFit(input);
    expect(value).toBeNull();
    expect(problems.join("\n")).toContain(says);
  });
});

test("a table is refused by row and column, and may leave samples out", () => {
  const columns = {time: "t", value: "c"};
  expect(readObservations("d.csv", "t,c\n0,1\n1,\n2,x\n,3\n", columns).problems).toEqual([
    'd.csv row 4, c: must be a number, got "x"',
    'd.csv row 5, t: must be a number, got ""',
  ]);
  expect(readObservations("d.csv", "t,c\n0,1\n1,\n2,-3\n", columns).observations).toEqual({
    ...{times: [0, 2], values: [1, -3], rows: [2, 4]},
  });
  expect(readObservations("d.csv", "t,d\n0,1\n", columns).problems).toEqual([
    "d.csv: must have a column c, got t, d",
  ]);
});
