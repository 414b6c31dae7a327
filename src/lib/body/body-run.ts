import type {Days, Followed, Stretch} from "/models/magnesium/follow-days.js";
import {type DayName, dayNames, type MorningName, morningNames} from "/models/magnesium/names.js";
import type {KidneyLaw} from "/models/magnesium/kidney-law.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import type {Pool} from "/models/engine/pool/pool.js";
import {intakeOf} from "./intake-scenario.js";

/** A course as far as it has been followed. */
export interface BodyRun extends Days {
  /** Whole days known, and how many are wanted. */
  readonly known: number;
  readonly wanted: number;
  readonly law: KidneyLaw;
}

/** Days followed at a time: so long does it take until a newer wish is heard, and a picture grows. */
const stretchDays = 28;
/** Stretches, the last used of them: four years. */
const mostKept = 52;

export type BodyRunner = ReturnType<typeof createBodyRunner>;

/**
 * Follows courses in a worker, a stretch at a time. Each stretch is kept by what leads up to it: a
 * change in week 30 starts from week 28, undo and a longer horizon cost what is new.
 */
export function createBodyRunner(pool: Pick<Pool<Stretch, Followed>, "map">) {
  const kept = new Map<string, Followed>();

  /** `grow` hears of each stretch that had to be waited for; ends early when it answers false. */
  return async function run(
    scenario: Scenario,
    days: number,
    grow: (run: BodyRun) => boolean,
  ): Promise<BodyRun | null> {
    const parts: Followed[] = [];
    for (let fromDay = 0; fromDay < days; fromDay += stretchDays) {
      const key = leadingTo(scenario, fromDay + stretchDays);
      let part = kept.get(key);
      if (part === undefined) {
        if (parts.length > 0 && !grow(joined(parts, days))) return null;
        const state = parts.at(-1)?.state ?? null;
        [part] = await pool.map([{scenario, fromDay, days: stretchDays, state}]);
        if (part === undefined) throw new Error("no answer from the worker");
      }
      keep(key, part);
      parts.push(part);
    }
    return joined(parts, days);
  };

  function keep(key: string, part: Followed): void {
    kept.delete(key);
    kept.set(key, part); // the newest of all
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }
}

/** All that a body's state on a morning follows from. */
function leadingTo(scenario: Scenario, day: number): string {
  const {diet: _, doses: __, ...rest} = scenario;
  return JSON.stringify([day, rest, intakeOf(scenario).filter(({fromDay}) => fromDay < day)]);
}

/** Stretches end to end: the last morning of one is the first of the next. */
function joined(parts: readonly Followed[], wanted: number): BodyRun {
  const days = (name: DayName) => parts.flatMap((part) => [...part.days[name]]);
  const mornings = (name: MorningName) =>
    parts.flatMap((part, i) => [...part.mornings[name].subarray(i === 0 ? 0 : 1)]);
  const byName = <Name extends string>(names: readonly Name[], of: (name: Name) => number[]) =>
    Object.fromEntries(names.map((name) => [name, Float64Array.from(of(name))])) as Record<
      Name,
      Float64Array
    >; // one for each name
  const known = parts.length * stretchDays;
  const law = parts[0]?.law;
  if (!law) throw new Error("the first stretch must say what the kidneys do");
  return {
    known: Math.min(known, wanted),
    wanted,
    days: byName(dayNames, (name) => days(name).slice(0, wanted)),
    mornings: byName(morningNames, (name) => mornings(name).slice(0, wanted + 1)),
    law,
  };
}
