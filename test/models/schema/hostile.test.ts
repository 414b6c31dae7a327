import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {checkLab} from "../../../models/lab/check-lab.js";
import {checkScenario} from "../../../models/magnesium/check-scenario.js";
import {checkPkCase} from "../../../models/pk/pk-case.js";
import {checkPopulation} from "../../../models/population/check-population.js";
import {checkFit} from "../../../models/trial/check-fit.js";
import {checkSensitivity} from "../../../models/trial/check-sensitivity.js";

const scenario = {
  ...{
    hours: 24,
    outputTimes: [0, 1],
    clampPlasma: [[0, 1]],
    person: {status: "low", conditions: []},
  },
  diet: {meals: [{timeH: 1, kcal: 1, mgMg: 1, everyH: 3}]},
  doses: [{timeH: 0, form: "citrate", elementalMg: 100, everyH: 12, count: 2}],
  infusions: [{startH: 1, durationH: 2, mmol: 3}],
  parameters: {gut_vmax: 0.3},
};
const records = [
  {time: 0, evid: 1, amt: 1, cmt: 1, rate: -2, D: 2, ii: 12, addl: 1, ss: 1, lag: 1},
];
const model = {
  parameters: {k: {value: 1, unit: "1/h"}},
  states: {x: {initial: 1, unit: "mg"}, y: {}},
  ...{rules: {r: "k*x"}, rates: {y: "k - wt"}, timeUnit: "h"},
  fluxes: [{name: "loss", from: "x", to: null, law: "k*x"}],
  ...{outputs: {c: {law: "x", unit: "mg"}}, covariates: {wt: [[0, 70]]}, records, times: [0, 1]},
  solver: {rtol: 1e-6},
};
const vary = {k: {distribution: "uniform", low: 1, high: 2}};
const checks: readonly [string, object, (input: unknown) => {problems: readonly string[]}][] = [
  ["a scenario", scenario, checkScenario],
  [
    "a case",
    {params: {CL: 1, V: 2}, records, output: {cmt: 1, divideBy: "V"}, times: [0]},
    checkPkCase,
  ],
  ["a model", model, checkLab],
  [
    "a population",
    {
      model,
      vary,
      subjects: 3,
      correlations: [["k", "k", 0.5]],
      quantiles: [0.1, 0.5],
      compare: model,
    },
    checkPopulation,
  ],
  ["a sensitivity", {model, vary, method: "morris", rows: 3}, checkSensitivity],
  [
    "a fit",
    {model, data: "d.csv", output: "c", estimate: {k: {start: 1, low: 0.5, high: 2}}},
    checkFit,
  ],
];

/** Values that turn on whoever takes them for a number, a text or a plain object. */
const names = [
  "toString",
  "valueOf",
  "constructor",
  "__proto__",
  "length",
  "value",
  "time",
  "#",
  "a/b",
];
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...names), fc.jsonValue()),
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    NaN,
    "",
    "__proto__",
    "constructor",
    [],
    {},
    [[]],
    [{}],
    [null],
  ),
);

/** Every place of a value, as a path of keys. */
const paths = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, part]) => paths(part, [...at, key]))]
    : [at];

/** A copy with something else in one place. */
function replaced(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : {...(value as Record<string, unknown>)};
  const parts = copy as Record<string, unknown>; // lists have keys too
  parts[key] = replaced(parts[key], rest, other);
  return copy;
}

describe.each(checks)("%s", (_, good, check) => {
  test("with anything in any place is taken or refused, and nothing is thrown", () => {
    const place = fc.constantFrom(...paths(good));
    fc.assert(
      fc.property(place, hostile, place, hostile, (first, value, second, other) => {
        const once = replaced(good, first, value);
        const {problems} = check(once);
        expect(problems.every((problem) => problem.length > 0)).toBe(true);
        check(replaced(good, second, other));
      }),
      {numRuns: 300},
    );
  });
});
