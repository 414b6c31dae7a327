import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {jsonErrorIndex} from "../../../models/cli/json-error.js";

describe("the place of an error in JSON", () => {
  test.each([
    ['{"hours": 24,}', "}"],
    ["[1, 2,]", "]"],
    ['{"a" 3}', "3}"],
    ["{'a': 3}", "'a': 3}"],
    ["[[1], {}}", "}"],
    ["nope", "nope"],
    ["[01]", "1]"],
    ["[1] 2", "2"],
    ['["ends', '"ends'],
    ['{"a": [1', ""],
    ["", ""],
  ])("in %j is before %j", (text, rest) => {
    expect(text.slice(jsonErrorIndex(text))).toBe(rest);
  });

  test("is the end of JSON without one", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonErrorIndex(text)).toBe(text.length);
      }),
    );
  });

  test("is what follows the end", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (value) => {
        const text = JSON.stringify(value, null, 1);
        expect(jsonErrorIndex(`${text} ?`)).toBe(text.length + 1);
      }),
    );
  });
});
