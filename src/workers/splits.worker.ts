import {serveWeb} from "/models/engine/pool/web-port.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {createSimulator} from "/models/magnesium/simulate.js";
import type {Split} from "../lib/splits/grid.js";
import {cellRunner} from "../lib/splits/run-cell.js";
import type {Cell} from "../lib/splits/split-map.js";

/** A few cells of one map: a run each, so short that sending one by one would cost as much. */
export interface SplitsTask {
  readonly scenario: Scenario;
  readonly splits: readonly Split[];
}

/** Remembers the person's starting state and the day without pills, which all cells share. */
const runCell = cellRunner(createSimulator({followsHand: true}));

serveWeb(({scenario, splits}: SplitsTask): Cell[] =>
  splits.map((split) => runCell(scenario, split)),
);
