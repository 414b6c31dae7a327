import {describe, expect, test} from "vitest";
import {classicModelOf} from "../../../models/pk/classic-models.js";
import {casesOf, closed, type LinearCase, type NonmemCase, odeAt, worst} from "./reference.js";

describe("exact solutions", () => {
  const linear = casesOf<LinearCase>("linear-pk.json").filter(({params}) => classicModelOf(params));
  test("are of all models but one", () => {
    const names = casesOf<LinearCase>("linear-pk.json").map(({name}) => name);
    expect(names.filter((name) => !linear.some((one) => one.name === name))).toEqual([
      "1cpt-bolus-michaelis-menten",
    ]);
  });
  test.each(linear.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const amounts = closed(one.params, one.records, one.times);
    const {cmt, divideBy} = one.output;
    const conc = amounts.map((row) => (row[cmt - 1] ?? NaN) / divideBy);
    expect(worst(conc, one.conc)).toBeLessThan(1e-10);
    one.amounts?.[0]?.forEach((__, i) => {
      const own = amounts.map((row) => row[i] ?? NaN);
      const exact = one.amounts?.map((row) => row[i] ?? NaN) ?? [];
      expect(worst(own, exact), `compartment ${i + 1}`).toBeLessThan(1e-10);
    });
  });
});

describe("the solver", () => {
  const linear = casesOf<LinearCase>("linear-pk.json").filter(({params}) => classicModelOf(params));
  const solved = odeAt(1e-8);
  const finer = odeAt(1e-11);
  test.each(linear.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const {cmt, divideBy} = one.output;
    const concOf = (amounts: readonly (readonly number[])[]) =>
      amounts.map((row) => (row[cmt - 1] ?? NaN) / divideBy);
    const ask = [one.params, one.records, one.times] as const;
    expect(worst(concOf(solved(...ask)), one.conc)).toBeLessThan(1e-6);
    expect(worst(concOf(finer(...ask)), concOf(closed(...ask)))).toBeLessThan(1e-8);
  });
});

describe("NONMEM", () => {
  const oral = {CL: 1.1, V: 20, KA: 1.5};
  const dosing = casesOf<NonmemCase>("nonmem-dosing.json");
  test.each(dosing.map((one) => [one.id, one.descr, one] as const))("%d %s", (_, __, one) => {
    const rows = () => closed(oral, one.records, one.times, one.obsBeforeDoseAt);
    if (one.exact === null) return void expect(rows).toThrow("lag must be below ii with ss");
    const own = rows().map((row) => (1000 * (row[1] ?? NaN)) / 20);
    expect(worst(own, one.exact)).toBeLessThan(1e-9);
    one.nonmem.forEach((value, i) => {
      const error = Math.abs((own[i] ?? NaN) - value) / Math.max(Math.abs(value), 1);
      expect(error, `at ${one.times[i]}`).toBeLessThan(1e-4);
    });
  });

  const resets = casesOf<NonmemCase>("nonmem-reset-lag.json");
  test.each(resets.map((one) => [one.id, one.descr, one] as const))("%d %s", (_, __, one) => {
    const own = closed({CL: 2, V: 20, KA: 0.15}, one.records, one.times).map(
      (row) => (row[1] ?? NaN) / 20,
    );
    one.nonmem.forEach((value, i) => {
      const error = Math.abs((own[i] ?? NaN) - value);
      expect(error, `at ${one.times[i]}`).toBeLessThan(1e-9 * (1 + Math.abs(value)));
    });
  });
});
