import {infusion, repeatedTimes, type SystemEvent} from "../engine/events.js";
import {magnesium} from "../generated/magnesium.js";
import {mmolFromElementalMg, mmolFromSaltMg} from "./amounts.js";
import {formOf} from "./forms.js";
import {habitualMgPerDay} from "./person.js";
import type {Dose, Meal, Scenario} from "./scenario.js";

/** Meals and doses as events of the system, in hours since time 0. */

/** The habitual diet: breakfast, lunch and dinner by the clock, 80 : 110 : 110 of the day's magnesium. */
const habitualMeals = [
  {clockH: 8, kcal: 500, share: 80 / 300},
  {clockH: 13, kcal: 700, share: 110 / 300},
  {clockH: 19, kcal: 800, share: 110 / 300},
] as const;

export const habitualDiet = (mgPerDay: number, startClockH: number): Meal[] =>
  habitualMeals.map(({clockH, kcal, share}) => ({
    timeH: (((clockH - startClockH) % 24) + 24) % 24,
    kcal,
    mgMg: share * mgPerDay,
    everyH: 24,
  }));

/** Phytate of a meal that does not state it, mmol for each mmol of its magnesium. */
const phytatePerMg = 0.08;

const stateIndex = new Map(magnesium.states.map((state, i) => [state, i]));
const add = (state: string, amount: number) => {
  const index = stateIndex.get(state);
  if (index === undefined) throw new Error(`no state ${state}`);
  return {state: index, amount};
};

/** The meals of a scenario, whichever way its diet is stated. */
export function mealsOf({
  diet = "default",
  person = {},
  startClockH = 0,
}: Scenario): readonly Meal[] {
  if (diet === "default") return habitualDiet(habitualMgPerDay(person), startClockH);
  return diet === "none" ? [] : diet.meals;
}

/** The moments at which a meal is eaten, up to `hours`. */
export function mealTimes({timeH, everyH, count = Infinity}: Meal, hours: number): number[] {
  const fit = everyH === undefined ? 1 : Math.floor((hours - timeH) / everyH) + 1;
  return repeatedTimes(timeH, everyH ?? 0, Math.max(Math.min(fit, count), 0));
}

/** Every meal up to the end of the run. */
export function mealEvents(meals: readonly Meal[], {hours, bioaccessible}: Intake): SystemEvent[] {
  return meals.flatMap((meal) => {
    const mmol = mmolFromElementalMg(meal.mgMg);
    const doses = [
      add("stomach_energy", meal.kcal),
      add("stomach_dissolved", bioaccessible * mmol),
      add("stomach_bound", (1 - bioaccessible) * mmol),
      add("stomach_phytate", meal.phytateMmol ?? phytatePerMg * mmol),
    ];
    return mealTimes(meal, hours).map((time) => ({time, add: doses}));
  });
}

/** Elemental magnesium of one dose, mmol, whichever way it is stated. */
export function doseMmol(dose: Dose): number {
  if (dose.mmol !== undefined) return dose.mmol;
  if (dose.saltMg !== undefined) return mmolFromSaltMg(dose.saltMg, formOf(dose.form));
  return mmolFromElementalMg(dose.elementalMg ?? 0);
}

/** The moments at which a dose is taken, up to `hours`. */
export const doseTimes = (dose: Dose, hours: number): number[] =>
  repeatedTimes(dose.timeH, dose.everyH ?? 0, dose.count ?? 1).filter((time) => time <= hours);

/** What events of food and supplement need to know of a run. */
export interface Intake {
  readonly hours: number;
  /** Share of food Mg that dissolves. */
  readonly bioaccessible: number;
  /** Hypothesis: share of a chelated form that could leave whole. */
  readonly chelateShare?: number;
}

export function doseEvents(dose: Dose, intake: Intake): SystemEvent[] {
  const {hours, bioaccessible, chelateShare = 0} = intake;
  const form = formOf(dose.form);
  const {slow, acid} = form.shares;
  const whole = chelateShare * form.chelateShare;
  const dissolved = (dose.form === "food" ? bioaccessible : 1) * form.shares.dissolved - whole;
  const mmol = doseMmol(dose);
  const ligand = form.ligandPerMg * mmol;
  const amounts = [
    add("stomach_labelled", dissolved * mmol),
    add("stomach_chelate", whole * mmol),
    add("stomach_slow_solid", slow * mmol),
    add("stomach_acid_solid", acid * mmol),
    add("stomach_bound_labelled", (1 - dissolved - whole - slow - acid) * mmol),
    ...(form.ligand === "glycine" ? [add("stomach_glycine", ligand)] : []),
    ...(form.ligand === "L-threonate" ? [add("stomach_threonate", ligand)] : []),
  ].filter(({amount}) => amount > 0);
  return doseTimes(dose, hours).map((time) => ({time: time + form.lagH, add: amounts}));
}

/** Plasma held to a curve: the gain switches on, the target jumps to the curve and moves along it. */
function clampEvents(points: NonNullable<Scenario["clampPlasma"]>): SystemEvent[] {
  const [first] = points;
  if (!first) return [];
  const target = add("clamp_target", 0).state;
  const slopes = points.map(([time, level], i) => {
    const next = points[i + 1];
    return next ? (next[1] - level) / (next[0] - time) : 0;
  });
  return points.map(([time], i) => ({
    time,
    add: i === 0 ? [add("clamp_target", first[1]), add("clamp_gain", clampGain)] : [],
    rate: [{state: target, change: (slopes[i] ?? 0) - (slopes[i - 1] ?? 0)}],
  }));
}

/** How fast a clamp brings plasma to its curve, 1/h: within a tenth of a second; what is left is below 1e-3 %. */
const clampGain = 1e6;

/** All that happens to the body in a scenario; without `withDoses` the same day free of supplements. */
export function scenarioEvents(
  scenario: Scenario,
  bioaccessible: number,
  withDoses: boolean,
): SystemEvent[] {
  const {hours, doses = [], infusions = [], clampPlasma = [], hypotheses = {}} = scenario;
  const intake = {hours, bioaccessible, chelateShare: hypotheses.chelateRouteShare ?? 0};
  const given = [...mealEvents(mealsOf(scenario), intake), ...clampEvents(clampPlasma)];
  if (!withDoses) return given;
  const plasma = add("plasma", 0).state;
  return [
    ...given,
    ...doses.flatMap((dose) => doseEvents(dose, intake)),
    ...infusions.flatMap(({startH, durationH, mmol}) => infusion(plasma, mmol, startH, durationH)),
  ];
}

/** Parameters that a scenario sets beside its person: the clock and what is supposed of the barrier. */
export const scenarioParameters = ({
  startClockH = 0,
  hypotheses = {},
}: Scenario): Record<string, number> => ({
  clock_at_start: startClockH,
  threonate_brain_factor: hypotheses.threonateBrainFactor ?? 1,
  glycine_piggyback: hypotheses.glycinePiggyback ? 1 : 0,
  depletion_barrier_factor: hypotheses.depletionBarrierFactor ?? 1,
});
