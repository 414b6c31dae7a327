import {expect, test} from "vitest";
import {readTable} from "../../scripts/data/read-table.js";
import type {ReadText} from "../../scripts/data/rules.js";
import {type TableName, schemas} from "../../scripts/data/tables.js";

test.each(Object.keys(schemas) as TableName[])("data/%s.csv is sound", (name) => {
  expect(readTable(name).length).toBeGreaterThan(0);
});

test("numbers are read, and an empty cell is absent", () => {
  const [row] = readTable("observations", tables({observations: [sound]}));
  expect(row).toMatchObject({id: "study-value", n: 6, value: 48});
  expect(row).not.toHaveProperty("time_h");
});

test("a cell that is no number says so, with file, row and column", () => {
  expect(problemsOf({value: "x"})).toEqual([
    'data/observations.csv row 2 column value: must be a number, got "x"',
  ]);
});

test("a word outside a closed list brings the list", () => {
  expect(problemsOf({use: "decoration"})).toEqual([
    "data/observations.csv row 2 column use: " +
      'must be one of calibration, validation, context, got "decoration"',
  ]);
});

test("a required cell must be filled", () => {
  expect(problemsOf({quantity: ""})).toEqual([
    "data/observations.csv row 2 column quantity: required",
  ]);
});

test("a source must be listed", () => {
  expect(problemsOf({source: "NOBODY1999"})).toEqual([
    "data/observations.csv row 2 column source: must be a key of data/sources.csv, got NOBODY1999",
  ]);
});

test("an id stands once only", () => {
  expect(problemsOf({}, {})).toEqual([
    "data/observations.csv row 3 column id: must be unique, got study-value again",
  ]);
});

test("a value lies between its low and high", () => {
  expect(problemsOf({value: "60"})).toEqual([
    "data/observations.csv row 2 column value: must have low <= value <= high, got 43, 60, 53",
  ]);
});

test("low and high come together and with the name of their interval", () => {
  expect(problemsOf({low: ""})).toEqual([
    "data/observations.csv row 2 column low: must be given with high",
    "data/observations.csv row 2 column interval: must be none without low and high, got sd",
    "data/observations.csv row 2 column interval_origin: " +
      "must be none without low and high, got study",
  ]);
  expect(problemsOf({interval: "none"})).toEqual([
    "data/observations.csv row 2 column interval: must say what low and high are",
  ]);
});

test("a value is absent only where the unit is qualitative and a note says what was found", () => {
  const without = {value: "", low: "", high: "", interval: "none", interval_origin: "none"};
  expect(problemsOf(without)).toEqual(["data/observations.csv row 2 column value: required"]);
  expect(problemsOf({...without, unit: "qualitative"})).toEqual([
    "data/observations.csv row 2 column note: required if qualitative",
  ]);
  expect(problemsOf({...without, unit: "qualitative", note: "no change"})).toEqual([]);
});

test("a recalled value is no target of calibration", () => {
  expect(problemsOf({confidence: "recalled", grade: "D"})).toEqual([
    "data/observations.csv row 2 column use: must not be calibration for a recalled value",
  ]);
});

test("a grade keeps to what was measured in whom", () => {
  const place = "data/observations.csv row 2 column grade:";
  expect(problemsOf({species: "dog"})).toEqual([`${place} must be C or D for dog, got A`]);
  expect(problemsOf({confidence: "derived"})).toEqual([
    `${place} must be below A unless human and seen, got A`,
  ]);
  expect(problemsOf({confidence: "recalled", use: "context"})).toEqual([
    `${place} must be D for a recalled value, got A`,
  ]);
  expect(problemsOf({grade: "C"})).toEqual([`${place} must not be C for human`]);
});

test("columns are those of the schema, no fewer and no more", () => {
  const text = "key,title,colour\nSTUDY2003,A study,red\n";
  expect(() => readTable("sources", () => text)).toThrow(
    /^data\/sources.csv: column authors is missing\n[^]*\ndata\/sources.csv: unknown column colour$/,
  );
});

test("a ragged line is named, and the others are still checked", () => {
  const read = tables({observations: [{...sound, n: "many"}], tail: "study-more,STUDY2003\n"});
  expect(() => readTable("observations", read)).toThrow(
    "data/observations.csv row 3: must have 21 cells, got 2\n" +
      'data/observations.csv row 2 column n: must be a whole number, at least 1, got "many"',
  );
});

test("a quotation mark out of place is named with its line", () => {
  const read: ReadText = () => 'key,title\nSTUDY2003,"A" study\n';
  expect(() => readTable("sources", read)).toThrow(/^data\/sources.csv: .* line 2/);
});

test("a condition names a parameter and keeps its factor in range", () => {
  const condition = {name: "ppi", kind: "medicine", parameter: "acid", factor: "2", low: "0"};
  const rest = {high: "1", source: "STUDY2003", grade: "B", confidence: "seen", meaning: "Less"};
  const read = tables({conditions: [{...condition, ...rest}], parameters: [{name: "gfr"}]});
  expect(() => readTable("conditions", read)).toThrow(
    "data/conditions.csv row 2 column factor: must have low <= factor <= high, got 0, 2, 1\n" +
      "data/conditions.csv row 2 column parameter: must be a name of data/parameters.csv, got acid",
  );
});

test("each source of a claim is listed, or a paper's number", () => {
  const claim = {id: "C1", article: "A1", claim: "It helps.", system: "gut", verdict: "partly"};
  const sources = "STUDY2003; doi:10.1000/1; NOBODY1999";
  const read = tables({
    claims: [{...claim, model_can_show: "no", sources}],
    articles: [{id: "A1"}],
  });
  expect(() => readTable("claims", read)).toThrow(
    "data/claims.csv row 2 column sources: must be a key of data/sources.csv, got NOBODY1999",
  );
});

type Cells = Readonly<Record<string, string>>;

const sound: Cells = {
  id: "study-value",
  source: "STUDY2003",
  system: "gut",
  species: "human",
  n: "6",
  quantity: "fractional absorption",
  value: "48",
  unit: "%",
  low: "43",
  high: "53",
  interval: "sd",
  interval_origin: "study",
  confidence: "seen",
  grade: "A",
  use: "calibration",
};

/** What is wrong with a table of sound observations but for these cells, one row each. */
function problemsOf(...changes: Cells[]): string[] {
  const observations = changes.map((cells) => ({...sound, ...cells}));
  try {
    readTable("observations", tables({observations}));
    return [];
  } catch (error) {
    return String((error as Error).message).split("\n");
  }
}

/** Tables of a few rows, with every column of their schemas; one source unless told otherwise. */
function tables({
  tail = "",
  ...rows
}: Partial<Record<TableName, Cells[]>> & {tail?: string}): ReadText {
  return (name) => {
    const columns = Object.keys(schemas[name].properties ?? {});
    const filled = rows[name] ?? [{key: "STUDY2003", title: "A study"}];
    const lines = filled.map((cells) => columns.map((column) => cells[column] ?? "").join(","));
    return [columns.join(","), ...lines, tail].join("\n");
  };
}
