import {protocols} from "../models/generated/protocols.js";
import {targets} from "../models/generated/targets.js";
import {validation} from "../models/generated/validation.js";
import type {
  Confidence,
  Effect,
  Evidence,
  Observation,
  Prediction,
  Source,
} from "../src/lib/evidence/evidence.js";
import {shortCitations} from "./cite.js";
import {readTable} from "./data/read-table.js";
import type {Tables} from "./data/tables.js";

/** Everything that the Evidence page shows; nothing of it is computed in the browser. */
export function readEvidence(): Evidence {
  const observations = readTable("observations").map(observationOf);
  const effects = readTable("effects").map(effectOf);
  const cited = new Set([...observations, ...effects].map(({source}) => source));
  const sources = readTable("sources").filter(({key}) => cited.has(key));
  const cites = shortCitations(sources);
  return {
    observations,
    effects,
    sources: Object.fromEntries(
      sources.map((row, i) => [row.key, sourceOf(row, cites[i] ?? row.key)]),
    ),
    protocols,
  };
}

function observationOf(row: Tables["observations"]): Observation {
  return {
    id: row.id,
    source: row.source,
    dossier: row.system,
    species: row.species,
    population: row.population ?? "",
    n: row.n ?? null,
    form: row.form ?? "",
    doseMg: row.dose_mg ?? null,
    design: row.design ?? "",
    quantity: row.quantity,
    timeH: row.time_h ?? null,
    value: row.value ?? null,
    unit: row.unit,
    low: row.low ?? null,
    high: row.high ?? null,
    interval: row.interval,
    confidence: row.confidence as Confidence, // the schema allows no other in this table
    grade: row.grade,
    use: row.use,
    note: row.note ?? "",
    prediction: predictions.get(row.id) ?? null,
  };
}

const simulated = new Map(validation.map((row) => [row.id, row]));
const predictions = new Map(
  targets.map((target, place): [string, Prediction] => {
    const row = simulated.get(target.id);
    if (row === undefined) throw new Error(`no prediction for ${target.id}: npm run validate`);
    const {label, unit, observed, low, high, intervalOf, assumed, explanation, noTest} = target;
    const reason = row.inside ? "" : explanation;
    return [
      target.id,
      {
        ...{place, label, unit, observed, low, high, intervalOf, assumed, noTest},
        simulated: row.simulated,
        inside: row.inside,
        reason,
      },
    ];
  }),
);

const effectOf = (row: Tables["effects"]): Effect => ({
  id: row.id,
  outcome: row.outcome,
  population: row.population,
  form: row.form ?? "",
  n: row.n ?? null,
  effect: row.effect ?? null,
  unit: row.unit ?? "",
  low: row.ci_low ?? null,
  high: row.ci_high ?? null,
  direction: row.direction,
  certainty: row.certainty,
  certaintyNote: row.certainty_note ?? "",
  source: row.source,
  confidence: row.confidence as Confidence, // the schema allows no other in this table
  note: row.note ?? "",
});

const sourceOf = (row: Tables["sources"], cite: string): Source => ({
  cite,
  authors: row.authors ?? "",
  title: row.title,
  publishedIn: row.published_in ?? "",
  year: row.year ?? null,
  address: addressOf(row),
  note: (row.note ?? "")
    .split("; ")
    .filter((part) => !part.startsWith("also listed as")) // other keys, of no use to a reader
    .join("; "),
});

/** A page where the text can be read goes before the publisher's own, which often shows an abstract only. */
function addressOf({url, doi, pmid}: Tables["sources"]): string {
  if (url !== undefined) return url;
  if (doi !== undefined) return `https://doi.org/${doi}`;
  return pmid === undefined ? "" : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}
