import {describe, expect, test} from "vitest";
import {infusion} from "../../../../models/engine/events.js";
import {createStepper} from "../../../../models/engine/solve/rodas5p.js";
import {createSolver} from "../../../../models/engine/solve/solve.js";
import type {System} from "../../../../models/engine/system.js";
import {loadSystem, problemModel} from "../load-system.js";

const nothing = new Float64Array();

/** Made so that x = sin t + 2 solves it: non-linear and driven by time. */
const driven = problemModel("driven", {x: "cos(t) - (x^2 - (sin(t) + 2)^2)"});

function errorAfter(system: System, steps: number, where: "end" | "inside"): number {
  const stepper = createStepper(system);
  stepper.setParameters(nothing);
  stepper.y[0] = 2;
  const h = 1 / steps;
  const atol = Float64Array.of(1);
  const inside = new Float64Array(1);
  let worst = 0;
  for (let i = 0; i < steps; i++) {
    stepper.begin(i * h);
    stepper.attempt(i * h, h, 1, atol);
    for (const theta of [0.3, 0.7]) {
      stepper.interpolate(theta, inside, 0);
      worst = Math.max(worst, Math.abs((inside[0] ?? NaN) - Math.sin((i + theta) * h) - 2));
    }
    stepper.accept();
  }
  return where === "inside" ? worst : Math.abs((stepper.y[0] ?? NaN) - Math.sin(1) - 2);
}

describe("Rodas5P", () => {
  test.each([
    ["end", 5],
    ["inside", 4],
  ] as const)("halving the step divides the error at the %s by 2^%i", async (where, order) => {
    const system = await loadSystem(driven);
    const errors = [8, 16, 32].map((steps) => errorAfter(system, steps, where));
    const slopes = errors.slice(1).map((error, i) => Math.log2((errors[i] ?? NaN) / error));
    // the last halving lies within the asymptotic range but above rounding (errors about 1e-9)
    expect(slopes.at(-1)).toBeGreaterThan(order - 0.35);
  });

  test("follows exponential decay and an exact infusion over events", async () => {
    const system = await loadSystem(problemModel("decay", {x: "-k*x"}, {k: 0}));
    const k = 0.7;
    const {rows} = createSolver(system)(
      {
        parameters: Float64Array.of(k),
        initial: Float64Array.of(1),
        start: 0,
        end: 10,
        times: [0, 1, 2, 2.5, 4, 10],
        events: [
          {time: 2, add: [{state: 0, amount: 3}]},
          {time: 0, add: [{state: 0, amount: 0.25}]},
          {time: 5e-324, add: [{state: 0, amount: 0.25}]},
          ...infusion(0, 6, 3, 2),
        ],
      },
      {rtol: 1e-10, atol: Float64Array.of(1e-12)},
    );
    const exact = (t: number): number => {
      const bolus = (at: number, amount: number) =>
        t >= at ? amount * Math.exp(-k * (t - at)) : 0;
      const into = Math.min(Math.max(t - 3, 0), 2);
      const infused = (3 / k) * (1 - Math.exp(-k * into)) * Math.exp(-k * Math.max(t - 5, 0));
      return bolus(0, 1.5) + bolus(2, 3) + infused;
    };
    [0, 1, 2, 2.5, 4, 10].forEach((t, i) => {
      expect(Math.abs((rows[i] ?? NaN) - exact(t))).toBeLessThan(1e-9);
    });
  });

  test("pivots where the fixed elimination order is unsafe", async () => {
    // a factorisation that reports boundless growth must lead to the same answer, by pivoting
    const system = await loadSystem(problemModel("swap", {x: "1e9*y - x*1e9", y: "1e9*x - 1e9*y"}));
    const degenerate: System = {...system, factor: () => Infinity};
    const run = (s: System) =>
      createSolver(s)(
        {
          parameters: nothing,
          initial: Float64Array.of(1, 0),
          start: 0,
          end: 1,
          times: [1],
          events: [],
        },
        {rtol: 1e-8, atol: Float64Array.of(1e-10, 1e-10)},
      ).rows;
    expect(run(degenerate)[0]).toBeCloseTo(0.5, 8);
    expect(run(degenerate)[1]).toBeCloseTo(run(system)[1] ?? NaN, 12);
  });
});

describe("a failure is named with its time and state", () => {
  const run = async (rates: Record<string, string>, maxSteps = 1e5) => {
    const system = await loadSystem(problemModel("failing", rates));
    const size = system.states.length;
    return createSolver(system)(
      {
        parameters: nothing,
        initial: new Float64Array(size).fill(1),
        start: 0,
        end: 2,
        times: [],
        events: [],
      },
      {rtol: 1e-6, atol: new Float64Array(size).fill(1e-9), maxSteps},
    );
  };
  test("blow-up in finite time", async () => {
    // x' = x², x(0) = 1 leaves every bound at t = 1
    await expect(run({x: "x^2"})).rejects.toThrow(
      /(step too small|not finite) at time (1|0\.99999\d*) in x/,
    );
  });
  test("too many steps", async () => {
    await expect(run({x: "sin(1e4*t)*1e4"}, 50)).rejects.toThrow("too many steps at time 0.0");
  });
  test("a derivative that is no number", async () => {
    await expect(run({x: "-x", y: "log(-y)"})).rejects.toThrow("not finite at time 0 in");
  });
});
