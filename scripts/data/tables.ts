import type {ConditionName, FormName, MedicineName} from "../../models/magnesium/names.js";
import type {Schema} from "../../models/schema/schema.js";
import calibration from "../../data/schemas/calibration.json";
import articles from "../../data/schemas/articles.json";
import claims from "../../data/schemas/claims.json";
import conditions from "../../data/schemas/conditions.json";
import correlations from "../../data/schemas/correlations.json";
import effects from "../../data/schemas/effects.json";
import forms from "../../data/schemas/forms.json";
import nmda from "../../data/schemas/nmda.json";
import observations from "../../data/schemas/observations.json";
import parameters from "../../data/schemas/parameters.json";
import places from "../../data/schemas/places.json";
import sources from "../../data/schemas/sources.json";
import targets from "../../data/schemas/targets.json";

import type {FitGroup} from "../../models/studies/calibration.js";

type Grade = "A" | "B" | "C" | "D";
type Confidence = "seen" | "recalled" | "derived" | "assumed" | "chosen";

/** A row of each table, by the name of its file in data/. The schemas say what each column means. */
export interface Tables {
  sources: {
    key: string;
    authors?: string;
    year?: number;
    title: string;
    published_in?: string;
    doi?: string;
    pmid?: number;
    url?: string;
    confidence?: Confidence;
    note?: string;
  };
  parameters: {
    name: string;
    symbol: string;
    value: number;
    unit: string;
    low: number;
    high: number;
    fit?: FitGroup;
    source: string;
    grade: Grade;
    confidence: Confidence;
    meaning: string;
  };
  calibration: {
    parameter: string;
    group: FitGroup;
    estimate: number;
    log_se: number;
    prior_log_se: number;
    data_low?: number;
    data_high?: number;
    identified: "yes" | "one side" | "no";
    at_bound: "yes" | "no";
  };
  correlations: {first: string; second: string; correlation: number};
  forms: {
    name: FormName;
    label: string;
    formula?: string;
    molar_mass_g_per_mol: number;
    mg_per_formula: number;
    ligand?: string;
    ligand_per_mg: number;
    ligand_molar_mass_g_per_mol?: number;
    solubility_g_per_l?: number;
    share_dissolved: number;
    share_slow: number;
    share_acid: number;
    share_chelate: number;
    lag_h: number;
    source: string;
    grade: Grade;
    confidence: Confidence;
    note?: string;
  };
  conditions: {
    name: ConditionName | MedicineName;
    kind: "condition" | "medicine";
    parameter: string;
    factor: number;
    low: number;
    high: number;
    source: string;
    grade: Grade;
    confidence: Confidence;
    meaning: string;
  };
  observations: {
    id: string;
    source: string;
    system: "gut" | "systemic" | "kidney" | "brain" | "ligand" | "population";
    species: string;
    population?: string;
    n?: number;
    form?: string;
    dose_mg?: number;
    design?: string;
    quantity: string;
    time_h?: number;
    value?: number;
    unit: string;
    low?: number;
    high?: number;
    interval: "none" | "sd" | "se" | "ci95" | "range" | "reference" | "iiv_cv";
    interval_origin: "none" | "study" | "ours";
    confidence: Confidence;
    grade: Grade;
    use: "calibration" | "validation" | "context";
    note?: string;
  };
  targets: {
    observation: string;
    label: string;
    unit?: string;
    low?: number;
    high?: number;
    sigma?: number;
    assumed: string;
    explanation?: string;
    no_test?: string;
  };
  nmda: {
    name: string;
    label: string;
    law: "exponential" | "woodhull";
    half_block_mmol_per_l: number;
    steepness: number;
    source: string;
    grade: Grade;
    confidence: Confidence;
    note?: string;
  };
  places: {
    name: string;
    label: string;
    short: string;
    level_from?: string;
    level_mmol_per_l?: number;
    level_low?: number;
    level_high?: number;
    level_source?: string;
    level_grade?: Grade;
    level_confidence?: Confidence;
    voltage_mv?: number;
    voltage_low?: number;
    voltage_high?: number;
    against?: string;
    voltage_source?: string;
    voltage_grade?: Grade;
    voltage_confidence?: Confidence;
    note?: string;
  };
  effects: {
    id: string;
    outcome: string;
    population: string;
    form?: string;
    dose_mg_low?: number;
    dose_mg_high?: number;
    weeks_low?: number;
    weeks_high?: number;
    n?: number;
    effect?: number;
    unit?: string;
    ci_low?: number;
    ci_high?: number;
    direction: "better" | "worse" | "none" | "unclear";
    certainty: "high" | "moderate" | "low" | "very_low";
    certainty_note?: string;
    source: string;
    confidence: Confidence;
    note?: string;
  };
  claims: {
    id: string;
    article: string;
    claim: string;
    system: string;
    model_can_show: "yes" | "partly" | "no";
    verdict: "supported" | "partly" | "contested" | "unsupported" | "not_testable";
    evidence?: string;
    sources?: string;
    what_to_show?: string;
  };
  articles: {
    id: string;
    short_name: string;
    what_it_is: string;
  };
}

export type TableName = keyof Tables;

const files = {
  sources,
  parameters,
  calibration,
  correlations,
  forms,
  conditions,
  nmda,
  places,
  observations,
  targets,
  effects,
  claims,
  articles,
} satisfies {[N in TableName]: {properties: Record<keyof Tables[N], unknown>}};

// TypeScript reads "string" in a file of JSON as any text; the check itself refuses a wrong schema
export const schemas = files as unknown as Readonly<Record<TableName, Schema>>;
