import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {expect, test} from "vitest";
import {tableCsv} from "../../../src/lib/table-csv.js";

const read = (csv: string): string[][] => parse(csv, {comment: "#", comment_no_infix: true});

test("any text and any number come back as they were", () => {
  const text = fc.string().filter((value) => !value.startsWith("#") && value !== "");
  const number = fc.double({noNaN: true, noDefaultInfinity: true}).map((value) => value + 0);
  fc.assert(
    fc.property(fc.array(fc.tuple(text, number), {minLength: 1}), (rows) => {
      const csv = tableCsv({caption: "", headings: ["name", "value"], rows}, []);
      const back = read(csv).slice(1);
      expect(back).toEqual(rows.map(([name, value]) => [name, String(value)]));
      expect(back.map(([, value]) => Number(value))).toEqual(rows.map(([, value]) => value));
    }),
  );
});

test("a rounded cell keeps the digits of its number", () => {
  const rows = [["serum", {value: 0.8281234567, text: "0.828"}]];
  expect(read(tableCsv({caption: "", headings: ["what", "mmol/L"], rows}, []))[1]).toEqual([
    "serum",
    "0.8281234567",
  ]);
});

test("what a table keeps for a file stands there instead", () => {
  const table = {
    ...{caption: "", headings: ["time"], rows: [["08:00"]]},
    file: () => ({headings: ["time, h"], rows: [[2], [2.5]]}),
  };
  expect(read(tableCsv(table, []))).toEqual([["time, h"], ["2"], ["2.5"]]);
});

test("no note can break out of its line", () => {
  const csv = tableCsv({caption: "", headings: ["a"], rows: [["b"]]}, [
    ["title", 'x\r\n=1,"2"\n3'],
  ]);
  expect(csv.split("\r\n")[0]).toBe('# title: x =1,"2" 3');
  expect(read(csv)).toEqual([["a"], ["b"]]);
});
