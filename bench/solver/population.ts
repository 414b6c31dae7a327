import {createDraws} from "../../models/engine/random/draws.js";
import {createSolver, type Problem} from "../../models/engine/solve/solve.js";
import {magnesium} from "../../models/generated/magnesium.js";
import {scenarioEvents} from "../../models/magnesium/day.js";
import {parameterValues} from "../../models/magnesium/person.js";
import {periodicState} from "../../models/magnesium/steady-state.js";
import {atMost, type Line} from "../timing.js";
import {day} from "./magnesium-problem.js";
import {mediansInTurn} from "./median.js";
import {poolLines} from "./pool-lines.js";

/** A day of each of 1000 people from the steady state of each, which is found before. */
export async function populationLines(): Promise<Line[]> {
  const before = performance.now();
  const problems = Array.from({length: 1000}, (_, subject) => problemOf(subject));
  const starting = performance.now() - before;
  const tolerances = {rtol: 1e-4, atol: new Float64Array(magnesium.states.length).fill(1e-5)};
  const solve = createSolver(magnesium);
  const run = () => {
    const before = performance.now();
    for (const problem of problems) solve(problem, tolerances);
    return performance.now() - before;
  };
  const [ms = NaN] = mediansInTurn([run], 7);
  return [
    {
      what: "magnesium, 1000 starting states, outside of the clock",
      measured: `${(starting / 1000).toFixed(1)} s`,
    },
    {
      what: "magnesium, 1000 subjects, 24 h, rtol 1e-4, one thread",
      ...atMost(ms / 1000, 1.2, "s"),
    },
    ...(await poolLines("magnesium", problems, tolerances)),
  ];
}

/** What differs between people, each by 20 %. */
const varying = [
  ...["body_weight", "gfr", "acid_max", "gut_vmax", "gut_km", "leak_small_bowel"],
  ...["transit_jejunum", "transit_ileum", "transit_colon", "plasma_volume", "interstitial_volume"],
  ...["tissue_fast_rate", "renal_tm", "choroid_leak", "barrier_leak", "csf_flow"],
];

const draws = createDraws(20_260_102);
const scenario = {...day, startClockH: 0, doses: [{...day.doses[0], timeH: 9}]};

function problemOf(subject: number): Problem {
  const typical = parameterValues({});
  const own = varying.map((parameter) => [
    parameter,
    draws.lognormal({subject, parameter}, {median: typical[parameter] ?? NaN, cv: 0.2}),
  ]);
  const values = parameterValues({}, {clock_at_start: 0, ...Object.fromEntries(own)});
  return {
    parameters: Float64Array.from(magnesium.parameters, (name) => values[name] ?? NaN),
    initial: periodicState(values, 300).state,
    start: 0,
    end: 24,
    times: Float64Array.from({length: 97}, (_, i) => i / 4),
    events: scenarioEvents(scenario, values["food_bioaccessible"] ?? NaN, true),
  };
}
