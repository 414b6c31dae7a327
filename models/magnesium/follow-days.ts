import {createSolver} from "../engine/solve/solve.js";
import {magnesium} from "../generated/magnesium.js";
import {scenarioEvents} from "./day.js";
import {kidneyLaw, type KidneyLaw, plasmaPerMmol, tubuleThreshold} from "./kidney-law.js";
import type {DayName, MorningName} from "./names.js";
import {createRunner} from "./run.js";
import type {Scenario} from "./scenario.js";

/** Consecutive days; there is one morning more than days. */
export interface Days {
  readonly mornings: Readonly<Record<MorningName, Float64Array>>;
  readonly days: Readonly<Record<DayName, Float64Array>>;
}

export interface Stretch {
  readonly scenario: Scenario;
  /** Whole days since time 0. */
  readonly fromDay: number;
  readonly days: number;
  /** The state on the morning of `fromDay`; null on the first, which starts from the usual diet. */
  readonly state: Float64Array | null;
}

export interface Followed extends Days {
  readonly state: Float64Array;
  /** The person's kidneys; with the first stretch of a course. */
  readonly law: KidneyLaw | null;
}

/**
 * Follows a scenario from morning to morning through weeks, a stretch at a time: the state with which
 * one stretch ends is where the next begins. `absorbed` is net, less what the gut secretes, so that
 * absorbed less urine less sweat is what the body gains; its brain, of 5 mmol, is in no store named here.
 */
export function createFollower({persons = 4} = {}): (stretch: Stretch) => Followed {
  const prepare = createRunner({persons});
  const solve = createSolver(magnesium);
  const size = magnesium.states.length;

  return ({scenario, fromDay, days, state}) => {
    const {values, initial} = prepare(scenario);
    const [start, end] = [24 * fromDay, 24 * (fromDay + days)];
    const count = days * readings + 1;
    const {rows, final} = solve(
      {
        parameters: Float64Array.from(magnesium.parameters, (name) => values[name] ?? NaN),
        initial: state ?? initial,
        start,
        end,
        times: Float64Array.from({length: count}, (_, i) => start + (24 * i) / readings),
        // what happens as one stretch ends belongs to the next
        events: scenarioEvents(scenario, values["food_bioaccessible"] ?? NaN, true).filter(
          ({time}) => time >= start && time < end,
        ),
      },
      {rtol, atol: new Float64Array(size).fill(0.1 * rtol)},
    );
    const course = (...states: string[]): Float64Array => {
      const places = states.map(indexOf);
      return Float64Array.from({length: count}, (_, i) =>
        places.reduce((sum, place) => sum + (rows[i * size + place] as number), 0),
      );
    };
    const morning = (values: Float64Array) => values.filter((_, i) => i % readings === 0);
    const gain = (total: Float64Array): Float64Array => {
      const sums = morning(total);
      return sums.subarray(1).map((sum, day) => sum - (sums[day] as number));
    };
    const perMmol = plasmaPerMmol(values);
    const adaptation = morning(course("renal_adaptation"));
    const secreted = course("secreted");
    const absorbed = course("absorbed_carrier", "absorbed_paracellular", "absorbed_chelate");
    return {
      mornings: {
        fluids: morning(course("plasma", "interstitium", "tissue_fast", "red_cells")),
        cells: morning(course("tissue_intracellular")),
        slow: morning(course("tissue_slow")),
        bone: morning(course("bone_deep")),
        adaptation,
        threshold: adaptation.map((adapted) => tubuleThreshold(values, adapted)),
        carrier: morning(course("gut_regulation")),
      },
      days: {
        serum: dayMeans(course("plasma").map((mmol) => perMmol * mmol)),
        urine: gain(course("urine")),
        absorbed: gain(absorbed.map((sum, i) => sum - (secreted[i] as number))),
        sweat: gain(course("sweat")),
      },
      state: final,
      law: state === null ? kidneyLaw(values) : null,
    };
  };
}

/** The mean of each day, by trapezia. */
const dayMeans = (values: Float64Array): Float64Array =>
  Float64Array.from({length: (values.length - 1) / readings}, (_, day) => {
    const [first, ...rest] = values.subarray(day * readings, (day + 1) * readings + 1);
    const sum = rest.reduce((a, b) => a + b, 0) + ((first ?? NaN) - (rest.at(-1) ?? NaN)) / 2;
    return sum / readings;
  });

/** How often a day serum is read for its mean. */
const readings = 8;
/** The accuracy of a picture, as for a day. */
const rtol = 1e-4;

const indices = new Map(magnesium.states.map((state, i) => [state, i]));
function indexOf(state: string): number {
  const index = indices.get(state);
  if (index === undefined) throw new Error(`no state ${state}`);
  return index;
}
