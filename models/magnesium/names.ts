/** Every closed list of names that a scenario, a result or a page may use; each has one home, here. */

export const formNames = [
  "glycinate",
  "citrate",
  "oxide",
  "chloride",
  "l-threonate",
  "food",
] as const;
export type FormName = (typeof formNames)[number];

/** Names of the contract that later versions model; refused by name until then. */
export const plannedFormNames = [
  "buffered-glycinate",
  "hydroxide",
  "carbonate",
  "sulfate",
  "malate",
  "taurate",
  "aspartate",
  "gluconate",
  "lactate",
  "orotate",
] as const;

export const medicineNames = ["ppi"] as const;
export type MedicineName = (typeof medicineNames)[number];
export const plannedMedicineNames = ["loop-diuretic", "thiazide", "sglt2-inhibitor"] as const;

export const sexNames = ["male", "female"] as const;
/** Words for the habitual diet; a number of mg stands beside them. */
export const statusNames = ["replete", "low"] as const;

/** Conditions that are modelled: none yet. */
export const conditionNames = [] as const;
export const plannedConditionNames = [
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

/** Time courses of a run; amounts in mmol, concentrations in mmol/L, water in mL. */
export const seriesNames = [
  "plasma_total",
  "plasma_ionised",
  "urine",
  "faeces",
  "sweat",
  "absorbed_carrier",
  "absorbed_paracellular",
  "secreted",
  "stomach",
  "duodenum",
  "jejunum",
  "ileum",
  "colon",
  "undissolved",
  "labelled_absorbed",
  "labelled_faeces",
  "colon_water_ml",
  "tissue_fast",
  "tissue_intracellular",
] as const;
export type SeriesName = (typeof seriesNames)[number];

/** Units of the time courses. */
export const seriesUnits: Readonly<Record<SeriesName, "mmol" | "mmol/L" | "mL">> = {
  plasma_total: "mmol/L",
  plasma_ionised: "mmol/L",
  urine: "mmol",
  faeces: "mmol",
  sweat: "mmol",
  absorbed_carrier: "mmol",
  absorbed_paracellular: "mmol",
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
  tissue_fast: "mmol",
  tissue_intracellular: "mmol",
};

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
