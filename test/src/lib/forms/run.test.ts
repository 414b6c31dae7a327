import {describe, expect, it} from "vitest";
import {createSimulator} from "../../../../models/magnesium/simulate.js";
import {formOf} from "../../../../models/magnesium/forms.js";
import {
  type Acid,
  type FormsState,
  usualForms,
  withAcid,
  withDose,
} from "../../../../src/lib/forms-page.js";
import {dissolvedAtEnd} from "../../../../src/lib/forms/columns.js";
import {type Course, createFormsRunner, placesOf} from "../../../../src/lib/forms/run.js";
import {pillForms} from "../../../../src/lib/pills.js";
import {last, valueAt} from "../../../../src/lib/series.js";

const run = createFormsRunner();
const acids: readonly Acid[] = ["normal", "blocker"];
const scenarioOf = (elementalMg: number, part: Partial<FormsState["scenario"]> = {}) => ({
  ...withDose(usualForms, {elementalMg}).scenario,
  ...part,
});
const rises = (of: Course) => [
  last(of.absorbed),
  last(of.urine),
  last(of.carrier),
  last(of.gaps),
  of.serumRise,
  of.stoolWaterG,
];

describe.each(pillForms)("%s", (form) => {
  it("adds nothing without a dose", () => {
    for (const acid of acids) {
      const course = run(scenarioOf(0))(form, acid);
      expect([...rises(course), dissolvedAtEnd(course)].every((value) => value === 0)).toBe(true);
    }
  });

  it("adds more with the dose in every column, and dissolves a smaller share of it", () => {
    for (const acid of acids) {
      const courses = [50, 100, 200, 400, 800].map((mg) => run(scenarioOf(mg))(form, acid));
      courses.slice(1).forEach((course, i) => {
        const smaller = courses[i] as Course; // one for each but the first
        rises(course).forEach((value, k) =>
          expect(value).toBeGreaterThan(rises(smaller)[k] ?? NaN),
        );
        expect(dissolvedAtEnd(course)).toBeLessThanOrEqual(dissolvedAtEnd(smaller) + 1e-6);
      });
    }
  });

  it("never comes out of solution, and is absorbed by routes that add up", () => {
    const course = run(scenarioOf(300))(form, "normal");
    course.dissolved.forEach((share, i) => {
      expect(share).toBeGreaterThanOrEqual((course.dissolved[i - 1] ?? 0) - 1e-7);
      expect(share).toBeLessThanOrEqual(1 + 1e-9);
    });
    const sum = last(course.carrier) + last(course.gaps) + last(course.chelate);
    expect(last(course.absorbed)).toBeCloseTo(sum, 12);
  });

  it("runs as it would alone, without a run shared with others", () => {
    const scenario = scenarioOf(300);
    const alone = createSimulator()({
      ...withDose({...usualForms, scenario}, {form}).scenario,
      hours: 26, // the dose at 08:00 of a day that starts at 06:00, and a day after it
    });
    const course = run(scenario)(form, "normal");
    // two accuracies of the solver: 1e-4 on the page, 1e-6 here
    expect(last(course.absorbed)).toBeCloseTo(alone.result.measures.extraAbsorbedMmol, 3);
    expect(last(course.urine)).toBeCloseTo(alone.result.measures.extraUrineMmol24h, 3);
    expect(last(course.dissolved)).toBeCloseTo(alone.result.measures.fractionDissolved, 3);
  });

  it("loses to an acid blocker what needs acid, and nothing else", () => {
    const courseOf = run(scenarioOf(300));
    const [normal, blocked] = acids.map((acid) => dissolvedAtEnd(courseOf(form, acid)));
    if (formOf(form).shares.dissolved === 1) expect(blocked).toBeCloseTo(normal ?? NaN, 6);
    else expect(blocked).toBeLessThan((normal ?? NaN) - 0.05);
  });
});

describe("oxide with an acid blocker", () => {
  it("collapses: less than a third of what acid dissolves is in solution, and less than half absorbed", () => {
    const courseOf = run(scenarioOf(300));
    const [normal, blocked] = acids.map((acid) => courseOf("oxide", acid)) as [Course, Course];
    expect(dissolvedAtEnd(blocked)).toBeLessThan(dissolvedAtEnd(normal) / 3);
    expect(last(blocked.absorbed)).toBeLessThan(last(normal.absorbed) / 2);
  });
});

describe("the headline", () => {
  it.each([
    ["default", 2],
    ["default", 15.5],
    ["none", 2],
  ] as const)("holds over the slider (%s, %i h)", (diet, timeH) => {
    // in points of the dose and in percent of the level: forms differ in solution by twenty parts
    // where serum differs by little more than one, and serum by less than 6 % in all
    for (const mg of [50, 300, 800]) {
      const scenario = {...withDose(usualForms, {elementalMg: mg, timeH}).scenario, diet};
      const courseOf = run(scenario);
      for (const acid of acids) {
        const courses = pillForms.map((form) => courseOf(form, acid));
        const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
        const serum = spread(courses.map(({serumRise, serumRest}) => serumRise / serumRest));
        expect(spread(courses.map(dissolvedAtEnd))).toBeGreaterThan(15 * serum);
        expect(serum).toBeLessThan(0.06);
      }
    }
  });
});

describe("forms that put their magnesium in the same places", () => {
  it("share one course, until a hypothesis lets their ligands act", () => {
    const {scenario} = usualForms;
    const courseOf = run(scenario);
    expect(courseOf("l-threonate", "normal")).toBe(courseOf("chloride", "normal"));
    const piggyback = {...scenario, hypotheses: {glycinePiggyback: true}};
    expect(placesOf("glycinate", piggyback)).not.toBe(placesOf("chloride", piggyback));
  });

  it("part when a chelate may pass whole, which adds to what is absorbed", () => {
    const courseOf = run(scenarioOf(300, {hypotheses: {chelateRouteShare: 0.05}}));
    const [glycinate, chloride] = [courseOf("glycinate", "normal"), courseOf("chloride", "normal")];
    expect(last(glycinate.chelate)).toBeGreaterThan(0);
    expect(last(glycinate.absorbed)).toBeGreaterThan(last(chloride.absorbed));
    expect(last(chloride.chelate)).toBe(0);
  });
});

describe("the acid of a scenario", () => {
  it("is set without touching other medicines", () => {
    const scenario = {...usualForms.scenario, person: {medicines: ["thiazide", "ppi"] as const}};
    expect(withAcid(scenario, "normal").person).toEqual({medicines: ["thiazide"]});
    expect(withAcid(withAcid(scenario, "normal"), "blocker").person).toEqual(scenario.person);
  });
});

describe("a course", () => {
  it("starts with the dose and lasts a day", () => {
    for (const timeH of [0, 2, 7.1, 23.9]) {
      const {times, dissolved} = run(withDose(usualForms, {timeH}).scenario)("oxide", "normal");
      expect([times[0], last(times)].map((time) => Number(time?.toFixed(9)))).toEqual([0, 24]);
      expect(valueAt(times, dissolved, 0)).toBe(0);
    }
  });
});
