import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {formNames} from "../../../models/magnesium/names.js";
import {formDash, formLabel} from "../../../src/lib/palette.js";

const tokens = readFileSync("src/styles/tokens.css", "utf8");

it("every form has a name, a dash and a colour of its own", () => {
  const colours = formNames.map((form) => tokens.match(`--form-${form}: (.*);`)?.[1]);
  for (const own of [
    formNames.map((f) => formLabel[f]),
    formNames.map((f) => formDash[f]),
    colours,
  ]) {
    expect(own).not.toContain(undefined);
    expect(new Set(own).size).toBe(formNames.length);
  }
});
