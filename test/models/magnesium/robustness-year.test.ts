import {expect, test} from "vitest";
import {createRunner} from "../../../models/magnesium/run.js";

/** A tablet in the morning and one in the evening, 365 days long, beside the usual meals. */
test.each(["oxide", "citrate", "glycinate"] as const)(
  "a year of %s keeps the mass balance to 1e-9 and every amount above −1e-9",
  (form) => {
    const daily = {form, elementalMg: 150, everyH: 24, count: 365};
    const doses = [8, 20].map((timeH) => ({...daily, timeH}));
    const {run} = createRunner()({hours: 8760, outputEveryH: 24, doses});
    const {massResidual, final, series} = run(true);
    expect(massResidual).toBeLessThan(1e-9);
    expect(final.every((amount) => amount > -1e-9)).toBe(true);
    for (const values of Object.values(series)) expect(values.every(Number.isFinite)).toBe(true);
    // what was swallowed has been absorbed, is in stool, or is among the last days' doses still inside
    const last = (values: Float64Array) => values.at(-1) ?? NaN;
    const accounted = last(series.labelled_absorbed) + last(series.labelled_faeces);
    const swallowed = (365 * 300) / 24.305;
    expect(accounted).toBeLessThan(swallowed);
    expect(accounted).toBeGreaterThan(swallowed - (7 * 300) / 24.305);
  },
);
