import {describe, expect, test} from "vitest";
import {parameters} from "../../../models/generated/data.js";
import {bandOf} from "../../../models/magnesium/band.js";
import {ensemble} from "../../../models/magnesium/ensemble.js";
import {createSimulator, simulate} from "../../../models/magnesium/simulate.js";

describe("the ensemble", () => {
  test("holds a hundred sets of the same parameters, each within the range of its row", () => {
    expect(ensemble.length).toBe(100);
    const rows: Record<string, {low: number; high: number}> = parameters;
    for (const set of ensemble) {
      expect(Object.keys(set)).toEqual(Object.keys(ensemble[0] ?? {}));
      for (const [name, value] of Object.entries(set)) {
        const {low = NaN, high = NaN} = rows[name] ?? {};
        expect([name, value >= low && value <= high]).toEqual([name, true]);
      }
    }
  });
  test("leaves alone what the person or the reader sets, and what only a hypothesis uses", () => {
    const names = Object.keys(ensemble[0] ?? {});
    for (const name of ["body_weight", "gfr", "clock_at_start", "chelate_rate", "plasma_rest"]) {
      expect(names).not.toContain(name);
    }
  });
  test("gives every output a band around the typical run", () => {
    const scenario = {
      hours: 24,
      outputEveryH: 2,
      doses: [{timeH: 8, form: "citrate" as const, elementalMg: 300}],
      solver: {rtol: 1e-4},
    };
    const runs = ensemble
      .slice(0, 30)
      .map((typical) => createSimulator({typical})(scenario).result);
    const typical = simulate(scenario);
    for (const name of ["plasma_total", "labelled_absorbed", "csf_lumbar"] as const) {
      const band = bandOf(runs.map(({series}) => series[name]));
      const end = typical.times.length - 1;
      expect(band.high[end]).toBeGreaterThan(band.low[end] ?? NaN);
      expect(typical.series[name][end]).toBeGreaterThan(0.9 * (band.low[end] ?? NaN));
      expect(typical.series[name][end]).toBeLessThan(1.1 * (band.high[end] ?? NaN));
    }
  });
});

test("a band is made of the quantiles at each time", () => {
  const curves = Array.from({length: 101}, (_, i) => [i, 100 - i, 7]);
  const band = bandOf(curves);
  expect(band.low).toEqual([5, 5, 7]);
  expect(band.middle).toEqual([50, 50, 7]);
  expect(band.high).toEqual([95, 95, 7]);
});
