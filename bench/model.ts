import {createSimulator} from "../models/magnesium/simulate.js";
import type {Scenario} from "../models/magnesium/scenario.js";
import {parameterValues} from "../models/magnesium/person.js";
import {periodicState} from "../models/magnesium/steady-state.js";
import {atMost, type Line, measure} from "./timing.js";

/** A day with three meals and a dose, a point every 5 minutes, as the page asks for it. */
const day = (elementalMg: number, rtol: number): Scenario => ({
  hours: 24,
  startClockH: 6,
  outputEveryH: 1 / 12,
  doses: [{timeH: 3, form: "citrate", elementalMg}],
  solver: {rtol},
});

export function modelLines(): Line[] {
  const simulate = createSimulator();
  const run = (rtol: number) => measure((i) => simulate(day(100 + i, rtol)), 300, 300);
  const display = run(1e-4);
  const published = run(1e-6);
  const week = measure((i) => simulate({...day(100 + i, 1e-4), hours: 168, outputEveryH: 1}), 60);
  const steady = measure((i) => periodicState(parameterValues({ageYears: 20 + i}), 300), 60, 20);
  return [
    {what: "24 h, rtol 1e-4, median of 300", ...atMost(display.median, 2, "ms")},
    {what: "24 h, rtol 1e-6, median of 300", measured: `${published.median.toFixed(2)} ms`},
    {what: "7 days, rtol 1e-4, median of 60", measured: `${week.median.toFixed(2)} ms`},
    {what: "periodic steady state, median of 60", ...atMost(steady.median, 50, "ms", 1)},
  ];
}
