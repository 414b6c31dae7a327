import {Matrix, SingularValueDecomposition} from "ml-matrix";

/** One direction in the space of the parameters, and what the residuals say of it. */
export interface Direction {
  /** By how much the residuals move, in their own unit, for one e-fold along the direction. */
  readonly singularValue: number;
  /** Unit vector in the logarithms of the parameters. */
  readonly parameters: Float64Array;
  /** Unit vector in the residuals. */
  readonly residuals: Float64Array;
}

/**
 * The singular directions of a Jacobian, given by columns, that it tells from zero: those whose
 * singular value exceeds `rankTolerance` times the largest one. The columns are not scaled first, as
 * logarithms and weighted residuals already have a common unit.
 */
export function identifiedDirections(
  columns: readonly Float64Array[],
  rankTolerance: number,
): Direction[] {
  if (columns.every((column) => column.every((value) => value === 0))) return [];
  const {diagonal, leftSingularVectors, rightSingularVectors} = new SingularValueDecomposition(
    new Matrix(columns.map((column) => [...column])).transpose(),
    {autoTranspose: true},
  );
  const largest = Math.max(...diagonal);
  return diagonal.flatMap((singularValue, k) =>
    singularValue > rankTolerance * largest
      ? {
          singularValue,
          parameters: Float64Array.from(rightSingularVectors.getColumn(k)),
          residuals: Float64Array.from(leftSingularVectors.getColumn(k)),
        }
      : [],
  );
}
