import {describe, expect, test} from "vitest";
import {readEvidence} from "../../../../scripts/read-evidence.js";
import {scoreText, summaryText} from "../../../../src/lib/evidence/counts.js";
import type {Observation} from "../../../../src/lib/evidence/evidence.js";
import {observationRows, predictedRows} from "../../../../src/lib/evidence/rows.js";
import {
  endpointText,
  givenText,
  peopleText,
  spreadText,
  valueText,
} from "../../../../src/lib/evidence/words.js";

const evidence = readEvidence();
const observation = (part: Partial<Observation>): Observation => ({
  ...(evidence.observations[0] as Observation),
  ...part,
});

describe("an observation in words", () => {
  test("gives its dose in the reader's units", () => {
    const dose = observation({form: "citrate", doseMg: 243.05});
    expect(givenText(dose, "mg")).toBe("citrate 243 mg");
    expect(givenText(dose, "mmol")).toBe("citrate 10.0 mmol");
    expect(givenText(observation({form: "", doseMg: null}), "mg")).toBe("");
  });
  test.each([
    [{species: "human", population: "healthy men", n: 1234}, "1,234 healthy men"],
    [{species: "rat", population: "young", n: null}, "rat, young"],
    [{species: "in vitro", population: "", n: null}, "in vitro"],
  ] as const)("says who they were: %o", (part, text) =>
    expect(peopleText(observation(part))).toBe(text),
  );
  test.each([
    [0.5, "urine, at 30 min"],
    [24, "urine, at 24 h"],
    [72, "urine, at 3 days"],
    [4032, "urine, at 24 weeks"],
    [0, "urine"],
    [null, "urine"],
  ])("says when it was measured: %d h", (timeH, text) =>
    expect(endpointText(observation({quantity: "urine", timeH}))).toBe(text),
  );
  test.each([
    ["sd", "SD 0.2"],
    ["se", "SE 0.2"],
    ["ci95", "0.8 to 1.2, 95 %"],
    ["range", "0.8 to 1.2, range"],
    ["reference", "0.8 to 1.2, middle 95 %"],
    ["iiv_cv", "CV 20 %"],
    ["none", ""],
  ] as const)("says what its interval is: %s", (interval, text) =>
    expect(spreadText(observation({value: 1, low: 0.8, high: 1.2, interval}))).toBe(text),
  );
  test("writes units as they are printed", () => {
    expect(valueText(1.5, "mmol/L*h")).toBe("1.5 mmol/L · h");
    expect(valueText(-0.25, "1")).toBe("−0.25");
  });
});

describe("how many are inside", () => {
  const rows = observationRows(evidence);
  const aside = predictedRows(rows, "validation");
  const inside = aside.filter(({prediction}) => prediction.inside);
  test("stands behind the title for all, whatever is shown, and then for what is shown", () => {
    const whole = `never fitted: ${inside.length} of ${aside.length} inside`;
    expect(summaryText(aside, aside, "validation")).toMatch(
      new RegExp(`^${whole}; \\d no longer a test$`),
    );
    const some = summaryText(aside, inside.slice(0, 3), "validation");
    expect(some).toMatch(new RegExp(`^${whole}.* · 3 of 3 shown$`));
    expect(summaryText(aside, [], "validation")).toMatch(/ · none shown$/);
  });
  test("is the first sentence of the page", () => {
    expect(scoreText(evidence)).toContain(
      `Of ${aside.length} findings kept aside, the model meets ${inside.length};`,
    );
  });
});
