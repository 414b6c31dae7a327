import type {Scenario} from "/models/magnesium/scenario.js";
import type {Simulator} from "/models/magnesium/simulate.js";
import {at} from "../series.js";
import type {Split} from "./grid.js";
import {splitRun} from "./split-day.js";
import type {Cell} from "./split-map.js";

const roads = ["absorbed_carrier", "absorbed_paracellular", "absorbed_chelate"] as const;

/** Runs single cells; its runs have two times, the end of the day and the end of the next. */
export function cellRunner(simulate: Simulator): (scenario: Scenario, split: Split) => Cell {
  return (scenario, split) => {
    const {result, pillFree} = simulate(splitRun(scenario, split));
    const {series, measures} = result;
    const gained = (road: (typeof roads)[number], time: number) =>
      at(series[road], time) - at(pillFree[road], time);
    const total = (time: number) => roads.reduce((sum, road) => sum + gained(road, time), 0);
    return {
      extra: total(1),
      byCarrier: gained("absorbed_carrier", 1),
      extraThatDay: total(0),
      share: measures.labelledFractionAbsorbed,
      stoolWaterMl: measures.extraStoolWaterMl,
    };
  };
}
