import {writeFileSync} from "node:fs";
import {stringify} from "csv-stringify/sync";
import {calibrate, type GroupFit} from "../models/studies/calibrate.js";
import {priorDeviation} from "../models/studies/prior.js";
import {readTable} from "./data/read-table.js";
import {residualPool} from "./residual-pool.js";

/**
 * npm run calibrate: fits the model to its calibration targets and writes data/calibration.csv and
 * data/correlations.csv, from which the model takes its values. Takes minutes.
 */
const started = performance.now();
const pool = residualPool();
const rows = readTable("parameters");
const say = (text: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const fits = await calibrate({
  unknowns: (group) => rows.filter(({fit}) => fit === group),
  residuals: (tasks) => pool.map(tasks),
  onProgress: say,
});
await pool.close();
write("calibration", fits.flatMap(estimateRows));
write("correlations", fits.flatMap(correlationRows));
say("wrote data/calibration.csv and data/correlations.csv; now npm run ensemble");

/** One row for each unknown: its estimate, what is known now and was before, what the data say. */
function estimateRows({group, unknowns, fit, profiles}: GroupFit) {
  return unknowns.map((unknown, j) => {
    const profile = profiles[j];
    const sides = [profile?.low, profile?.high].filter((end) => end !== null).length;
    return {
      parameter: unknown.name,
      group,
      estimate: rounded(fit.values[j], 6),
      log_se: rounded(Math.min(fit.standardErrors[j] || Infinity, priorDeviation(unknown)), 3),
      prior_log_se: rounded(priorDeviation(unknown), 3),
      data_low: profile?.low == null ? "" : rounded(profile.low, 3),
      data_high: profile?.high == null ? "" : rounded(profile.high, 3),
      identified: ["no", "one side", "yes"][sides],
      at_bound: fit.atBound.includes(unknown.name) ? "yes" : "no",
    };
  });
}

/** Correlations of the logarithms, one row for each pair of a group. */
function correlationRows({unknowns, fit}: GroupFit) {
  return unknowns.flatMap(({name}, j) =>
    unknowns.slice(0, j).map(({name: other}, i) => ({
      first: other,
      second: name,
      correlation: rounded(fit.correlations[i]?.[j] || 0, 3), // unknown beside one that sits on a bound
    })),
  );
}

function rounded(value: number | undefined, digits: number): number {
  return Number((value ?? NaN).toPrecision(digits));
}

function write(name: string, table: Record<string, unknown>[]): void {
  const text = stringify(table, {header: true});
  writeFileSync(new URL(`../data/${name}.csv`, import.meta.url), text);
}
