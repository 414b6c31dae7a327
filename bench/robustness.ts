import {createDraws} from "../models/engine/random/draws.js";
import {createSolver} from "../models/engine/solve/solve.js";
import {parameters} from "../models/generated/data.js";
import {magnesium} from "../models/generated/magnesium.js";
import {scenarioEvents} from "../models/magnesium/day.js";
import {massResidual} from "../models/magnesium/mass-balance.js";
import {conditionNames, formNames, medicineNames} from "../models/magnesium/names.js";
import {parameterValues} from "../models/magnesium/person.js";
import {createRunner} from "../models/magnesium/run.js";
import type {Dose, Infusion, Meal, Person, Scenario} from "../models/magnesium/scenario.js";
import type {Line} from "./timing.js";

/**
 * Random people on random days, each a plain scenario that its number alone decides: a failure is
 * reproduced by `randomScenario(number)`, or by the JSON of what it returns.
 */
export function randomScenario(number: number): Scenario {
  const from = sampler(number);
  const hours = from.oneOf("hours", [24, 24, 48, 72, 168, from.between("odd hours", 1, 100)]);
  const person = randomPerson(from);
  const hypotheses = {
    chelateRouteShare: from.between("chelate", 0, 0.1),
    threonateBrainFactor: from.between("threonate", 1, 1.15),
    glycinePiggyback: from.chance("piggyback", 0.5),
    depletionBarrierFactor: from.between("depletion", 1, 3),
  };
  return {
    hours,
    outputEveryH: from.oneOf("output", [0.25, 1, hours / 7]),
    startClockH: from.between("clock", 0, 23.99),
    person,
    diet: randomDiet(from, hours),
    doses: randomDoses(from, hours),
    infusions: from.chance("infused", 0.2) ? randomInfusions(from, hours) : [],
    ...(from.chance("clamped", 0.15) ? {clampPlasma: randomClamp(from, hours)} : {}),
    ...(from.chance("supposing", 0.3) ? {hypotheses} : {}),
    parameters: randomParameters(from, person),
    solver: {rtol: from.oneOf("rtol", [1e-4, 1e-6, 1e-8])},
  };
}

/** What one run showed: whether it failed, and the figures that would tell a poor run from a good one. */
export interface Outcome {
  readonly failure: string | null;
  readonly rtol: number;
  /** The lowest amount in any state at any time, and where; a clamp's supply may be negative. */
  readonly lowest: number;
  readonly lowestState: string;
  readonly massResidual: number;
  /** What it took to find the person's steady state. */
  readonly steadyCpuMs: number;
  readonly steps: number;
}

/** Runs a scenario by the engine itself, so that every state at every time is seen. */
export function outcomeOf(scenario: Scenario): Outcome {
  const rtol = scenario.solver?.rtol ?? 1e-6;
  let outcome = {...unknown, rtol};
  try {
    const before = process.cpuUsage();
    const {grid, values, initial} = createRunner()(scenario);
    const {user, system} = process.cpuUsage(before);
    outcome = {...outcome, steadyCpuMs: (user + system) / 1000};
    const events = scenarioEvents(scenario, values["food_bioaccessible"] ?? NaN, true);
    const {rows, counts} = solve(
      {
        parameters: Float64Array.from(magnesium.parameters, (name) => values[name] ?? NaN),
        initial,
        start: 0,
        end: scenario.hours,
        times: grid.all,
        events,
      },
      {rtol, atol: new Float64Array(magnesium.states.length).fill(0.1 * rtol)},
    );
    outcome = {
      ...outcome,
      ...lowestOf([initial, rows]),
      massResidual: massResidual(magnesium, {initial, rows, times: grid.all, events}),
      steps: counts.steps,
    };
    const isFinite = initial.every(Number.isFinite) && rows.every(Number.isFinite);
    return {...outcome, failure: isFinite ? null : "not finite"};
  } catch (error) {
    return {...outcome, failure: String(error)};
  }
}

/** Many cases from `first` on, their failures and their worst figures. */
export function robustnessLines(count = 10_000, first = 0): Line[] {
  const cases = Array.from({length: count}, (_, i) => first + i).map((number) => ({
    number,
    ...outcomeOf(randomScenario(number)),
  }));
  const failed = cases.filter(({failure}) => failure !== null);
  const ran = cases.filter(({failure}) => failure === null);
  const worst = (size: (outcome: Outcome) => number) =>
    ran.reduce((a, b) => (size(b) > size(a) ? b : a), {number: NaN, ...unknown});
  const lowest = worst(({rtol, lowest}) => (rtol <= 1e-6 ? -lowest : -Infinity));
  const lowestShown = worst((o) => -o.lowest); // whatever the tolerance
  const mass = worst((o) => o.massResidual);
  const slowest = worst((o) => o.steadyCpuMs);
  const sorted = ran.map(({steadyCpuMs}) => steadyCpuMs).sort((a, b) => a - b);
  const quantiles = [0.5, 0.95, 0.99, 1].map(
    (p) => sorted[Math.floor(p * (ran.length - 1))] ?? NaN,
  );
  return [
    {
      what: `failures of ${count} random days`,
      measured: `${failed.length}`,
      goal: "at most 0",
      isMet: failed.length === 0,
    },
    ...failed.map(({number, failure}) => ({what: `case ${number}`, measured: failure ?? ""})),
    {
      what: `smallest state at rtol 1e-6 and 1e-8, ${lowest.lowestState} in case ${lowest.number}`,
      measured: lowest.lowest.toExponential(1),
      goal: "at least -1e-9",
      isMet: lowest.lowest >= -1e-9,
    },
    {
      what: `the same at rtol 1e-4, ${lowestShown.lowestState} in case ${lowestShown.number}`,
      measured: lowestShown.lowest.toExponential(1),
    },
    {
      what: `worst mass residual, case ${mass.number}`,
      measured: mass.massResidual.toExponential(1),
      goal: "at most 1e-9",
      isMet: mass.massResidual <= 1e-9,
    },
    {
      what: `steady state: median, p95, p99, most (case ${slowest.number}), CPU`,
      measured: `${quantiles.map((ms) => ms.toFixed(0)).join(", ")} ms`,
    },
  ];
}

const solve = createSolver(magnesium);

const unknown: Outcome = {
  failure: null,
  rtol: NaN,
  lowest: Infinity,
  lowestState: "none",
  massResidual: 0,
  steadyCpuMs: 0,
  steps: 0,
};

/** A counter of what was absorbed less what leaked back, and a clamp's supply, have either sign. */
const eitherSign = ["absorbed_paracellular", "clamp_supply"];

function lowestOf(tables: readonly Float64Array[]): Pick<Outcome, "lowest" | "lowestState"> {
  const size = magnesium.states.length;
  let found: Pick<Outcome, "lowest" | "lowestState"> = unknown;
  for (const rows of tables) {
    rows.forEach((value, i) => {
      const state = magnesium.states[i % size] ?? "";
      if (value < found.lowest && !eitherSign.includes(state)) {
        found = {lowest: value, lowestState: state};
      }
    });
  }
  return found;
}

type Sampler = ReturnType<typeof sampler>;

/** Draws of one case, each by its own name: adding one leaves the others as they are. */
function sampler(subject: number) {
  const uniform = (parameter: string) => draws.uniform({subject, parameter});
  return {
    uniform,
    between: (name: string, low: number, high: number) => low + uniform(name) * (high - low),
    chance: (name: string, probability: number) => uniform(name) < probability,
    whole: (name: string, low: number, high: number) =>
      low + Math.floor(uniform(name) * (high - low + 1)),
    oneOf: <T>(name: string, list: readonly T[]): T =>
      list[Math.floor(uniform(name) * list.length)] as T, // the uniform is below 1
  };
}

const draws = createDraws(20_240_611);

const several = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({length: count}, (_, i) => make(i));

function randomPerson(from: Sampler): Person {
  const often = from.oneOf("health", [0, 0.15, 0.5]);
  const some = <T extends string>(names: readonly T[]) =>
    names.filter((name) => from.chance(name, often));
  return {
    sex: from.oneOf("sex", ["female", "male"]),
    ageYears: from.between("age", 18, 90),
    weightKg: from.between("weight", 40, 150),
    ...(from.chance("measured", 0.5) ? {gfrMlMin: from.between("gfr", 15, 170)} : {}),
    status: 20 * 75 ** from.uniform("status"), // 20 to 1500 mg
    conditions: some(conditionNames),
    medicines: some(medicineNames),
  };
}

function randomDiet(from: Sampler, hours: number): NonNullable<Scenario["diet"]> {
  if (from.chance("habitual", 0.4)) return "default";
  const size = from.oneOf("meal size", [0.25, 1]);
  const meals = several(from.whole("meals", 0, 6), (i): Meal => {
    const [time, daily, phytate] = [`meal ${i} time`, `meal ${i} daily`, `meal ${i} phytate`];
    return {
      timeH: from.between(time, 0, Math.min(hours, 24)),
      kcal: size * from.between(`meal ${i} kcal`, 0, 5000),
      mgMg: size * from.between(`meal ${i} mg`, 0, 1000),
      ...(from.chance(phytate, 0.5) ? {phytateMmol: 20 * from.uniform(phytate) ** 2} : {}),
      ...(from.chance(daily, 0.7) ? {everyH: 24} : {}),
    };
  });
  return meals.length > 0 ? {meals} : "none";
}

/** Up to 24 servings; in nine days of ten they are no more than 2000 mg together. */
function randomDoses(from: Sampler, hours: number): Dose[] {
  const count = from.oneOf("servings", [0, 1, 2, 3, from.whole("many servings", 4, 24)]);
  const wanted = several(count, (i) => 2000 * from.uniform(`dose ${i} mg`));
  const total = wanted.reduce((a, b) => a + b, 0);
  const isMuch = from.chance("much", 0.1);
  const scale = isMuch ? 1 : Math.min(1, 2000 / total);
  const isOneForm = from.chance("one form", 0.5);
  return wanted.map((mg, i): Dose => {
    const daily = from.chance("daily", 0.4) ? {everyH: 24, count: Math.ceil(hours / 24)} : {};
    return {
      timeH: from.between(`dose ${i} time`, 0, Math.min(hours, 24)),
      form: from.oneOf(isOneForm ? "form" : `dose ${i} form`, formNames),
      elementalMg: from.chance(`dose ${i} empty`, 0.05) ? 0 : scale * mg,
      ...daily,
    };
  });
}

const randomInfusions = (from: Sampler, hours: number): Infusion[] =>
  several(from.whole("infusions", 1, 3), (i) => ({
    startH: from.between(`infusion ${i} start`, 0, hours),
    durationH: 0.05 * 500 ** from.uniform(`infusion ${i} duration`), // 3 minutes to 25 h
    mmol: from.between(`infusion ${i} mmol`, 0, 40),
  }));

function randomClamp(from: Sampler, hours: number): [number, number][] {
  const count = from.whole("clamp points", 1, 6);
  const level = (i: number) => 0.3 * 8 ** from.uniform(`clamp ${i} level`); // 0.3 to 2.4 mmol/L
  const start = from.oneOf("clamp start", [0, 0.3 * hours]);
  return several(count, (i) => [
    start + ((hours - start) * (i + 0.9 * from.uniform(`clamp ${i} time`) * Number(i > 0))) / count,
    level(i),
  ]);
}

/** None, some or all of the rows drawn within their ranges; what the person has multiplies them. */
function randomParameters(from: Sampler, person: Person): Record<string, number> {
  const often = from.oneOf("parameters", [0, 0.1, 1]);
  const chosen = Object.entries(parameters).filter(
    ([name]) => !ofScenario.includes(name) && from.chance(`draw ${name}`, often),
  );
  const drawn = Object.fromEntries(
    chosen.map(([name, {low, high}]) => [name, from.between(name, low, high)]),
  );
  const values = parameterValues(person, {}, drawn);
  return Object.fromEntries(chosen.map(([name]) => [name, values[name] ?? NaN]));
}

/** Rows that person, clock and hypotheses of a scenario decide. */
const ofScenario = [
  ...["body_weight", "lean_mass_factor", "gfr", "clock_at_start", "day_length"],
  ...["threonate_brain_factor", "glycine_piggyback", "depletion_barrier_factor"],
];
