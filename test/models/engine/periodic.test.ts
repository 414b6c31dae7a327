import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";
import type {SystemEvent} from "../../../models/engine/events.js";
import {type PeriodicProblem, periodicSteadyState} from "../../../models/engine/periodic.js";
import {createSolver} from "../../../models/engine/solve/solve.js";
import type {System} from "../../../models/engine/system.js";
import {loadSystem, problemModel} from "./load-system.js";

const period = 24;
const bolus = (amount: number, time = 0): SystemEvent[] => [{time, add: [{state: 0, amount}]}];
const number = (min: number, max: number) => fc.double({min, max, noNaN: true});

/** The steady state of a system, with the number of cycles that were really simulated. */
function steady(
  system: System,
  parameters: readonly number[],
  more: Pick<PeriodicProblem, "events" | "guess"> & Partial<PeriodicProblem>,
) {
  const solve = createSolver(system);
  let simulated = 0;
  const found = periodicSteadyState({
    system,
    parameters: Float64Array.from(parameters),
    period,
    solve: (problem, tolerances) => {
      simulated++;
      return solve(problem, tolerances);
    },
    ...more,
  });
  return {...found, simulated};
}

describe("one compartment with a dose a day", () => {
  let system: System;
  beforeAll(async () => {
    system = await loadSystem(problemModel("one compartment", {a: "-k*a"}, {k: 1}));
  });

  test("accumulates to the geometric series of what each dose leaves", () => {
    fc.assert(
      fc.property(number(0.005, 2), number(0.1, 50), number(0, 23), (k, dose, time) => {
        const {state} = steady(system, [k], {events: bolus(dose, time), guess: Float64Array.of(0)});
        const exact = (dose * Math.exp(-k * (period - time))) / -Math.expm1(-k * period);
        // the solver is asked for 1e-7, and 1/(1 − e^(−kT)), at most 9 here, cycles share its error
        expect(Math.abs((state[0] ?? NaN) - exact)).toBeLessThan(1e-6 * (exact + 1));
      }),
    );
  });

  test("holds what the dose brings when the dose falls on the end of the cycle", () => {
    const {state} = steady(system, [0.1], {events: bolus(3, period), guess: Float64Array.of(0)});
    expect(state[0]).toBeCloseTo(3 / -Math.expm1(-2.4), 6);
  });

  test("is found from any guess, and at once from the answer", () => {
    const exact = Math.exp(-2.4) / -Math.expm1(-2.4);
    for (const guess of [0, 1e-3, 1e3]) {
      const {state} = steady(system, [0.1], {events: bolus(1), guess: Float64Array.of(guess)});
      expect(state[0]).toBeCloseTo(exact, 6);
    }
    const {cycles} = steady(system, [0.1], {events: bolus(1), guess: Float64Array.of(exact)});
    expect(cycles).toBe(2); // a coarse one and a fine one
  });

  test("without any dose comes to rest empty", () => {
    const {state} = steady(system, [0.1], {events: [], guess: Float64Array.of(1)});
    expect(Math.abs(state[0] ?? NaN)).toBeLessThan(1e-6);
  });
});

/**
 * Central and peripheral amount just before the next dose, by the biexponential of a bolus, each of its
 * exponentials a geometric series of its own.
 */
function twoCompartments(k10: number, k12: number, k21: number, dose: number): number[] {
  const [sum, product] = [k10 + k12 + k21, k10 * k21];
  const alpha = (sum + Math.sqrt(sum * sum - 4 * product)) / 2;
  const beta = product / alpha;
  const series = (rate: number) => Math.exp(-rate * period) / -Math.expm1(-rate * period);
  const central = (alpha - k21) * series(alpha) + (k21 - beta) * series(beta);
  const peripheral = k12 * (series(beta) - series(alpha));
  return [central, peripheral].map((amount) => (dose * amount) / (alpha - beta));
}

describe("two compartments", () => {
  let system: System;
  beforeAll(async () => {
    const rates = {
      central: "k21*peripheral - (k10 + k12)*central",
      peripheral: "k12*central - k21*peripheral",
      urine: "k10*central",
      area: "peripheral",
    };
    system = await loadSystem(
      problemModel("two compartments", rates, {k10: 0.2, k12: 0.1, k21: 0.01}),
    );
  });
  const guess = Float64Array.of(1, 1, 7, -3);

  test("accumulate as the biexponential does", () => {
    fc.assert(
      fc.property(
        number(0.05, 1),
        number(0.02, 1),
        number(0.01, 1),
        number(1, 20),
        (k10, k12, k21, dose) => {
          const {state} = steady(system, [k10, k12, k21], {events: bolus(dose), guess});
          twoCompartments(k10, k12, k21, dose).forEach((exact, i) => {
            // 1e-6 of the size that matters, shared by the 1/(1 − e^(−βT)) cycles that β remembers
            expect(Math.abs((state[i] ?? NaN) - exact)).toBeLessThan(1e-4 * Math.max(1, exact));
          });
        },
      ),
    );
  });

  test("that only add up what passes start at zero", () => {
    const {state} = steady(system, [0.2, 0.1, 0.01], {events: bolus(10), guess});
    expect([...state.slice(2)]).toEqual([0, 0]);
  });

  test("report the cycles that were simulated and what the last of them changed", () => {
    const problem = {events: bolus(10), guess};
    const {state, cycles, residual, simulated} = steady(system, [0.2, 0.1, 0.01], problem);
    expect(cycles).toBe(simulated);
    expect(residual).toBeLessThanOrEqual(1e-6);
    const {residual: again} = steady(system, [0.2, 0.1, 0.01], {...problem, guess: state});
    expect(again).toBeLessThanOrEqual(1e-6);
  });

  describe("one of them so slow that it takes years", () => {
    const halfLife = 5 * 8760;
    const slow = Math.LN2 / halfLife;
    const parameters = [0.2, 0.1, slow];
    const exact = twoCompartments(0.2, 0.1, slow, 10);
    const relaxing = [{state: 1, rate: slow}];

    test.each([0, 10_000, 100_000])("are found in ten cycles, guessed at %d", (amount) => {
      const {state, cycles} = steady(system, parameters, {
        events: bolus(10),
        guess: Float64Array.of(1, amount, 0, 0),
        relaxing,
      });
      exact.forEach((value, i) => expect((state[i] ?? NaN) / value).toBeCloseTo(1, 5));
      expect(cycles).toBeLessThanOrEqual(10);
    });

    test("are found as well when nobody says that one is slow", () => {
      const {state} = steady(system, parameters, {
        events: bolus(10),
        guess: Float64Array.of(1, 10_000, 0, 0),
      });
      exact.forEach((value, i) => expect((state[i] ?? NaN) / value).toBeCloseTo(1, 5));
    });

    test("from a guess near by only when somebody does: a day moves the slow one too little", () => {
      const near = Float64Array.of(exact[0] ?? NaN, 1.001 * (exact[1] ?? NaN), 0, 0);
      const offBy = (more: Partial<PeriodicProblem>) => {
        const {state} = steady(system, parameters, {events: bolus(10), guess: near, ...more});
        return Math.abs((state[1] ?? NaN) / (exact[1] ?? NaN) - 1);
      };
      expect(offBy({})).toBeGreaterThan(5e-4);
      expect(offBy({relaxing})).toBeLessThan(1e-6);
    });
  });
});

test("a slow follower of a fast store comes to its exact weighted mean", async () => {
  const rates = {store: "-k*store", follower: "r*(store - follower)"};
  const system = await loadSystem(problemModel("follower", rates, {k: 0.2, r: 1e-5}));
  const [k, dose] = [0.2, 10];
  for (const r of [1e-5, 1e-3, 0.1]) {
    const {state} = steady(system, [k, r], {
      events: bolus(dose),
      guess: Float64Array.of(0, 1),
      relaxing: [{state: 1, rate: r}],
    });
    const filled = dose / -Math.expm1(-k * period);
    const gained = (r * filled * (Math.exp(-r * period) - Math.exp(-k * period))) / (k - r);
    expect((state[1] ?? NaN) / (gained / -Math.expm1(-r * period))).toBeCloseTo(1, 5);
  }
});

describe("a model without a steady state is refused with residual and cycles", () => {
  const refused = /^no steady state: residual \d\.\de[+-]\d+ after 200 cycles$/;
  test.each([
    ["a store that only fills, and that another follows", {a: "1", b: "a - b"}, []],
    ["a store of doses that never empties", {a: "0*a", b: "a - b"}, bolus(1)],
    ["more than saturable loss can carry off", {a: "-a/(a + 1)"}, bolus(30)],
    ["growth by itself", {a: "0.1*a"}, bolus(1)],
    ["slow growth by itself", {a: "1 + 0.01*a"}, []],
  ] as [string, Record<string, string>, SystemEvent[]][])("%s", async (name, rates, events) => {
    const system = await loadSystem(problemModel(name, rates));
    const guess = new Float64Array(system.states.length).fill(1);
    expect(() => steady(system, [], {events, guess})).toThrow(refused);
  });
});
