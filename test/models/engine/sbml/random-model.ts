import fc from "fast-check";
import type {Model} from "../../../../models/engine/model.js";
import {laws} from "../laws.js";

const units = ["mmol", "mg", "L", "kcal", "1"] as const;
type Unit = (typeof units)[number];

/** Laws of pure numbers, times a rate in the unit of what they move; zero in every place it may have. */
const lawOf = (unit: Unit): fc.Arbitrary<string> =>
  fc.oneof(
    {weight: 5, arbitrary: laws.map((law) => `rate_${unit}*(${law})`)},
    laws.map((law) => `max(0, rate_${unit}*(${law}))`),
    laws.map((law) => `rate_${unit}*max(${law}, 0)*exp(-0*t*rate_1)`),
    laws.map((law) => `(0 + rate_${unit})/(1 + 0 + (${law})^2) - 0*rate_${unit}`),
    laws.map((law) => `sqrt((rate_${unit}*(${law}))^2 + 0) + 0^2*rate_${unit}/(1 + a)`),
    laws.map((law) => `(rate_${unit}/2)^3*rate_${unit}^(-2)*sin(t*rate_1 + ${law}) + (0)`),
    fc.constantFrom(
      "0",
      `-0*rate_${unit}`,
      `amount_${unit}_0*rate_1*hill(amount_${unit}_1, scale_${unit}, c)`,
      `amount_${unit}_0*rate_1*hill(0, scale_${unit}, c)`,
    ),
  );

/** Two states of each of some units, fluxes between them and to the outside, rates, rules and outputs. */
export const randomModels: fc.Arbitrary<Model> = fc
  .record({
    chosen: fc.uniqueArray(fc.constantFrom(...units), {minLength: 1}),
    rule: laws,
    name: fc.string({unit: "binary"}),
    meaning: fc.string({unit: "binary"}),
  })
  .chain(({chosen, rule, name, meaning}) => {
    const ends = [null, 0, 1] as const;
    const flux = fc.constantFrom(...chosen).chain((unit) =>
      fc.record({
        name: fc.constantFrom("flow", "leak", "r", "hill", "a b"),
        from: fc.constantFrom(...ends.map((end) => (end === null ? end : `amount_${unit}_${end}`))),
        to: fc.constantFrom(`amount_${unit}_0`, `amount_${unit}_1`),
        law: lawOf(unit),
        sign: fc.constantFrom("positive", "either"),
      }),
    );
    const rate = fc
      .constantFrom(...chosen)
      .chain((unit) => lawOf(unit).map((law) => [`amount_${unit}_1`, law] as const));
    return fc.record({
      name: fc.constant(name),
      version: fc.constant("1"),
      timeUnit: fc.constant("h"),
      parameters: fc.constant(parameters(meaning)),
      states: fc.constant(
        Object.fromEntries(
          chosen.flatMap((unit) =>
            [0, 1].map((i) => [`amount_${unit}_${i}`, {unit, meaning}] as const),
          ),
        ),
      ),
      rules: fc.constant({r: {law: `a + 0*(${rule})`, unit: "1", meaning}}),
      fluxes: fc.array(flux, {maxLength: 5}),
      rates: fc.array(rate, {maxLength: 2}).map(Object.fromEntries),
      outputs: fc.constant({
        r: {law: "r", unit: "1", meaning},
        body: {law: `amount_${chosen[0] ?? "1"}_0`, unit: chosen[0] ?? "1", meaning},
      }),
    });
  });

const parameters = (meaning: string): Model["parameters"] => ({
  a: {value: 0.7, unit: "1", meaning},
  b: {value: 1.3, unit: "1", meaning},
  c: {value: 1.9, unit: "1", meaning},
  ...Object.fromEntries(
    units.flatMap((unit) => [
      [`scale_${unit}`, {value: 0.9, unit, meaning}],
      [`rate_${unit}`, {value: 1.1, unit: unit === "1" ? "1/h" : `${unit}/h`, meaning}],
    ]),
  ),
});
