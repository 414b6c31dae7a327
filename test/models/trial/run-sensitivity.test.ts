import {describe, expect, test} from "vitest";
import {createPool} from "../../../models/engine/pool/pool.js";
import {
  answerPoints,
  type PointAnswer,
  type PointsTask,
} from "../../../models/trial/answer-points.js";
import {checkSensitivity} from "../../../models/trial/check-sensitivity.js";
import {
  type MorrisEffects,
  runSensitivity,
  type SobolShares,
} from "../../../models/trial/run-sensitivity.js";
import type {SensitivitySpec} from "../../../models/trial/sensitivity-spec.js";
import {nearPort} from "../engine/pool/near-port.js";

async function run(input: SensitivitySpec, size = 1) {
  const {value, problems} = checkSensitivity(input);
  if (value === null) throw new Error(problems.join("\n"));
  return runSensitivity(
    value,
    createPool<PointsTask, PointAnswer[]>({size, start: () => nearPort(answerPoints)}),
  );
}

const between = (low: number, high: number) => ({distribution: "uniform", low, high}) as const;
/** Its last output is y = a + 2 b + 0 c at time 1: shares 1/5, 4/5 and 0 of the variance. */
const spec: SensitivitySpec = {
  model: {
    parameters: {a: {value: 1}, b: {value: 1}, c: {value: 1}},
    states: {x: {}},
    rates: {x: "a"},
    outputs: {y: "x + 2*b"},
    times: [0, 1],
  },
  vary: {a: between(0, 1), b: between(0, 1), c: between(0, 1)},
  rows: 400,
};

describe("the shares of a sum", () => {
  test("are those of its squares, and none of what does nothing", async () => {
    const {measures, rows, failed, method} = await run(spec);
    expect({rows, failed, method}).toEqual({rows: 400, failed: [], method: "sobol"});
    const {a, b, c} = measures["y_last"] as Record<string, SobolShares>;
    for (const kind of ["first", "total"] as const) {
      for (const [own, exact] of [
        [a, 0.2],
        [b, 0.8],
      ] as const) {
        expect(Math.abs((own?.[kind]?.value ?? NaN) - exact)).toBeLessThan(0.1);
        expect(own?.[kind]?.low).toBeLessThan(exact);
        expect(own?.[kind]?.high).toBeGreaterThan(exact);
      }
    }
    expect(c?.total?.value).toBe(0);
    expect((measures["y_max_time"] as Record<string, SobolShares>)["b"]?.first).toBeNull(); // always 1
  });
  test("do not depend on workers or on the order of parameters", async () => {
    const {a, b, c} = spec.vary as Record<string, ReturnType<typeof between>>;
    if (!a || !b || !c) throw new Error("three vary");
    const turned = await run({...spec, rows: 30, vary: {c, b, a}}, 3);
    const straight = await run({...spec, rows: 30});
    expect(turned.measures["y_last"]).toEqual(straight.measures["y_last"]);
  });
});

test("the elementary effects of a sum are its factors", async () => {
  const {measures} = await run({...spec, method: "morris", rows: 10});
  const {a, b, c} = measures["y_last"] as Record<string, MorrisEffects>;
  expect(a?.mu).toBeCloseTo(1, 5);
  expect(b?.muStar).toBeCloseTo(2, 5);
  expect(b?.sigma).toBeCloseTo(0, 5);
  expect(c?.muStar).toBe(0);
});

test("a run that fails leaves its row out, and is told", async () => {
  const model = {
    parameters: {k: {value: 0.5}},
    states: {x: {initial: 1}},
    rates: {x: "k*x^2"}, // is infinite at 1/k
    outputs: {y: "x"},
    times: [0, 1],
  };
  const {rows, failed} = await run({model, vary: {k: between(0.5, 1.2)}, rows: 40});
  expect(rows).toBeLessThan(40);
  expect(new Set(failed.map(({row}) => row)).size).toBe(40 - rows);
  expect(failed[0]?.error).toMatch(/step too small|not finite/);
});

test("of a scenario every measure has its shares", async () => {
  const {measures} = await run({
    scenario: {hours: 2, outputEveryH: 1, doses: [{timeH: 0, form: "oxide", elementalMg: 300}]},
    vary: {gut_vmax: {distribution: "lognormal", cv: 0.3}},
    ...{method: "morris", rows: 2},
  });
  const absorbed = measures["extraAbsorbedMmol"] as Record<string, MorrisEffects>;
  expect(absorbed["gut_vmax"]?.mu).toBeGreaterThan(0);
});

test.each<[string, unknown, string]>([
  ["nothing", {}, "vary: required"],
  ["nothing that varies", {...spec, vary: {}}, "vary: must hold one or more"],
  [
    "a model without outputs",
    {...spec, model: {...spec.model, outputs: {}}},
    "model.outputs: must hold one or more",
  ],
  ["a name", {...spec, vary: {q: between(0, 1)}}, "vary.q: unknown parameter"],
  ["a method", {...spec, method: "fast"}, "method: must be one of sobol, morris"],
  ["rows", {...spec, rows: 1}, "rows: must be a whole number, 2 to 20000, got 1"],
])("a specification is refused for %s", (_, input, says) => {
  const {value, problems} = checkSensitivity(input);
  expect(value).toBeNull();
  expect(problems.join("\n")).toContain(says);
});
