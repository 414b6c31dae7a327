import {scenarioParameters} from "/models/magnesium/day.js";
import {
  type BarrierAmounts,
  barrierAt,
  type BarrierState,
  type Held,
  settledBarrier,
} from "/models/magnesium/hold-plasma.js";
import {remember} from "/models/magnesium/remember.js";
import {createRunner, type PreparedRun} from "/models/magnesium/run.js";
import type {Dose, Scenario} from "/models/magnesium/scenario.js";
import type {BarrierData} from "./data.js";

/** What of a person matters at the barrier, before plasma is moved. */
export interface BarrierPerson {
  readonly values: Readonly<Record<string, number>>;
  /** Mean of the usual day, mmol/L. */
  readonly plasmaTotal: number;
  /** The brain in balance with that. */
  readonly settled: BarrierAmounts;
  /** The same after months at the plasma level of a study of depletion. */
  readonly depleted: BarrierState;
  heldAt(plasmaTotal: number): Held;
  /** The same with the hypotheses of the scenario, and the forms that two of them need taken daily. */
  supposedAt(plasmaTotal: number, scenario: Scenario): Held;
}

export type PersonReader = (scenario: Scenario) => BarrierPerson;

/** Three days, the last of which counts: glycine is gone within hours, threonate within a day. */
const hours = 72;

/** Reads persons of scenarios, and remembers the last ones. */
export function createPersonReader({
  doses,
  levels,
}: Pick<BarrierData, "doses" | "levels">): PersonReader {
  const prepare = createRunner();
  const dayOf = (scenario: Scenario, list: readonly Dose[]): PreparedRun =>
    prepare({...scenario, hours, outputEveryH: 0.25, doses: list, solver: {rtol: 1e-4}});

  const read = remember(
    (scenario: Scenario): BarrierPerson => {
      const {values, run} = dayOf(scenario, []);
      const day = run(false).series;
      const plasmaTotal = meanOfLastDay(day.plasma_total);
      const rest = {glycine_plasma: values["glycine_baseline"] ?? NaN, threonate_plasma: 0};
      const heldAt = (plasma_total: number): Held => ({
        values,
        inputs: {...rest, plasma_total},
      });
      const glycine = remember(() =>
        meanOfLastDay(dayOf(scenario, taken("glycinate")).run(true).series.glycine_plasma),
      );
      const threonate = remember(() => {
        const {threonate_plasma} = dayOf(scenario, taken("l-threonate")).run(true).series;
        return halfwayLevel(threonate_plasma, values["threonate_half"] ?? NaN);
      });
      const low = heldAt(levels.depletion.ratio * plasmaTotal);
      return {
        ...{values, plasmaTotal, heldAt, depleted: barrierAt(low, settledBarrier(low))},
        settled: settledBarrier(heldAt(plasmaTotal)),
        supposedAt(plasma_total, {hypotheses = {}, parameters = {}}) {
          const {threonateBrainFactor = 1, glycinePiggyback = false} = hypotheses;
          return {
            values: {...values, ...scenarioParameters({hours, hypotheses}), ...parameters},
            inputs: {
              plasma_total,
              glycine_plasma: glycinePiggyback ? glycine() : rest.glycine_plasma,
              threonate_plasma: threonateBrainFactor > 1 ? threonate() : 0,
            },
          };
        },
      };
    },
    {count: 4},
  );
  return ({person = {}, parameters = {}}) => {
    // acts only where it is supposed to: a size that is moved must not find the person anew
    const {glycine_stability, ...own} = parameters;
    return read({hours, startClockH: 0, person, diet: "default", parameters: own});
  };

  /** Morning and evening, a third and two thirds, as the salt's label has it; glycinate before the night. */
  function taken(form: keyof BarrierData["doses"]): Dose[] {
    const mg = doses[form];
    const daily = {form, everyH: 24, count: hours / 24};
    if (form === "glycinate") return [{...daily, timeH: 22, elementalMg: mg}];
    return [
      {...daily, timeH: 8, elementalMg: mg / 3},
      {...daily, timeH: 20, elementalMg: (2 * mg) / 3},
    ];
  }
}

const lastDay = (values: Float64Array): Float64Array =>
  values.subarray(Math.round((values.length - 1) * (1 - 24 / hours)));

function meanOfLastDay(values: Float64Array): number {
  const day = lastDay(values);
  return day.reduce((sum, value) => sum + value, 0) / day.length;
}

/**
 * The steady level that does what the level of a day does on average: the lift follows c/(c + half), and
 * the brain is far too slow to tell the hours of a day apart.
 */
function halfwayLevel(values: Float64Array, half: number): number {
  const share = meanOfLastDay(values.map((level) => level / (level + half)));
  return (half * share) / (1 - share);
}
