import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {conservedGroups} from "../../../models/engine/conservation.js";
import {magnesiumModel} from "../../../models/magnesium/system.js";
import {equationsData} from "../../../scripts/equations/page-data.js";
import {fluxKey} from "../../../scripts/equations/term-marks.js";
import {readParameters} from "../../../scripts/generated-files.js";
import {organIds} from "../../../src/lib/equations-page.js";

const data = equationsData();
const model = magnesiumModel(readParameters());
const families = data.organs.flatMap(({groups}) =>
  groups.flatMap(({kind, families: all}) => all.map((family) => ({kind, ...family}))),
);
const keysOf = (kind: string) =>
  families.filter((family) => family.kind === kind).flatMap(({keys}) => keys);

describe("the equations page", () => {
  test("has the organs that links may name", () => {
    expect(data.organs.map(({id}) => id)).toEqual(organIds);
  });

  test("shows every state, flux and rule in one equation, whose letters it explains", () => {
    const flows = model.fluxes.map(({name}) => fluxKey(model)(name));
    expect(keysOf("states").sort()).toEqual(Object.keys(model.states).sort());
    expect(keysOf("fluxes").sort()).toEqual(flows.sort());
    expect([...keysOf("rules"), ...flows.filter((key) => key in model.rules)].sort()).toEqual(
      Object.keys(model.rules).sort(),
    );
    for (const {keys, letters} of families) {
      for (const {values} of letters) expect(values).toHaveLength(keys.length);
      if (keys.length > 1) expect(letters.length).toBeGreaterThan(0);
    }
  });

  test("knows what each sign of each equation stands for", () => {
    const {document} = new JSDOM(
      families.map(({left, terms}) => [left, ...terms].join("")).join(""),
    ).window;
    const numbers = [...document.querySelectorAll("[data-term]")].map((glyph) =>
      Number(glyph.getAttribute("data-term")),
    );
    expect(numbers.length).toBeGreaterThan(300);
    for (const number of numbers) {
      const keys = data.terms[number] ?? [];
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(data.names, key).toHaveProperty([key]);
    }
    // what is no sign of the notation is a number, an operator or d/dt
    const bare = [...document.querySelectorAll("msub")].filter(
      (glyph) => !glyph.closest("[data-term]") && glyph.firstElementChild?.textContent !== "∑",
    );
    expect(bare.map(({outerHTML}) => outerHTML)).toEqual([]);
  });

  test("shows each parameter where a law reads it, with its source", () => {
    const shown = new Set(data.organs.flatMap(({parameters}) => parameters));
    expect([...shown].sort()).toEqual(Object.keys(model.parameters).sort());
    const gut = data.organs.find(({id}) => id === "gut");
    expect(gut?.parameters).toContain("gut_km");
    expect(gut?.parameters).not.toContain("renal_tm");
    for (const {source} of data.parameters) expect(data.sources).toHaveProperty([source]);
  });

  test("counts what the stoichiometry conserves", () => {
    expect(data.laws.map(({members}) => members)).toEqual(conservedGroups(model));
  });

  test("tells each organ in the words of its file", () => {
    const told = data.organs.filter(({prose}) => prose !== "").map(({id}) => id);
    expect(organIds.filter((id) => !told.includes(id))).toEqual([
      "the-whole-body",
      "running-totals",
    ]);
    for (const {prose} of data.organs) expect(prose).not.toMatch(/\.ts\b|\*\*|<h1/);
  });
});
