import {pivotedSystem} from "../engine/pivoted-system.js";
import type {System} from "../engine/system.js";
import type {RateMatrix} from "./classic-models.js";
import {linearMachine} from "./linear-machine.js";
import type {Machine} from "./machine.js";
import {systemMachine} from "./system-machine.js";

/**
 * The same linear system moved by the solver of all other models, from event to event: what the closed
 * form is checked against, and it against the closed form.
 */
export function odeMachine(rows: RateMatrix, rtol = 1e-8): Machine {
  const {equilibrium, periodic} = linearMachine(rows);
  return {
    ...systemMachine(linearSystem(rows), {rtol, atol: smallShare(rtol)}),
    ...{equilibrium, periodic},
  };
}

/** An absolute tolerance a millionth of the relative one, of the most that may be there. */
export const smallShare =
  (rtol: number) =>
  (amounts: readonly number[], inputs: readonly number[], time: number): number =>
    1e-6 * rtol * Math.max(...amounts.map(Math.abs), ...inputs.map((rate) => rate * time)) || rtol;

/** dx/dt = A x with a full matrix. */
function linearSystem(matrix: RateMatrix): System {
  const size = matrix.length;
  const entries = matrix.flat();
  return pivotedSystem({
    states: matrix.map((_, i) => `amount ${i + 1}`),
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
  });
}
