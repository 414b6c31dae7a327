import {magnesium} from "../generated/magnesium.js";
import {readings} from "../generated/magnesium-readings.js";
import {balance, type Balance} from "./balance.js";
import {createRunner} from "./run.js";
import type {Scenario} from "./scenario.js";

/** A run seen from inside: every state, rule and flux at any of its moments. */
export interface Inside {
  readonly hours: number;
  at(timeH: number): Moment;
  /** The books of each conserved group, in the order of the declaration. */
  readonly books: readonly Book[];
}

/** By names as they are declared; amounts in mmol, flows in mmol/h. */
export interface Moment {
  readonly timeH: number;
  readonly states: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, number>>;
  readonly fluxes: Readonly<Record<string, number>>;
  /** What each conserved group must hold, mmol. */
  readonly due: readonly number[];
}

export interface Book extends Balance {
  readonly members: readonly string[];
  /** The largest error over the run, as a share of what must be there. */
  readonly worst: number;
}

/** Runs scenarios and keeps every row; the person's starting state is remembered between runs. */
export function createInspector(): (scenario: Scenario) => Inside {
  const prepare = createRunner();
  return (scenario) => {
    const prepared = prepare(scenario);
    const course = prepared.follow();
    const {rows, times} = course;
    const parameters = Float64Array.from(
      magnesium.parameters,
      (name) => prepared.values[name] ?? NaN,
    );
    const k = new Float64Array(readings.constants);
    readings.prepare(parameters, k);
    const books = magnesium.conserved.map((members) => bookOf(members, balance(members, course)));
    const size = magnesium.states.length;
    const values = new Float64Array(readings.rules.length + readings.fluxes.length);

    const at = (timeH: number): Moment => {
      const [i, share] = placeOf(times, timeH);
      const between = (list: Float64Array, a: number, b: number) =>
        (1 - share) * (list[a] as number) + share * (list[b] as number);
      const next = Math.min(i + 1, times.length - 1);
      const y = Float64Array.from(magnesium.states, (_, s) =>
        between(rows, i * size + s, next * size + s),
      );
      readings.evaluate(timeH, y, k, values);
      const named = (names: readonly string[], list: Float64Array, from = 0) =>
        Object.fromEntries(names.map((name, n) => [name, list[from + n] as number]));
      const fluxes = readings.fluxes.map(({name}) => name);
      return {
        timeH,
        states: named(magnesium.states, y),
        rules: named(readings.rules, values),
        fluxes: named(fluxes, values, readings.rules.length),
        due: books.map(({due}) => between(due, i, next)),
      };
    };
    return {hours: scenario.hours, at, books};
  };
}

function bookOf(members: readonly number[], {held, due}: Balance): Book {
  const worst = held.reduce((most, value, i) => {
    const expected = due[i] as number;
    return Math.max(most, Math.abs(value - expected) / Math.max(expected, Number.MIN_VALUE));
  }, 0);
  return {members: members.map((i) => magnesium.states[i] ?? ""), held, due, worst};
}

/** The last row at or before a time, and how far the time lies towards the next one, 0 to 1. */
function placeOf(times: ArrayLike<number>, timeH: number): [number, number] {
  let from = 0;
  let to = times.length - 1;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((times[middle] as number) <= timeH) from = middle;
    else to = middle;
  }
  const [before, after] = [times[from] as number, times[to] as number];
  if (to === from || timeH <= before) return [from, 0];
  return timeH >= after ? [to, 0] : [from, (timeH - before) / (after - before)];
}
