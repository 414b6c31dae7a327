import {createSolver} from "../engine/solve/solve.js";
import type {System} from "../engine/system.js";
import type {Machine} from "./machine.js";

export interface MichaelisMenten {
  /** Amount per time. */
  readonly VMAX: number;
  /** Amount per volume. */
  readonly KM: number;
  readonly V: number;
}

const noSteadyState = (): never => {
  throw new RangeError("a steady state of saturable elimination has no closed form here");
};

/**
 * Saturable elimination from one compartment, dA/dt = −VMAX C / (KM + C), between boluses:
 * C(t) = KM W(C0/KM · exp((C0 − VMAX t / V)/KM)) with Lambert's W (S. Schnell & C. Mendoza, "Closed form
 * solution for time-dependent enzyme kinetics", J. Theor. Biol. 187:207, 1997, eq. 9). An infusion throws.
 */
export function saturableMachine({VMAX, KM, V}: MichaelisMenten): Machine {
  return {
    size: 1,
    advance([amount = 0], [input = 0], time) {
      if (input !== 0)
        throw new RangeError("an infusion under saturable elimination has no closed form");
      if (amount === 0 || time === 0) return [amount];
      const start = amount / V / KM;
      return [KM * V * lambertOfExp(Math.log(start) + start - ((VMAX / V) * time) / KM)];
    },
    equilibrium: noSteadyState,
    periodic: noSteadyState,
  };
}

/** The same by the solver, under infusions too. */
export function saturableOdeMachine({VMAX, KM, V}: MichaelisMenten, rtol = 1e-8): Machine {
  const nothing = (): void => undefined;
  const system: System = {
    ...{name: "saturable", version: "1", states: ["amount"], parameters: [], outputs: []},
    ...{conserved: [], timed: [], rows: [0], columns: [0]},
    sizes: {constants: 0, jacobian: 1, lu: 0},
    rightHandSide: (_t, [amount = 0], _k, dy) => {
      dy[0] = (-VMAX * amount) / (KM * V + amount);
    },
    jacobian: (_t, [amount = 0], _k, values) => {
      values[0] = (-VMAX * KM * V) / (KM * V + amount) ** 2;
    },
    factor: () => Infinity, // no order of its own: the solver then pivots
    ...{prepare: nothing, timeDerivative: nothing, solve: nothing, evaluate: nothing},
  };
  const solve = createSolver(system);
  return {
    ...saturableMachine({VMAX, KM, V}),
    advance([amount = 0], [input = 0], time) {
      const problem = {
        ...{parameters: new Float64Array(0), initial: Float64Array.of(amount), times: []},
        ...{start: 0, end: time, events: [{time: 0, rate: [{state: 0, change: input}]}]},
      };
      const atol = Float64Array.of(1e-6 * rtol * Math.max(amount, input * time) || rtol);
      return [solve(problem, {rtol, atol}).final[0] ?? NaN];
    },
  };
}

/** W(exp(u)): w + ln w = u by Newton's method, for arguments that exp would take beyond all numbers. */
export function lambertOfExp(u: number): number {
  if (u < -700) return Math.exp(u); // W(x) is x to rounding
  let w = u > 1 ? u - Math.log(u) : Math.exp(u);
  for (let i = 0; i < 50; i++) {
    const next = (w * (1 + u - Math.log(w))) / (1 + w);
    if (Math.abs(next - w) <= 1e-16 * next) return next;
    w = next;
  }
  return w;
}
