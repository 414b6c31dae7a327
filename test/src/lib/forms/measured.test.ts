import {describe, expect, it} from "vitest";
import {formsData} from "../../../../scripts/pages/forms-data.js";
import {measuredPoints, valueText} from "../../../../src/lib/forms/measured.js";

const {findings} = formsData();
const at = (doseMg: number) =>
  measuredPoints(findings, {doseMg, usualUrine: 4, oxideUrine: 1, serumRest: 0.8});
const idsAt = (doseMg: number) => at(doseMg).map(({id}) => id);

describe("measured points", () => {
  it("stand only where the dose of the study is near", () => {
    expect(idsAt(255)).toContain("firoz2001-urine-oxide");
    expect(idsAt(350)).not.toContain("firoz2001-urine-oxide");
    expect(idsAt(450)).toContain("siener2011-urine-oxide-capsule");
    expect(idsAt(50)).toEqual([]);
    expect(idsAt(0)).toEqual([]);
  });

  it("name study, dose and spread, and what differs", () => {
    for (const {text, id} of [200, 300, 450, 608, 1080].flatMap(at)) {
      const finding = findings.find((one) => one.id === id);
      expect(text).toContain(finding?.source);
      expect(text).toMatch(/\d+ mg as /);
      expect(text).toMatch(/\((no spread given|−?[\d.]+ to [\d.]+)/);
    }
  });

  it("are placed in the unit of their panel, within their own spread", () => {
    const points = new Map([300, 450, 608].flatMap(at).map((point) => [point.id, point]));
    const firoz = points.get("firoz2001-urine-oxide");
    expect(firoz?.value).toBeCloseTo((0.04 * 255) / 24.305, 6);
    expect(points.get("siener2011-urine-oxide-capsule")?.value).toBeCloseTo(0.2 * 4, 6);
    expect(points.get("kappeler2017-urine-citrate-minus-oxide")?.value).toBeCloseTo(1.565, 6);
    expect(points.get("lindberg1990-dissolved-oxide-24")).toMatchObject({value: 0.43, hour: 1});
    for (const {low, value, high} of points.values()) {
      expect(low ?? value).toBeLessThanOrEqual(value);
      expect(high ?? value).toBeGreaterThanOrEqual(value);
    }
  });

  it("say when the model was fitted to them", () => {
    const [fitted] = at(608).filter(({isFitted}) => isFitted);
    expect(fitted?.text).toContain("The model was fitted to it.");
    expect(at(300).some(({isFitted}) => isFitted)).toBe(false);
  });

  it("say why the model misses a study that it was tried by", () => {
    const firoz = at(255).find(({id}) => id === "firoz2001-urine-oxide");
    expect(firoz?.text).toContain("The model misses this study: as each portion meets a meal");
    const kappeler = at(300).find(({id}) => id.startsWith("kappeler2017"));
    expect(kappeler?.text).not.toContain("misses");
  });
});

describe("the findings", () => {
  it("are of doses by mouth, or of a beaker", () => {
    for (const {design, id} of findings) {
      expect([id, /\bIV\b|infusion/.test(design)]).toEqual([id, false]);
    }
  });

  it("that are in words carry no spread and say what was found", () => {
    for (const finding of findings.filter(({value}) => value === null)) {
      expect([finding.low, finding.high]).toEqual([null, null]);
      expect(valueText(finding)).toBe("");
      expect(finding.note).not.toBe("");
    }
  });
});
