import {formNames, type FormName} from "../../models/magnesium/names.js";
import type {Finding, FormsData} from "../../src/lib/forms/findings.js";
import {readTable} from "../data/read-table.js";
import type {Tables} from "../data/tables.js";
import {readTargets} from "../targets.js";

type Observation = Tables["observations"];

/** What is known of each form, and what was measured with it by mouth or in glass. */
export function formsData(): FormsData {
  const sources = new Map(readTable("sources").map((source) => [source.key, source]));
  const targets = new Map(readTargets().map((target) => [target.id, target]));
  const chemistry = readTable("forms").map(({name, solubility_g_per_l, note, source, grade}) => [
    name,
    {solubilityGPerL: solubility_g_per_l ?? null, note: note ?? "", source, grade},
  ]);
  const findings = readTable("observations").flatMap((row): Finding[] => {
    const form = formIn(row);
    if (form === null) return [];
    const target = targets.get(row.id);
    const hasOwn = row.value === undefined || row.low !== undefined;
    const isOurs = !hasOwn && target?.intervalOf === "ours";
    const source = sources.get(row.source);
    const finding: Finding = {
      id: row.id,
      form,
      source: row.source,
      citation: [source?.authors, source?.year, source?.title].filter(Boolean).join(", "),
      url: source?.url ?? null,
      who: [row.n, row.population].filter(Boolean).join(" "),
      doseMg: row.dose_mg ?? null,
      design: row.design ?? "",
      quantity: row.quantity,
      value: row.value ?? null,
      unit: row.unit,
      low: (isOurs ? target.low : row.low) ?? null,
      high: (isOurs ? target.high : row.high) ?? null,
      interval: isOurs ? "our interval" : intervalWords[row.interval],
      isRecalled: row.confidence === "recalled",
      isFitted: row.use === "calibration",
      miss: target?.explanation ?? "",
      note: row.note ?? "",
    };
    return [finding];
  });
  return {chemistry: Object.fromEntries(chemistry) as FormsData["chemistry"], findings};
}

/** The form that was taken by mouth or dissolved in glass; null for all else. */
function formIn({form, system, species, design = ""}: Observation): FormName | null {
  const isHere = ["gut", "systemic", "kidney"].includes(system);
  if (!isHere || !["human", "in vitro"].includes(species) || notByMouth.test(design)) return null;
  return (
    otherNames[form ?? ""] ?? formNames.find((name) => name !== "food" && name === form) ?? null
  );
}

/** Names of the same salt in papers. */
const otherNames: Readonly<Record<string, FormName>> = {
  bisglycinate: "glycinate",
  diglycinate: "glycinate",
  "L-threonate": "l-threonate",
  "oxide monohydrate": "oxide",
};

/** By vein, or into the gut through a tube, nothing has to dissolve. */
const notByMouth = /\b(IV|IP|SC|IM|parenteral|perfusion|infusion|by vein)\b|mg\/kg in/;

const intervalWords: Readonly<Record<Observation["interval"], string>> = {
  none: "",
  sd: "± 1 SD",
  se: "± 1 SE",
  ci95: "95 % interval",
  range: "range",
  reference: "middle 95 % of people",
  iiv_cv: "between people",
};
