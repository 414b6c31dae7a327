import {repeatedTimes, type SystemEvent} from "../../models/engine/events.js";
import {createDraws} from "../../models/engine/random/draws.js";
import type {Problem, Tolerances} from "../../models/engine/solve/solve.js";
import {classicModel} from "./classic-model.js";

/** 100 mg every 12 h, 14 times, observed hourly for a week in 1000 subjects. */
export const subjectCount = 1000;
export const dose = 100;
export const doseTimes = repeatedTimes(0, 12, 14);
export const times = Float64Array.from({length: 169}, (_, hour) => hour);
export const stateCount = 3;
/** Numbers of one subject in the table of all states at all times. */
export const rowLength = times.length * stateCount;

const events: readonly SystemEvent[] = doseTimes.map((time) => ({
  time,
  add: [{state: 0, amount: dose}],
}));

const draws = createDraws(20_260_101);

/** Each parameter of each subject varies by 30 % around the typical value, in the order of the model. */
export const subjects: readonly Float64Array[] = Array.from({length: subjectCount}, (_, subject) =>
  Float64Array.from(Object.entries(classicModel.parameters), ([parameter, {value}]) =>
    draws.lognormal({subject, parameter}, {median: value, cv: 0.3}),
  ),
);

export const problemOf = (parameters: Float64Array, rows?: Float64Array): Problem => ({
  parameters,
  initial: new Float64Array(stateCount),
  start: 0,
  end: 168,
  times,
  events,
  ...(rows === undefined ? {} : {rows}),
});

/** Beside a relative tolerance, its 1e-5th part of a dose, which changes little for anyone. */
export const absolute = (rtol: number): number => 1e-5 * dose * rtol;

export const tolerancesOf = (rtol: number): Tolerances => ({
  rtol,
  atol: new Float64Array(stateCount).fill(absolute(rtol)),
});
