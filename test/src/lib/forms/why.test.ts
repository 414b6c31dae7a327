import {describe, expect, it} from "vitest";
import type {FormName} from "../../../../models/magnesium/names.js";
import {formsData} from "../../../../scripts/pages/forms-data.js";
import {type FormsState, usualForms, withDose} from "../../../../src/lib/forms-page.js";
import {dissolvedAtEnd} from "../../../../src/lib/forms/columns.js";
import {createFormsRunner} from "../../../../src/lib/forms/run.js";
import {formsTable} from "../../../../src/lib/forms/table.js";
import {whyOf} from "../../../../src/lib/forms/why.js";
import {introOf, rowWords} from "../../../../src/lib/forms/words.js";
import {formLabel} from "../../../../src/lib/palette.js";
import {pillForms} from "../../../../src/lib/pills.js";

const run = createFormsRunner();
const {chemistry} = formsData();
const why = (form: FormName, state: FormsState = usualForms) =>
  whyOf(form, state, run(state.scenario), {chemistry: chemistry[form], shown: pillForms});
const percent = (share: number): string => `${Math.round(100 * share)} %`;

describe("why", () => {
  it.each(pillForms)("%s does as it does is told by figures of its runs", (form) => {
    const courseOf = run(usualForms.scenario);
    const [own, blocked] = [courseOf(form, "normal"), courseOf(form, "blocker")].map(
      dissolvedAtEnd,
    );
    const {mechanism} = why(form);
    if (own === 1)
      expect(mechanism[0]).toBe("All of it is in solution at once, with an acid blocker too.");
    else {
      expect(mechanism[0]).toContain(`${percent(own ?? NaN)} after six hours`);
      expect(mechanism[0]).toContain(`with an acid blocker, ${percent(blocked ?? NaN)}`);
      expect(mechanism[1]).toMatch(/\d\d % of what a form in solution at once adds/);
    }
  });

  it("turns round when the acid is blocked", () => {
    const scenario = {...usualForms.scenario, person: {medicines: ["ppi"] as const}};
    const state = {...usualForms, scenario, view: {...usualForms.view, both: false}};
    expect(why("oxide", state).mechanism[0]).toMatch(/; with normal acid, \d\d %/);
  });

  it("says what the model cannot tell apart, and what is assumed", () => {
    expect(why("oxide").asides.join(" ")).toContain("the same as hydroxide and carbonate");
    expect(why("citrate").asides.join(" ")).not.toContain("the same as");
    expect(why("taurate").asides.join(" ")).toContain("assumed, not measured");
    expect(why("citrate").asides.join(" ")).not.toContain("assumed, not measured");
  });

  it("has nothing to tell without a dose", () => {
    expect(why("oxide", withDose(usualForms, {elementalMg: 0}))).toEqual({
      mechanism: ["No dose: nothing to dissolve."],
      asides: [],
    });
  });
});

describe("the words above the rows", () => {
  const intro = (state: FormsState) => introOf(state, pillForms, run(state.scenario));

  it("follow dose, clock, food, acid and units", () => {
    expect(intro(usualForms)).toMatch(/^The same 300 mg, once, at 08:00 on a day with meals\./);
    const scenario = {
      ...withDose(usualForms, {elementalMg: 243.05, timeH: 16}).scenario,
      diet: "none" as const,
      person: {medicines: ["ppi", "thiazide"] as const},
    };
    const view = {...usualForms.view, both: false, units: "mmol" as const};
    expect(intro({...usualForms, scenario, view})).toMatch(
      /^The same 10\.0 mmol, once, at 22:00 on a day without food with an acid blocker \(thiazide\)\./,
    );
  });

  it("say so when there is no dose, and what is supposed", () => {
    expect(intro(withDose(usualForms, {elementalMg: 0}))).toMatch(/^No dose/);
    const scenario = {...usualForms.scenario, hypotheses: {chelateRouteShare: 0.07}};
    expect(intro({...usualForms, scenario})).toContain("Supposed: 7 % of a chelate passes whole.");
  });
});

describe("a row in words and the table", () => {
  const courseOf = run(usualForms.scenario);
  const table = formsTable(usualForms, pillForms, courseOf, []);

  it("hold the same figures", () => {
    for (const form of pillForms) {
      const cells = table.rows.find(([name]) => name === formLabel[form]) ?? [];
      const row = cells.map((cell) => (typeof cell === "object" ? cell.text : String(cell)));
      const words = rowWords(form, usualForms, courseOf);
      expect(words).toContain(`${row[3]} % dissolved`);
      expect(words).toContain(`${row[7]} mg absorbed`);
      expect(words).toContain(`${row[8]} mg more in urine`);
    }
  });

  it("have a row for each form and each acid that is compared", () => {
    expect(table.rows).toHaveLength(2 * pillForms.length);
    const one = {...usualForms, view: {...usualForms.view, both: false}};
    expect(formsTable(one, pillForms, courseOf, []).rows).toHaveLength(pillForms.length);
    for (const row of table.rows) expect(row).toHaveLength(table.headings.length);
  });
});
