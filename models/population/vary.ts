import {cholesky} from "../engine/random/cholesky.js";
import type {Draws} from "../engine/random/draws.js";
import {normalProbability} from "../engine/random/normal-probability.js";
import {normalQuantile} from "../engine/random/normal-quantile.js";
import {variedValue} from "../trial/variation.js";
import type {PopulationSpec} from "./spec.js";

type Asked = Pick<PopulationSpec, "vary" | "correlations">;

/** The correlations of the parameters that have any, as a matrix in the order of their names. */
export function correlationMatrix({correlations = []}: Asked): {
  readonly names: readonly string[];
  readonly matrix: readonly (readonly number[])[];
} {
  const names = [...new Set(correlations.flatMap(([a, b]) => [a, b]))];
  const matrix = names.map((row) =>
    names.map((column) => {
      if (row === column) return 1;
      const pair = correlations.find(
        ([a, b]) => (a === row && b === column) || (a === column && b === row),
      );
      return pair?.[2] ?? 0;
    }),
  );
  return {names, matrix};
}

/**
 * The varied parameters of one subject, around the values they would have without. A number depends on
 * seed, subject and the name of its parameter, and on the parameters it is correlated with: not on what
 * else varies.
 */
export function createVariation(asked: Asked, draws: Draws) {
  const {names, matrix} = correlationMatrix(asked);
  const factor = cholesky(matrix);
  return (subject: number, usual: Readonly<Record<string, number>>): Record<string, number> => {
    const normals = names.map((parameter) => normalQuantile(draws.uniform({subject, parameter})));
    /** A uniform number: its own, or that behind the combination of normal numbers. */
    const uniform = (parameter: string): number => {
      const row = factor[names.indexOf(parameter)];
      if (row === undefined || row.length === 1) return draws.uniform({subject, parameter});
      return normalProbability(row.reduce((sum, w, j) => sum + w * (normals[j] as number), 0));
    };
    return Object.fromEntries(
      Object.entries(asked.vary ?? {}).map(([name, variation]) => {
        try {
          return [name, variedValue(uniform(name), variation, usual[name] ?? NaN)];
        } catch (error) {
          throw new Error(`${name}: ${(error as Error).message}`, {cause: error});
        }
      }),
    );
  };
}
