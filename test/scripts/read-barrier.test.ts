import {describe, expect, test} from "vitest";
import {readBarrier} from "../../scripts/read-barrier.js";

const data = readBarrier();

describe("what was measured when plasma was raised", () => {
  test("is raised in every study, with a spread around its value where there is one", () => {
    expect(data.raised.length).toBeGreaterThan(5);
    for (const {ratio, rise, low = rise, high = rise, hours} of data.raised) {
      expect(ratio).toBeGreaterThan(1);
      expect(low).toBeLessThanOrEqual(rise);
      expect(high).toBeGreaterThanOrEqual(rise);
      expect(hours).toBeGreaterThan(0);
    }
  });

  test("calls nothing seen that is recalled, and nothing measured in people that is not", () => {
    for (const {grade, isSeen, species} of data.raised) {
      if (!isSeen) expect(grade).toBe("D");
      if (species !== "human") expect(["C", "D"]).toContain(grade);
    }
  });

  test("is cited by author and year, and every source that is named has a citation", () => {
    for (const {source} of data.raised) expect(data.cites[source]?.text).toMatch(/^\S+.* \d{4}$/);
    for (const {source} of Object.values(data.findings)) {
      expect(data.cites[source]?.text).toMatch(/\d{4}$/);
    }
  });
});

test("levels to start from are multiples of the usual one, held for some time", () => {
  const {depletion, ...raised} = data.levels;
  expect(depletion.ratio).toBeLessThan(0.5);
  for (const {ratio, hours} of Object.values(raised)) {
    expect(ratio).toBeGreaterThan(1.5);
    expect(hours).toBeGreaterThan(1);
  }
});
