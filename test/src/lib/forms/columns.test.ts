import {describe, expect, it} from "vitest";
import {columns, type FormsState, type Sort, usualForms} from "../../../../src/lib/forms-page.js";
import {columnValue, orderOf} from "../../../../src/lib/forms/columns.js";
import {createFormsRunner} from "../../../../src/lib/forms/run.js";
import {headlineForms, pillForms} from "../../../../src/lib/pills.js";

const courseOf = createFormsRunner()(usualForms.scenario);
const sorted = (sort: Sort, part: Partial<FormsState["view"]> = {}) =>
  orderOf({...usualForms, view: {...usualForms.view, all: true, ...part, sort}}, courseOf);

describe("the order of the forms", () => {
  it("is that of the list unless asked, the usual six first", () => {
    expect(sorted("list")).toEqual(pillForms);
    expect(sorted("list", {all: false})).toEqual(headlineForms);
  });

  it.each(columns)("by %s falls and rises", (column) => {
    const values = (sort: Sort) =>
      sorted(sort).map((form) => columnValue(column, form, courseOf(form, "normal"), 12.3));
    const falling = values(`${column}-down`);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(values(`${column}-up`)).toEqual([...falling].reverse());
    expect(falling[0]).toBeGreaterThan(falling.at(-1) ?? NaN);
  });

  it("keeps that of the list among equals, in both directions", () => {
    const soluble = ["glycinate", "l-threonate", "chloride"];
    for (const sort of ["dissolved-down", "dissolved-up"] as const) {
      expect(sorted(sort, {all: false}).filter((form) => soluble.includes(form))).toEqual(soluble);
    }
  });

  it("follows the acid whose lines are bold", () => {
    const scenario = {...usualForms.scenario, person: {medicines: ["ppi"] as const}};
    const view = {...usualForms.view, both: false, sort: "dissolved-down"} as const;
    const asked: string[] = [];
    orderOf({...usualForms, scenario, view}, (form, acid) => {
      asked.push(acid);
      return courseOf(form, acid);
    });
    expect(new Set(asked)).toEqual(new Set(["blocker"]));
  });
});
