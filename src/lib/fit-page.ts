import type {Dose, Meal, Scenario} from "/models/magnesium/scenario.js";
import {clockText} from "./clock.js";
import {horizons, startClockH} from "./simulator-page.js";
import {repeatDaily} from "./scenario-day.js";

interface Repeated {
  readonly timeH: number;
  readonly everyH?: number;
  readonly count?: number;
}

/**
 * The page shows whole days from six to six, each like the first, at the horizons of its control. This
 * is the scenario it makes of any other; what that changes goes into `notes`.
 */
export function fitPage(scenario: Scenario, name: string, notes: string[]): Scenario {
  const shown = horizons.find(({hours}) => hours >= scenario.hours) ?? horizons.at(-1);
  const hours = shown?.hours ?? 24;
  if (hours !== scenario.hours) {
    notes.push(`${name}.hours: shown over ${hours / 24} d instead of ${scenario.hours} h`);
  }
  const start = scenario.startClockH ?? 0;
  if (start !== startClockH) {
    const [from, to] = [clockText(0, startClockH), clockText(0, start)];
    notes.push(`${name}.startClockH: the day is shown from ${from} instead of ${to}`);
  }
  const {outputEveryH, outputTimes, solver, infusions, clampPlasma, ...rest} = scenario;
  const onClock = (timeH: number) => intoDay(timeH + (start - startClockH));
  const isEarly = ({timeH}: Repeated) => timeH < 24;

  const doses = (scenario.doses ?? []).flatMap((dose) => times(dose, 1, scenario.hours));
  if (changesByDay(doses, scenario.hours))
    notes.push(`${name}.doses: every day is shown like the first`);
  const fitted: Scenario = {
    ...rest,
    startClockH,
    person: scenario.person ?? {},
    diet: scenario.diet ?? "default",
    doses: doses.filter(isEarly).map((dose) => ({...dose, timeH: onClock(dose.timeH)})),
  };
  const early = infusions?.filter(({startH}) => startH < 24) ?? [];
  if (early.length < (infusions?.length ?? 0)) {
    notes.push(`${name}.infusions: those after the first day left out`);
  }
  const fitsDay = start === startClockH && clampPlasma?.every(([timeH]) => timeH <= hours);
  if (clampPlasma && !fitsDay) {
    notes.push(`${name}.clampPlasma: left out, its times do not fit the days shown`);
  }
  return {
    ...repeatDaily(fitted, hours),
    ...(clampPlasma && fitsDay ? {clampPlasma} : {}),
    ...(typeof scenario.diet === "object" ? {diet: fitMeals(scenario.diet.meals)} : {}),
    ...(early.length > 0
      ? {infusions: early.map((one) => ({...one, startH: onClock(one.startH)}))}
      : {}),
  };

  function fitMeals(all: readonly Meal[]): {meals: Meal[]} {
    const meals = all.flatMap((meal) => times(meal, Infinity, scenario.hours));
    if (changesByDay(meals, scenario.hours)) {
      notes.push(`${name}.diet.meals: every day is shown like the first`);
    }
    return {
      meals: meals
        .filter(isEarly)
        .map((meal) => ({...meal, timeH: onClock(meal.timeH), everyH: 24})),
    };
  }
}

/** Each time of something repeated, on its own; `usual` times when it says how often but not how long. */
function times<Item extends Dose | Meal>(item: Item, usual: number, hours: number): Item[] {
  const {everyH, count = usual, ...once}: Repeated = item;
  const rest = once as Item; // the repetition is optional in both
  if (everyH === undefined) return [rest];
  const inRun = Math.min(Math.floor((hours - item.timeH) / everyH) + 1, count);
  return Array.from({length: inRun}, (_, i) => ({...rest, timeH: item.timeH + i * everyH}));
}

/** Whether a whole day of the run differs from the first. */
function changesByDay(items: readonly Repeated[], hours: number): boolean {
  const days = Array.from({length: Math.max(1, Math.floor(hours / 24))}, (): string[] => []);
  for (const {timeH, ...what} of items) {
    const day = Math.floor(timeH / 24 + 1e-9);
    const within = Math.round(60 * (timeH - 24 * day));
    days[day]?.push(JSON.stringify([within, what]));
  }
  const [first, ...others] = days.map((day) => day.sort().join());
  return others.some((day) => day !== first);
}

/** Exact for times that are within the day already. */
const intoDay = (timeH: number): number =>
  timeH < 0 ? timeH + 24 : timeH >= 24 ? timeH - 24 : timeH;
