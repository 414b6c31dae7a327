import type {TargetRecord} from "../models/studies/target.js";
import {readTable} from "./data/read-table.js";
import type {Tables} from "./data/tables.js";

/**
 * What the model is held to: each target with its observation. Throws, naming each, when an observation
 * that is fitted or tested has no target, a target is neither, or an interval is missing.
 */
export function readTargets(): TargetRecord[] {
  const observations = new Map(readTable("observations").map((row) => [row.id, row]));
  const rows = readTable("targets");
  const listed = new Set(rows.map(({observation}) => observation));
  const problems = [...observations.values()]
    .filter(({id, use}) => use !== "context" && !listed.has(id))
    .map(({id, use}) => `data/targets.csv: no row for ${id}, which is for ${use}`);
  const targets = rows.map((row) => {
    const observation = observations.get(row.observation) as Tables["observations"]; // the table was checked
    const target = join(row, observation);
    if (observation.use === "context") {
      problems.push(`data/targets.csv: ${row.observation} is context only`);
    }
    if (!Number.isFinite(target.low) || !Number.isFinite(target.high)) {
      problems.push(`data/targets.csv: ${row.observation} has no interval`);
    }
    return target;
  });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return targets;
}

function join(row: Tables["targets"], observation: Tables["observations"]): TargetRecord {
  const low = row.low ?? observation.low ?? NaN;
  const high = row.high ?? observation.high ?? NaN;
  return {
    id: observation.id,
    study: observation.source,
    kind: observation.use === "calibration" ? "calibration" : "validation",
    label: row.label,
    quantity: observation.quantity,
    unit: row.unit ?? observation.unit,
    observed: observation.value ?? null,
    low,
    high,
    intervalOf: row.low === undefined ? "study" : "ours",
    sigma: row.sigma ?? (high - low) / 2 / widths[observation.interval] / spread(observation),
    assumed: row.assumed,
    explanation: row.explanation ?? "",
    noTest: row.no_test ?? "",
  };
}

/** A mean is known better than one person by the root of how many there were. */
const spread = ({interval, n = 1}: Tables["observations"]): number =>
  interval === "sd" || interval === "iiv_cv" ? Math.sqrt(n) : 1;

/** Half-width of an interval in standard deviations; ours and ranges are taken as 95 %. */
const widths: Readonly<Record<Tables["observations"]["interval"], number>> = {
  none: 2,
  sd: 1,
  se: 1,
  iiv_cv: 1,
  ci95: 1.96,
  range: 2,
  reference: 2,
};
