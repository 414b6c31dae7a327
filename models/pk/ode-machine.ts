import {createSolver} from "../engine/solve/solve.js";
import type {System} from "../engine/system.js";
import type {RateMatrix} from "./classic-models.js";
import {linearMachine} from "./linear-machine.js";
import type {Machine} from "./machine.js";

/**
 * The same linear system moved by the solver of all other models, from event to event: what the closed
 * form is checked against, and it against the closed form.
 */
export function odeMachine(rows: RateMatrix, rtol = 1e-8): Machine {
  const size = rows.length;
  const solve = createSolver(linearSystem(rows));
  return {
    ...linearMachine(rows),
    advance(amounts, inputs, time) {
      const initial = Float64Array.from(amounts);
      const largest = Math.max(...amounts.map(Math.abs), ...inputs.map((rate) => rate * time));
      const rates = inputs.map((change, state) => ({state, change}));
      const problem = {
        ...{parameters: new Float64Array(0), initial, start: 0, end: time, times: []},
        events: [{time: 0, rate: rates}],
      };
      const atol = new Float64Array(size).fill(1e-6 * rtol * largest || rtol);
      return [...solve(problem, {rtol, atol}).final];
    },
  };
}

/** dx/dt = A x with a full matrix, factored with pivots. */
function linearSystem(matrix: RateMatrix): System {
  const size = matrix.length;
  const entries = matrix.flat();
  const nothing = (): void => undefined;
  return {
    name: "linear",
    version: "1",
    states: matrix.map((_, i) => `amount ${i + 1}`),
    ...{parameters: [], outputs: [], conserved: [], timed: []},
    sizes: {constants: 0, jacobian: size * size, lu: 0},
    rows: entries.map((_, e) => Math.floor(e / size)),
    columns: entries.map((_, e) => e % size),
    rightHandSide(_t, y, _k, dy) {
      for (let i = 0; i < size; i++) {
        let sum = 0;
        for (let j = 0; j < size; j++) sum += (entries[i * size + j] as number) * (y[j] as number);
        dy[i] = sum;
      }
    },
    jacobian: (_t, _y, _k, values) => values.set(entries),
    factor: () => Infinity, // no order of its own: the solver then pivots
    ...{prepare: nothing, timeDerivative: nothing, solve: nothing, evaluate: nothing},
  };
}
