import type {OutcomeFunction} from "../../../../models/engine/fit/evaluate.js";
import {type Quantile, uniform} from "../../../../models/engine/sensitivity/quantiles.js";
import {
  type Index,
  sobol,
  type SobolIndices,
  type SobolOptions,
} from "../../../../models/engine/sensitivity/sobol.js";
import type {UncertainParameter} from "../../../../models/engine/sensitivity/uncertain-parameter.js";

export const named = (names: readonly string[], quantile: Quantile): UncertainParameter[] =>
  names.map((name) => ({name, quantile}));

/** A model of several quantities from a plain function of the values of one point. */
export const modelOf =
  (outputs: (...values: number[]) => readonly number[]): OutcomeFunction =>
  (points) =>
    Promise.resolve(
      points.map((point) => {
        try {
          return Float64Array.from(outputs(...point));
        } catch (error) {
          return error as Error; // the tests throw nothing else
        }
      }),
    );

interface Known {
  readonly parameters: readonly UncertainParameter[];
  readonly model: OutcomeFunction;
  readonly mean: number;
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** sin x + a sin² y + b z⁴ sin x on −π to π (Ishigami & Homma, ISUMA '90, p. 398). */
export function ishigami(a = 7, b = 0.1): Known {
  const [x, y, xz] = [
    (1 + (b * Math.PI ** 4) / 5) ** 2 / 2,
    a ** 2 / 8,
    b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50),
  ];
  const variance = x + y + xz;
  return {
    parameters: named(["x", "y", "z"], uniform(-Math.PI, Math.PI)),
    model: modelOf((x, y, z) => [
      Math.sin(x ?? NaN) * (1 + b * (z ?? NaN) ** 4) + a * Math.sin(y ?? NaN) ** 2,
    ]),
    mean: a / 2,
    variance,
    first: [x, y, 0].map((part) => part / variance),
    total: [x + xz, y, xz].map((part) => part / variance),
  };
}

/** Π (|4x − 2| + a) / (1 + a) on 0 to 1 (Saltelli & Sobol', Reliab. Eng. Syst. Saf. 50:225, 1995). */
export function gFunction(weights: readonly number[]): Known {
  const parts = weights.map((a) => 1 / 3 / (1 + a) ** 2);
  const grown = parts.reduce((product, part) => product * (1 + part), 1);
  const variance = grown - 1;
  return {
    parameters: named(
      weights.map((_, i) => `x${i}`),
      uniform(0, 1),
    ),
    model: modelOf((...values) => [
      values.reduce((product, x, i) => {
        const a = weights[i] ?? NaN;
        return (product * (Math.abs(4 * x - 2) + a)) / (1 + a);
      }, 1),
    ]),
    mean: 1,
    variance,
    first: parts.map((part) => part / variance),
    total: parts.map((part) => ((part / (1 + part)) * grown) / variance),
  };
}

/** Of a model of one quantity. */
export async function sobolOne(
  {parameters, model}: Pick<Known, "parameters" | "model">,
  options: SobolOptions,
): Promise<SobolIndices> {
  const [quantity] = (await sobol(model, parameters, options)).quantities;
  if (quantity === undefined) throw new Error("the model gave nothing");
  return quantity;
}

export const values = (indices: readonly Index[]): number[] => indices.map(({value}) => value);

/** Fast ones for properties. */
export const small = {rows: 16, resamples: 20};
