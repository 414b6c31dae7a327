import {confidences, type Observation, uses} from "./evidence.js";
import type {ObservationRow} from "./rows.js";

export type ColumnId =
  "study" | "given" | "people" | "endpoint" | "measured" | "unit" | "spread" | "source" | "use";

export interface Sort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** The columns of the table, in their order. */
export const columns: readonly {readonly id: ColumnId; readonly label: string}[] = [
  {id: "study", label: "study"},
  {id: "given", label: "given"},
  {id: "people", label: "people"},
  {id: "endpoint", label: "endpoint"},
  {id: "measured", label: "measured"},
  {id: "unit", label: "unit"},
  {id: "spread", label: "spread"},
  {id: "source", label: "source"},
  {id: "use", label: "used for"},
];

/** The rows by one column; those alike keep the order of the file, and what has no value stands last. */
export function sortRows(rows: readonly ObservationRow[], sort: Sort | null): ObservationRow[] {
  if (sort === null) return [...rows];
  const keyOf = keys[sort.column];
  const sign = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({row, key: keyOf(row)}));
  return keyed
    .sort(({key: a}, {key: b}) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * compare(a, b);
    })
    .map(({row}) => row);
}

/** A first click sorts upwards, a second downwards, a third as in the file. */
export function nextSort(sort: Sort | null, column: ColumnId): Sort | null {
  if (sort?.column !== column) return {column, descending: false};
  return sort.descending ? null : {column, descending: true};
}

type Key = string | number | null;

const keys: Readonly<Record<ColumnId, (row: ObservationRow) => Key>> = {
  study: ({source}) => source.cite.replace(/^“/, ""),
  given: ({item: {form, doseMg, design}}) => [form, doseMg ?? "", design].join(" ").trim() || null,
  people: ({item}) => item.population || null,
  endpoint: ({item}) => item.quantity,
  measured: ({item}) => item.value,
  unit: ({item}) => item.unit,
  spread: ({item}) => relativeSpread(item),
  source: ({item}) => confidences.indexOf(item.confidence),
  use: ({item}) => uses.indexOf(item.use),
};

/** Half of the interval over the value: how vague it is, whatever the unit. */
function relativeSpread({value, low, high}: Observation): number | null {
  if (value === null || value === 0 || low === null || high === null) return null;
  return Math.abs((high - low) / 2 / value);
}

const inEnglish = new Intl.Collator("en", {numeric: true, sensitivity: "base"});

const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : inEnglish.compare(String(a), String(b));
