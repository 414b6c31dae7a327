import {habitualMgPerDay} from "../magnesium/person.js";
import type {Person} from "../magnesium/scenario.js";
import type {PopulationResult} from "./run-population.js";

/** A row for each subject, failed ones too; a cell that a row does not have is null. */
export interface SubjectTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = number | string | null;

const personColumns = {
  sex: "person_sex",
  ageYears: "person_age_years",
  weightKg: "person_weight_kg",
  gfrMlMin: "person_gfr_ml_min",
  status: "person_status_mg",
} as const;
type PersonKey = keyof typeof personColumns;

export function subjectTable({subjects, failed}: PopulationResult): SubjectTable {
  const [first] = subjects;
  const people = first?.person === undefined ? [] : (Object.keys(personColumns) as PersonKey[]); // its own keys
  const parameters = Object.keys(first?.parameters ?? {});
  const measures = Object.keys(first?.measures ?? {});
  const isCompared = first?.compareMeasures !== undefined;
  const compared = isCompared ? measures.map((name) => `compare_${name}`) : [];
  const own = ["subject", ...Object.values(personColumns), "error"];
  const taken = new Set([...own, ...measures, ...compared]);
  const columns = [
    "subject",
    ...people.map((key) => personColumns[key]),
    ...parameters.map((name) => (taken.has(name) ? `parameter_${name}` : name)),
    ...measures,
    ...compared,
    "error",
  ];
  const rows = subjects.map((row): Cell[] => [
    row.subject,
    ...people.map((key) => cellOf(row.person, key)),
    ...parameters.map((name) => row.parameters[name] ?? null),
    ...measures.map((name) => row.measures[name] ?? null),
    ...(isCompared ? measures.map((name) => row.compareMeasures?.[name] ?? null) : []),
    null,
  ]);
  const empty = new Array<null>(columns.length - 2).fill(null);
  const lost = failed.map(({subject, error}): Cell[] => [subject, ...empty, error]);
  return {columns, rows: [...rows, ...lost].sort((a, b) => Number(a[0]) - Number(b[0]))};
}

/** A diet in words counts as the amount it stands for. */
const cellOf = (person: Person | undefined, key: PersonKey): Cell =>
  key === "status" && person ? habitualMgPerDay(person) : (person?.[key] ?? null);
