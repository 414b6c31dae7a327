import {
  type BarrierAmounts,
  barrierAt,
  type BarrierCourse,
  type BarrierState,
  type Held,
  holdPlasma,
} from "/models/magnesium/hold-plasma.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {type HypothesisId, hypotheses, only} from "./hypotheses.js";
import {afterRange, type BarrierPageState, heldTotal} from "./page.js";
import type {BarrierPerson, PersonReader} from "./person.js";

/** What follows when plasma is held. */
export interface Outcome {
  readonly held: Held;
  /** Over `times` of the run. */
  readonly course: BarrierCourse;
  /** At the time that is looked at. */
  readonly now: BarrierState;
}

export interface BarrierRun {
  readonly person: BarrierPerson;
  /** Total plasma magnesium that is held, mmol/L; the person's own where nobody moves it. */
  readonly plasmaTotal: number;
  readonly isHeld: boolean;
  /** Before plasma was moved. */
  readonly usual: BarrierState;
  readonly times: Float64Array;
  /** With every hypothesis off. */
  readonly own: Outcome;
  /** With those that are on; null when none is. */
  readonly supposed: Outcome | null;
  /** Each that is on, by itself. */
  readonly alone: Readonly<Partial<Record<HypothesisId, Outcome>>>;
  /** Plasma at twice the person's own level. */
  readonly doubled: Outcome;
}

/** Hours from six minutes to twelve weeks, evenly on a logarithmic axis. */
const grid = Array.from(
  {length: 64},
  (_, i) => afterRange[0] * (afterRange[1] / afterRange[0]) ** (i / 63),
);

/** Runs whatever a state asks for. */
export function createBarrierRunner(
  personOf: PersonReader,
): (state: BarrierPageState) => BarrierRun {
  return ({scenario, view}) => {
    const person = personOf(scenario);
    const {settled} = person;
    const level = heldTotal(scenario);
    const plasmaTotal = level ?? person.plasmaTotal;
    const outcomeOf = (held: Held): Outcome => outcome(held, settled, view.afterH);
    const supposing = (one: Scenario): Outcome =>
      outcomeOf(personOf(one).supposedAt(plasmaTotal, one));
    const on = hypotheses.filter(({sizeIn}) => sizeIn(scenario) !== null);
    return {
      ...{person, plasmaTotal, isHeld: level !== null, times},
      usual: barrierAt(person.heldAt(person.plasmaTotal), settled),
      own: outcomeOf(person.heldAt(plasmaTotal)),
      supposed: on.length > 0 ? supposing(scenario) : null,
      alone: Object.fromEntries(on.map(({id}) => [id, supposing(only(id, scenario))])),
      doubled: outcomeOf(person.heldAt(2 * person.plasmaTotal)),
    };
  };
}

const times = Float64Array.from(grid);

function outcome(held: Held, from: BarrierAmounts, afterH: number): Outcome {
  const later = grid.findIndex((time) => time >= afterH);
  const place = later < 0 ? grid.length : later;
  const all = [...grid.slice(0, place), afterH, ...grid.slice(place)];
  const course = holdPlasma(held, from, all);
  const names = Object.keys(course) as (keyof BarrierCourse)[]; // its own keys
  return {
    held,
    course: mapped(names, (name) => course[name].filter((_, i) => i !== place)),
    now: mapped(names, (name) => course[name][place] ?? NaN),
  };
}

const mapped = <Name extends string, T>(names: readonly Name[], of: (name: Name) => T) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>; // one for each name
