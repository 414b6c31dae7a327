import type {System} from "../system.js";
import {denseFactor, denseSolve} from "./dense-lu.js";
import {c, d, gamma, H} from "./rodas5p-tableau.js";
import {denseSums, stageSums} from "./stage-sums.js";

/** One integrator for one system: it owns the work arrays and moves a state by single steps. */
export interface Stepper {
  /** State at the start of the last step tried, and at its end. */
  readonly y: Float64Array;
  readonly yNext: Float64Array;
  /** dy/dt at `y`, set by `begin`. */
  readonly slope: Float64Array;
  readonly counts: {rightHandSide: number; factorisations: number};
  /** Fixes the parameters, once for a run. */
  setParameters(parameters: Float64Array): void;
  /** Zero-order inputs, added to dy/dt; null for none. */
  setInputs(inputs: Float64Array | null): void;
  /** Evaluates slope and Jacobian at (t, y); call once before the tries of a step. */
  begin(t: number): void;
  /** Tries a step of length h; returns its error in the weighted RMS norm, 1 being the tolerance. */
  attempt(t: number, h: number, rtol: number, atol: Float64Array): number;
  /** Writes y(t + θh) of the last step to `target` at `offset`, order 4. */
  interpolate(theta: number, target: Float64Array, offset: number): void;
  /** Takes `yNext` for the new `y`. */
  accept(): void;
}

export function createStepper(system: System): Stepper {
  const n = system.states.length;
  const vector = () => new Float64Array(n);
  const k = new Float64Array(system.sizes.constants);
  const [y, yNext, slope, u] = [vector(), vector(), vector(), vector()];
  const {timed} = system;
  const dfdt = new Float64Array(timed.length);
  const allStages = new Float64Array(c.length * n);
  const stages = c.map((_, s) => allStages.subarray(s * n, (s + 1) * n));
  const w = vector();
  const dense = H.map(vector);
  const jacobian = new Float64Array(system.sizes.jacobian);
  const lu = new Float64Array(system.sizes.lu);
  const counts = {rightHandSide: 0, factorisations: 0};
  let inputs: Float64Array | null = null;
  let isDenseReady = false;

  const derivative = (t: number, state: Float64Array, target: Float64Array): void => {
    system.rightHandSide(t, state, k, target);
    counts.rightHandSide++;
    if (inputs !== null) addScaled(target, 1, inputs);
  };

  return {
    y,
    yNext,
    slope,
    counts,
    setParameters(parameters) {
      system.prepare(parameters, k);
    },
    setInputs(zeroOrderInputs) {
      inputs = zeroOrderInputs;
    },
    begin(t) {
      derivative(t, y, slope);
      system.jacobian(t, y, k, jacobian);
      system.timeDerivative(t, y, k, dfdt);
    },
    attempt(t, h, rtol, atol) {
      const shift = 1 / (h * gamma);
      counts.factorisations++;
      isDenseReady = false;
      const growth = system.factor(jacobian, shift, lu);
      const pivoted = growth < 1e8 ? null : denseFactor(system, jacobian, shift);
      for (let s = 0; s < 8; s++) {
        const stage = at(stages, s);
        if (s === 0) copy(slope, stage);
        else {
          at(stageSums, s - 1)(u, w, y, allStages);
          derivative(t + at(c, s) * h, u, stage);
          addScaled(stage, 1 / h, w);
        }
        for (let j = 0; j < timed.length; j++) {
          const row = at(timed, j);
          stage[row] = (stage[row] as number) + h * at(d, s) * (dfdt[j] as number);
        }
        if (pivoted === null) system.solve(lu, stage);
        else denseSolve(pivoted, stage);
      }
      const last = at(stages, 7);
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const error = last[i] as number;
        const next = (u[i] as number) + error;
        yNext[i] = next;
        const size = Math.max(Math.abs(y[i] as number), Math.abs(next));
        const ratio = error / ((atol[i] as number) + rtol * size);
        sum += ratio * ratio;
      }
      return Math.sqrt(sum / n);
    },
    interpolate(theta, target, offset) {
      if (!isDenseReady) {
        denseSums(dense, allStages);
        isDenseReady = true;
      }
      const [h1, h2, h3] = [at(dense, 0), at(dense, 1), at(dense, 2)];
      const rest = 1 - theta;
      for (let i = 0; i < n; i++) {
        const inner = (h2[i] as number) + theta * (h3[i] as number);
        const bend = (h1[i] as number) + theta * inner;
        target[offset + i] = rest * (y[i] as number) + theta * ((yNext[i] as number) + rest * bend);
      }
    },
    accept() {
      copy(yNext, y);
    },
  };
}

function addScaled(target: Float64Array, factor: number, vector: Float64Array): void {
  for (let i = 0; i < target.length; i++) {
    target[i] = (target[i] as number) + factor * (vector[i] as number);
  }
}

function copy(from: Float64Array, to: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] = from[i] as number;
}

const at = <T>(list: readonly T[], index: number): T => list[index] as T; // tableau rows all exist
