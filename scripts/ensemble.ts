import {writeFileSync} from "node:fs";
import {stringify} from "csv-stringify/sync";
import {fitGroups} from "../models/studies/calibration.js";
import {drawEnsemble} from "../models/studies/ensemble.js";
import {readTable} from "./data/read-table.js";
import {residualPool} from "./residual-pool.js";
import {uncertainRanges} from "./uncertain-ranges.js";

/** npm run ensemble: draws parameter sets around the calibration and writes data/ensemble.csv. */
const parameters = readTable("parameters");
const calibration = readTable("calibration");
const correlations = new Map(
  readTable("correlations").map(({first, second, correlation}) => [
    `${first} ${second}`,
    correlation,
  ]),
);
const between = (a: string, b: string): number =>
  a === b ? 1 : (correlations.get(`${a} ${b}`) ?? correlations.get(`${b} ${a}`) ?? NaN);
const groups = fitGroups.map((group) => {
  const rows = calibration.filter((row) => row.group === group);
  return {
    group,
    estimates: rows.map(({parameter, estimate, log_se}) => ({
      name: parameter,
      value: estimate,
      logDeviation: log_se,
    })),
    correlations: rows.map((row) => rows.map((other) => between(row.parameter, other.parameter))),
  };
});
const pool = residualPool();
const {sets, tried} = await drawEnsemble({
  groups,
  unknowns: parameters.filter(({fit}) => fit !== undefined),
  ranges: uncertainRanges(parameters),
  residuals: async (tasks) => {
    const answers = await pool.map(tasks, {onError: "collect"});
    return answers.map((answer) => ("error" in answer ? null : answer));
  },
  seed: 1,
  count: 100,
  most: 2000,
});
await pool.close();
const rounded = sets.map((set) =>
  Object.fromEntries(Object.entries(set).map(([name, value]) => [name, +value.toPrecision(5)])),
);
writeFileSync(new URL("../data/ensemble.csv", import.meta.url), stringify(rounded, {header: true}));
console.log(`wrote data/ensemble.csv: ${sets.length} sets of ${tried} drawn`);
