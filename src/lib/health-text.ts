import type {ConditionName, MedicineName} from "/models/magnesium/names.js";
import type {Person} from "/models/magnesium/scenario.js";

export const medicineLabel: Readonly<Record<MedicineName, string>> = {
  ppi: "acid blocker (PPI)",
  "loop-diuretic": "loop diuretic",
  thiazide: "thiazide",
  "sglt2-inhibitor": "SGLT2 inhibitor",
};

export const conditionLabel: Readonly<Record<ConditionName, string>> = {
  "ileal-resection": "half the ileum removed",
  crohn: "Crohn’s disease",
  coeliac: "untreated coeliac disease",
  diarrhoea: "diarrhoea",
  hypochlorhydria: "little stomach acid",
  diabetes: "type 2 diabetes",
  alcohol: "alcohol every day",
  athlete: "much sweat (athlete)",
  pregnancy: "pregnancy (outside the model)",
};

/** Medicines and conditions of a person in words; "" for none. */
export const healthText = ({medicines = [], conditions = []}: Person): string =>
  [
    ...new Set([
      ...medicines.map((name) => medicineLabel[name]),
      ...conditions.map((name) => conditionLabel[name]),
    ]),
  ].join(", ");
