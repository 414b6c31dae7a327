import {conditionNames, formNames, medicineNames} from "../../models/magnesium/names.js";
import {placeNames} from "../../models/magnesium/places.js";
import {parseLines} from "../../models/schema/parse-lines.js";
import type {TableName} from "./tables.js";

/** The filled cells of a row, numbers read. */
export type Values = Readonly<Record<string, string | number>>;
/** Where a cell stands, for sentences. */
export type Place = (index: number, column: string) => string;
/** The text of a table; tests pass their own. */
export type ReadText = (name: TableName) => string;

/** What is wrong in a table beyond its single cells: repeats, unknown keys, numbers out of order. */
export function tableProblems(
  name: TableName,
  rows: readonly Values[],
  place: Place,
  read: ReadText,
): string[] {
  const rules = [unique(identity[name]), ...ordered[name], ...(special[name]?.(read) ?? [])];
  if (name !== "sources") rules.push(sourcesExist(read));
  return rows.flatMap((row, i) =>
    rules.flatMap((rule) =>
      rule(row, i, rows).map(([column, text]) => `${place(i, column)}: ${text}`),
    ),
  );
}

type Finding = readonly [column: string, text: string];
type Rule = (row: Values, index: number, rows: readonly Values[]) => readonly Finding[];

const identity: Readonly<Record<TableName, readonly [string, ...string[]]>> = {
  sources: ["key"],
  parameters: ["name"],
  calibration: ["parameter"],
  correlations: ["first", "second"],
  forms: ["name"],
  conditions: ["name", "parameter"],
  nmda: ["name"],
  places: ["name"],
  observations: ["id"],
  targets: ["observation"],
  effects: ["id"],
  claims: ["id"],
  articles: ["id"],
};

const unique =
  (columns: readonly [string, ...string[]]): Rule =>
  (row, index, rows) => {
    const keyOf = (values: Values) => columns.map((column) => values[column]).join(" ");
    const isRepeat = rows.slice(0, index).some((earlier) => keyOf(earlier) === keyOf(row));
    return isRepeat ? [[columns[0], `must be unique, got ${keyOf(row)} again`]] : [];
  };

/** Columns that must not fall from left to right, where filled. */
const rising =
  (blamed: string, ...columns: string[]): Rule =>
  (row) => {
    const numbers = columns.map((column) => row[column]).filter(isNumber);
    const isRising = numbers.every((number, i) => i === 0 || number >= (numbers[i - 1] ?? number));
    return isRising
      ? []
      : [[blamed, `must have ${columns.join(" <= ")}, got ${numbers.join(", ")}`]];
  };

const together =
  (first: string, second: string): Rule =>
  (row) => {
    if ((row[first] === undefined) === (row[second] === undefined)) return [];
    const [missing, given] = row[first] === undefined ? [first, second] : [second, first];
    return [[missing, `must be given with ${given}`]];
  };

const ordered: Readonly<Record<TableName, readonly Rule[]>> = {
  sources: [],
  parameters: [rising("value", "low", "value", "high")],
  calibration: [rising("data_low", "data_low", "data_high")],
  correlations: [],
  forms: [together("ligand", "ligand_molar_mass_g_per_mol")],
  conditions: [rising("factor", "low", "factor", "high")],
  nmda: [],
  places: [
    rising("level_mmol_per_l", "level_low", "level_mmol_per_l", "level_high"),
    rising("voltage_mv", "voltage_low", "voltage_mv", "voltage_high"),
    ...["low", "high", "source", "grade", "confidence"].flatMap((part) => [
      together("level_mmol_per_l", `level_${part}`),
      together("voltage_mv", `voltage_${part}`),
    ]),
    together("voltage_mv", "against"),
  ],
  observations: [rising("value", "low", "value", "high"), together("low", "high")],
  targets: [rising("low", "low", "high"), together("low", "high")],
  effects: [
    rising("effect", "ci_low", "effect", "ci_high"),
    together("ci_low", "ci_high"),
    rising("dose_mg_low", "dose_mg_low", "dose_mg_high"),
    rising("weeks_low", "weeks_low", "weeks_high"),
  ],
  claims: [],
  articles: [],
};

const special: Readonly<Partial<Record<TableName, (read: ReadText) => readonly Rule[]>>> = {
  forms: () => [named(formNames), sharesFit],
  conditions: (read) => [
    named([...conditionNames, ...medicineNames]),
    isListed("parameter", "parameters", "name", read),
  ],
  calibration: (read) => [isListed("parameter", "parameters", "name", read)],
  correlations: (read) => [
    isListed("first", "calibration", "parameter", read),
    isListed("second", "calibration", "parameter", read),
  ],
  targets: (read) => [isListed("observation", "observations", "id", read)],
  claims: (read) => [isListed("article", "articles", "id", read)],
  places: (read) => [named(placeNames), placeFits(read)],
  observations: () => [valueOrNote, intervalFits, evidenceFits],
};

/** Names are those that the model offers. */
const named =
  (names: readonly string[]): Rule =>
  ({name}) =>
    names.includes(String(name))
      ? []
      : [["name", `must be one of ${names.join(", ")}, got ${name}`]];

const sharesFit: Rule = (row) => {
  const shares = ["share_dissolved", "share_slow", "share_acid"].map((column) => row[column]);
  const sum = shares.filter(isNumber).reduce((total, share) => total + share, 0);
  return sum > 1 + 1e-9 ? [["share_dissolved", `the shares must not exceed 1, got ${sum}`]] : [];
};

/** A cell of `column` stands in `key` of another table. */
function isListed(column: string, table: TableName, key: string, read: ReadText): Rule {
  const known = columnOf(table, key, read);
  return (row) =>
    known.has(String(row[column]))
      ? []
      : [[column, `must be a ${key} of data/${table}.csv, got ${row[column]}`]];
}

/** A single key stands in the column source, a list in sources; a list may also name DOIs and PMIDs. */
function sourcesExist(read: ReadText): Rule {
  const keys = columnOf("sources", "key", read);
  return ({source, sources}) => {
    const cited = sources === undefined ? [source] : String(sources).split(/\s*;\s*/);
    const column = sources === undefined ? "source" : "sources";
    return cited
      .filter((key) => key !== undefined && key !== "")
      .filter((key) => !keys.has(String(key)))
      .filter((key) => column === "source" || !/^(doi:10\.|pmid:\d)/.test(String(key)))
      .map((key) => [column, `must be a key of data/sources.csv, got ${key}`] as const);
  };
}

/** A place's level is followed by the model or stated, never both; what it refers to is listed. */
function placeFits(read: ReadText): Rule {
  const known = new Set([
    ...columnOf("parameters", "name", read),
    ...columnOf("observations", "id", read),
  ]);
  const places = columnOf("places", "name", read);
  const sources = columnOf("sources", "key", read);
  return ({level_from, level_mmol_per_l, against, level_source, voltage_source}) => {
    const findings: Finding[] = [];
    if (level_from !== undefined && level_mmol_per_l !== undefined) {
      findings.push(["level_from", `must be absent where a level is stated, got ${level_from}`]);
    }
    const listed = [
      ["level_from", level_from, known, "a parameter or an observation"],
      ["against", against, places, "a name of this table"],
      ["level_source", level_source, sources, "a key of data/sources.csv"],
      ["voltage_source", voltage_source, sources, "a key of data/sources.csv"],
    ] as const;
    for (const [column, value, list, what] of listed) {
      if (value === undefined || list.has(String(value))) continue;
      findings.push([column, `must be ${what}, got ${value}`]);
    }
    return findings;
  };
}

const valueOrNote: Rule = ({value, unit, note}) => {
  if (unit !== "qualitative") return value === undefined ? [["value", "required"]] : [];
  if (value !== undefined) return [["value", `must be absent if qualitative, got ${value}`]];
  return note === undefined ? [["note", "required if qualitative"]] : [];
};

const intervalFits: Rule = ({low, interval, interval_origin}) => {
  const isNone = low === undefined;
  return [
    ...((interval === "none") === isNone ? [] : [["interval", stands(isNone, interval)] as const]),
    ...((interval_origin === "none") === isNone
      ? []
      : [["interval_origin", stands(isNone, interval_origin)] as const]),
  ];
};

const stands = (isNone: boolean, got: unknown): string =>
  isNone ? `must be none without low and high, got ${got}` : "must say what low and high are";

/** What a grade promises, and what a fit may rest on. */
const evidenceFits: Rule = ({species, confidence, grade, use}) => {
  const findings: Finding[] = [];
  const isAnimal = species !== "human" && species !== "in vitro";
  if (use === "calibration" && confidence === "recalled") {
    findings.push(["use", "must not be calibration for a recalled value"]);
  }
  if (confidence === "recalled") {
    if (grade !== "D") findings.push(["grade", `must be D for a recalled value, got ${grade}`]);
  } else if (isAnimal) {
    if (grade !== "C" && grade !== "D") {
      findings.push(["grade", `must be C or D for ${species}, got ${grade}`]);
    }
  } else if (grade === "A" && (species !== "human" || confidence !== "seen")) {
    findings.push(["grade", `must be below A unless human and seen, got ${grade}`]);
  } else if (grade === "C") {
    findings.push(["grade", `must not be C for ${species}`]);
  }
  return findings;
};

const columnOf = (name: TableName, column: string, read: ReadText): ReadonlySet<string> => {
  const {lines} = parseLines(`data/${name}.csv`, read(name));
  return new Set(lines.map(({cells}) => cells[column] ?? ""));
};

const isNumber = (value: unknown): value is number => typeof value === "number";
