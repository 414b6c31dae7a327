import type {Problem} from "../../models/engine/solve/solve.js";
import {magnesium} from "../../models/generated/magnesium.js";
import {scenarioEvents} from "../../models/magnesium/day.js";
import {createRunner} from "../../models/magnesium/run.js";
import type {Scenario} from "../../models/magnesium/scenario.js";

/** A day with three meals and a dose, a point every 15 minutes. */
export const day = {
  hours: 24,
  startClockH: 6,
  outputEveryH: 0.25,
  doses: [{timeH: 3, form: "citrate", elementalMg: 300}],
} as const satisfies Scenario;

/** The solver's part of a scenario, its starting state found. */
export function magnesiumProblem(scenario: Scenario): Problem {
  const {values, initial} = prepare(scenario);
  const {hours, outputEveryH = 0.25} = scenario;
  return {
    parameters: Float64Array.from(magnesium.parameters, (name) => values[name] ?? NaN),
    initial,
    start: 0,
    end: hours,
    times: Float64Array.from({length: hours / outputEveryH + 1}, (_, i) => i * outputEveryH),
    events: scenarioEvents(scenario, values["food_bioaccessible"] ?? NaN, true),
  };
}

const prepare = createRunner();
