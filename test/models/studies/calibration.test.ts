import {describe, expect, test} from "vitest";
import {sumOfSquares} from "../../../models/engine/fit/vectors.js";
import {createDraws} from "../../../models/engine/random/draws.js";
import {parameters} from "../../../models/generated/data.js";
import {fitGroups, targetResiduals} from "../../../models/studies/calibration.js";
import {surprise} from "../../../models/studies/prior.js";
import {readTable} from "../../../scripts/data/read-table.js";

const calibration = readTable("calibration");
const unknowns = readTable("parameters").filter(({fit}) => fit !== undefined);
const estimates = Object.fromEntries(calibration.map((row) => [row.parameter, row.estimate]));

/** Sum of squares of a group, targets and earlier knowledge, as the calibration counts it. */
function cost(group: (typeof fitGroups)[number], values: Readonly<Record<string, number>>): number {
  const own = unknowns.filter(({fit}) => fit === group);
  const surprises = own.map((row) => surprise(row, values[row.name] ?? NaN));
  return (
    sumOfSquares(targetResiduals({group, typical: values})) +
    sumOfSquares(Float64Array.from(surprises))
  );
}

describe("the calibration", () => {
  test("has an estimate for every parameter that is fitted, and the model uses it", () => {
    expect(calibration.map(({parameter}) => parameter).sort()).toEqual(
      unknowns.map(({name}) => name).sort(),
    );
    const rows: Record<string, {value: number}> = parameters;
    for (const {parameter, estimate} of calibration) expect(rows[parameter]?.value).toBe(estimate);
  });

  test.each(fitGroups)("is a minimum of its sum of squares: %s", (group) => {
    const draws = createDraws(11);
    const own = calibration.filter((row) => row.group === group && row.at_bound === "no");
    const least = cost(group, estimates);
    for (const subject of [1, 2, 3]) {
      for (const sign of [-1, 1]) {
        const moved = own.map(({parameter, estimate, log_se}) => {
          const step = 0.3 * log_se * draws.normal({subject, parameter});
          return [parameter, estimate * Math.exp(sign * step)] as const;
        });
        const there = cost(group, {...estimates, ...Object.fromEntries(moved)});
        expect(there).toBeGreaterThan(least - 0.02);
      }
    }
  });

  test("says honestly what the data do not identify", () => {
    for (const {parameter, data_low, data_high, identified, estimate} of calibration) {
      const sides = [data_low, data_high].filter((end) => end !== undefined).length;
      expect([parameter, identified]).toEqual([parameter, ["no", "one side", "yes"][sides]]);
      if (data_low !== undefined) expect(data_low).toBeLessThan(1.5 * estimate);
      if (data_high !== undefined) expect(data_high).toBeGreaterThan(estimate / 1.5);
    }
  });
});
