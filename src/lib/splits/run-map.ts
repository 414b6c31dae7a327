import type {Scenario} from "/models/magnesium/scenario.js";
import type {SimulateAnswer, SimulateTask} from "../../workers/simulate.worker.js";
import type {Crew} from "../crew.js";
import {at} from "../series.js";
import {isCoarse, splits} from "./grid.js";
import {splitRun} from "./split-day.js";
import {mapOf, type Cell, type SplitMap} from "./split-map.js";

interface Options {
  readonly signal: AbortSignal;
  /** Hears of the first picture, when every fourth dose was run. */
  readonly onCoarse: (map: SplitMap) => void;
}

const roads = ["absorbed_carrier", "absorbed_paracellular", "absorbed_chelate"] as const;

/** Runs the whole map, every fourth dose first. Rejects when it is cancelled or a run fails. */
export async function runMap(
  crew: Crew,
  scenario: Scenario,
  {signal, onCoarse}: Options,
): Promise<SplitMap> {
  const order = [true, false].flatMap((first) =>
    splits.flatMap((split, index) => (isCoarse(split) === first ? [index] : [])),
  );
  const tasks = order.map((index): SimulateTask => {
    const split = splits[index] as (typeof splits)[number]; // the order holds indexes of it
    return {scenario: splitRun(scenario, split), set: null, series: roads};
  });
  const known = new Map<number, Cell>();
  const coarse = splits.filter(isCoarse).length;
  let waiting = coarse;
  await crew.map(tasks, {
    signal,
    onAnswer(answer, place) {
      const index = order[place] as number; // there are as many answers as tasks
      known.set(index, cellOf(answer));
      if (place < coarse && (waiting -= 1) === 0) onCoarse(mapOf(known));
    },
  });
  return mapOf(known);
}

/** The answer of a run whose times are the end of the day and the end of the next. */
export function cellOf({series, pillFree, measures}: SimulateAnswer): Cell {
  const gained = (road: (typeof roads)[number], time: number) =>
    at(series[road] ?? [], time) - at(pillFree[road] ?? [], time);
  const total = (time: number) => roads.reduce((sum, road) => sum + gained(road, time), 0);
  return {
    extra: total(1),
    byCarrier: gained("absorbed_carrier", 1),
    extraThatDay: total(0),
    share: measures.labelledFractionAbsorbed,
    stoolWaterMl: measures.extraStoolWaterMl,
  };
}
