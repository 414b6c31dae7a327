import {describe, expect, test} from "vitest";
import {conditions} from "../../../models/generated/data.js";
import {conditionNames, medicineNames} from "../../../models/magnesium/names.js";
import {parameterValues} from "../../../models/magnesium/person.js";
import type {Person, Scenario} from "../../../models/magnesium/scenario.js";
import {simulate} from "../../../models/magnesium/simulate.js";

const usual = parameterValues({});

describe("an illness or a medicine", () => {
  test.each([...conditionNames, ...medicineNames])(
    "%s multiplies the rows of its table",
    (name) => {
      const person: Person = conditionNames.some((condition) => condition === name)
        ? {conditions: [name as (typeof conditionNames)[number]]}
        : {medicines: [name as (typeof medicineNames)[number]]};
      const values = parameterValues(person);
      const changed = Object.keys(values).filter((key) => values[key] !== usual[key]);
      expect(changed.sort()).toEqual(conditions[name].map(({parameter}) => parameter).sort());
      for (const {parameter, factor} of conditions[name]) {
        expect(values[parameter]).toBeCloseTo((usual[parameter] ?? NaN) * factor, 12);
      }
    },
  );
  test("stated twice acts once", () => {
    expect(parameterValues({medicines: ["ppi", "ppi"]})).toEqual(
      parameterValues({medicines: ["ppi"]}),
    );
  });
  test("yields to an override", () => {
    expect(parameterValues({medicines: ["ppi"]}, {acid_factor: 0.5})["acid_factor"]).toBe(0.5);
  });
});

describe("moves plasma or absorption the way it should", () => {
  const of = (person: Person, more: Partial<Scenario> = {}) =>
    simulate({hours: 48, person, doses: [{timeH: 8, form: "oxide", elementalMg: 300}], ...more})
      .measures;
  const plain = of({});
  test.each([
    ["diabetes", {conditions: ["diabetes"]}, -1],
    ["alcohol", {conditions: ["alcohol"]}, -1],
    ["thiazide", {medicines: ["thiazide"]}, -1],
    ["SGLT2 inhibitor", {medicines: ["sglt2-inhibitor"]}, 1],
    ["half the kidney function", {gfrMlMin: 54}, 1],
    ["a poor diet", {status: "low"}, -1],
    ["coeliac disease", {conditions: ["coeliac"]}, -1],
    ["Crohn's disease", {conditions: ["crohn"]}, -1],
    ["resection of the ileum", {conditions: ["ileal-resection"]}, -1],
    ["diarrhoea", {conditions: ["diarrhoea"]}, -1],
    ["sweating", {conditions: ["athlete"]}, -1],
  ] as [string, Person, number][])("%s: plasma", (_, person, sign) => {
    expect(sign * (of(person).plasmaBaseline - plain.plasmaBaseline)).toBeGreaterThan(0.002);
  });
  test.each([
    ["an acid blocker", {medicines: ["ppi"]}],
    ["little acid", {conditions: ["hypochlorhydria"]}],
    ["a short ileum", {conditions: ["ileal-resection"]}],
    ["coeliac disease", {conditions: ["coeliac"]}],
  ] as [string, Person][])("%s: less of a dose of oxide", (_, person) => {
    const fraction = of(person).labelledFractionAbsorbed;
    expect(fraction).toBeLessThan(plain.labelledFractionAbsorbed - 0.005);
  });
});
