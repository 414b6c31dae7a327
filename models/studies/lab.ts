import {createSolver} from "../engine/solve/solve.js";
import type {SystemEvent} from "../engine/events.js";
import {magnesium} from "../generated/magnesium.js";
import {interpolated} from "../magnesium/interpolate.js";
import type {FlowName, SeriesName} from "../magnesium/names.js";
import {parameterValues} from "../magnesium/person.js";
import {createRunner, type PreparedRun, type Run} from "../magnesium/run.js";
import type {Scenario} from "../magnesium/scenario.js";

type Values = Readonly<Record<string, number>>;

/** Where studies are simulated, with one set of typical parameters. */
export interface Lab {
  /** Typical values of all parameters, for what follows from them without a run. */
  readonly values: Values;
  prepare(scenario: Scenario): PreparedRun;
  /** The run with its doses. */
  run(scenario: Scenario): Run;
  /** The run with its doses, and the same day without. */
  compare(scenario: Scenario): {readonly own: Run; readonly free: Run};
  /** The bare system from any state: for glass and washed-out guts, which no scenario can state. */
  bare(experiment: Experiment): (state: string, i?: number) => number;
}

export interface Experiment {
  readonly overrides?: Values;
  /** Amounts by state; all else is zero. */
  readonly initial?: Values;
  readonly events?: readonly SystemEvent[];
  readonly times: readonly number[];
}

/** `typical` stands in for values of the parameter table, as a calibration tries them. */
export function createLab(typical: Values = {}): Lab {
  const prepare = createRunner({persons: 50, typical});
  const solve = createSolver(magnesium);
  const n = magnesium.states.length;
  return {
    values: parameterValues({}, {}, typical),
    prepare,
    run: (scenario) => prepare(scenario).run(true),
    compare(scenario) {
      const {run} = prepare(scenario);
      return {own: run(true), free: run(false)};
    },
    bare({overrides = {}, initial = {}, events = [], times}) {
      const values = parameterValues({}, overrides, typical);
      const state = new Float64Array(n);
      for (const [name, amount] of Object.entries(initial)) state[indexOf(name)] = amount;
      const {rows} = solve(
        {
          parameters: Float64Array.from(magnesium.parameters, (name) => values[name] ?? NaN),
          initial: state,
          start: 0,
          end: times.at(-1) ?? 0,
          times,
          events,
        },
        {rtol: 1e-8, atol: new Float64Array(n).fill(1e-11)},
      );
      return (name, i = times.length - 1) => rows[i * n + indexOf(name)] ?? NaN;
    },
  };
}

export function indexOf(state: string): number {
  const index = magnesium.states.indexOf(state);
  if (index < 0) throw new Error(`no state ${state}`);
  return index;
}

/** A series of a run at one time, linear between its points; throws beyond its end. */
export function valueAt({times, series}: Run, name: SeriesName | FlowName, time: number): number {
  if (time > (times.at(-1) ?? NaN) + 1e-9) {
    throw new RangeError(`${name}: the run ends before ${time} h`);
  }
  return interpolated(times, series[name], time);
}

/** Area under points of [time, value], by trapezoids. */
export const area = (points: readonly (readonly [number, number])[]): number =>
  points.slice(1).reduce((sum, [t, y], i) => {
    const [t0, y0] = points[i] ?? [NaN, NaN];
    return sum + ((t - t0) * (y + y0)) / 2;
  }, 0);

/** What a cumulative series adds between two times. */
export const between = (run: Run, name: SeriesName, from: number, to: number): number =>
  valueAt(run, name, to) - valueAt(run, name, from);

/** Mean of a series over a span, by trapezoids between the points of the run. */
export function meanOver(run: Run, name: SeriesName | FlowName, from: number, to: number): number {
  const inside = [...run.times].filter((t) => t > from + 1e-9 && t < to - 1e-9);
  const points = [from, ...inside, to].map((t) => [t, valueAt(run, name, t)] as const);
  return area(points) / (to - from);
}

/** A person's usual state with the gut washed out, as before a balance study. */
export const emptiedGut = (initial: Float64Array): Float64Array =>
  initial.map((amount, i) =>
    /^(stomach|duodenum|jejunum|ileum|small_bowel|colon)/.test(magnesium.states[i] ?? "")
      ? 0
      : amount,
  );
