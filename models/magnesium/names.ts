/** Every closed list of names that a scenario, a result or a page may use; each has one home, here. */

export const formNames = [
  "glycinate",
  "citrate",
  "oxide",
  "chloride",
  "l-threonate",
  "malate",
  "buffered-glycinate",
  "hydroxide",
  "carbonate",
  "sulfate",
  "taurate",
  "aspartate",
  "gluconate",
  "lactate",
  "orotate",
  "food",
] as const;
export type FormName = (typeof formNames)[number];

export const medicineNames = ["ppi", "loop-diuretic", "thiazide", "sglt2-inhibitor"] as const;
export type MedicineName = (typeof medicineNames)[number];

export const sexNames = ["male", "female"] as const;
/** Words for the habitual diet; a number of mg stands beside them. */
export const statusNames = ["replete", "low"] as const;

/** What a person may have. Pregnancy is outside the model: it runs, with a warning. */
export const conditionNames = [
  "ileal-resection",
  "crohn",
  "coeliac",
  "diarrhoea",
  "hypochlorhydria",
  "diabetes",
  "alcohol",
  "athlete",
  "pregnancy",
] as const;
export type ConditionName = (typeof conditionNames)[number];

/**
 * Time courses of a run with their units: amounts in mmol (those of urine, stool, sweat, secretion and
 * absorption added up since time 0), concentrations in mmol/L, water in mL, a share without unit.
 */
export const seriesUnits = {
  plasma_total: "mmol/L",
  plasma_ionised: "mmol/L",
  urine: "mmol",
  faeces: "mmol",
  sweat: "mmol",
  absorbed_carrier: "mmol",
  absorbed_paracellular: "mmol",
  absorbed_chelate: "mmol",
  secreted: "mmol",
  stomach: "mmol",
  duodenum: "mmol",
  jejunum: "mmol",
  ileum: "mmol",
  colon: "mmol",
  undissolved: "mmol",
  labelled_absorbed: "mmol",
  labelled_faeces: "mmol",
  colon_water_ml: "mL",
  red_cell: "mmol/L",
  tissue_fast: "mmol",
  tissue_intracellular: "mmol",
  tissue_slow: "mmol",
  bone_deep: "mmol",
  csf_ventricular: "mmol/L",
  csf_lumbar: "mmol/L",
  brain_isf: "mmol/L",
  brain_cell: "mmol",
  glycine_plasma: "mmol/L",
  plasma_free: "mmol/L",
  threonate_plasma: "mmol/L",
  nmda_open_fraction: "1",
} as const;
export type SeriesName = keyof typeof seriesUnits;
export const seriesNames = Object.keys(seriesUnits) as SeriesName[]; // the keys of a constant

/** Flows, mmol/h: where the gut absorbs (less what leaks back), what is filtered, where it is taken back. */
export const flowNames = [
  "absorption_duodenum",
  "absorption_jejunum",
  "absorption_ileum",
  "absorption_colon",
  "filtered_load",
  "reabsorbed_proximal",
  "reabsorbed_thick_limb",
  "reabsorbed_distal",
] as const;
export type FlowName = (typeof flowNames)[number];

/** What the model puts out: the series of a result, and what only pages draw. */
export const outputNames = [...seriesNames, ...flowNames, "dose_solid"] as const;
export type OutputName = (typeof outputNames)[number];

export const measureNames = [
  "labelledFractionAbsorbed",
  "extraAbsorbedMmol",
  "extraUrineMmol24h",
  "urineMmol24h",
  "plasmaBaseline",
  "plasmaCmax",
  "plasmaTmaxH",
  "plasmaDeltaMax",
  "fractionDissolved",
  "glycineG",
  "extraStoolWaterMl",
] as const;
export type MeasureName = (typeof measureNames)[number];

/**
 * What a body holds on a morning: stores in mmol, the tubules' threshold in mmol per litre of filtrate,
 * how far the kidney has adapted (0 to 1), the carriers of the gut over their usual capacity.
 */
export const morningNames = [
  "fluids",
  "cells",
  "slow",
  "bone",
  "adaptation",
  "threshold",
  "carrier",
] as const;
export type MorningName = (typeof morningNames)[number];

/** What happens from one morning to the next: mean serum in mmol/L, amounts in mmol. */
export const dayNames = ["serum", "urine", "absorbed", "sweat"] as const;
export type DayName = (typeof dayNames)[number];
