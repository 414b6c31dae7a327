import {at} from "../series.js";
import type {Intake} from "./intake.js";

/** A course in the form that charts draw: hours since time 0, and a value at each. */
export interface DrawnCourse {
  readonly times: Float64Array;
  readonly y: Float64Array;
}

/** Sums and means of days stand at noon of their day; at a change of the intake the course jumps. */
export function dayCourse(values: Float64Array, intake: Intake): DrawnCourse {
  const jumps = new Set(intake.map(({fromDay}) => fromDay));
  const times: number[] = [];
  const y: number[] = [];
  const put = (timeH: number, value: number) => {
    times.push(timeH);
    y.push(value);
  };
  values.forEach((value, day) => {
    if (day > 0 && jumps.has(day)) put(24 * day, at(values, day - 1));
    if (jumps.has(day)) put(24 * day, value);
    put(24 * day + 12, value);
  });
  if (values.length > 0) put(24 * values.length, at(values, values.length - 1));
  return {times: Float64Array.from(times), y: Float64Array.from(y)};
}

export const morningCourse = (values: Float64Array): DrawnCourse => ({
  times: values.map((_, day) => 24 * day),
  y: values,
});

/** The part of a course from a day on. */
export function tailOf({times, y}: DrawnCourse, fromDay: number): DrawnCourse {
  const first = times.findIndex((timeH) => timeH >= 24 * fromDay);
  const from = first < 0 ? times.length : first;
  return {times: times.subarray(from), y: y.subarray(from)};
}
