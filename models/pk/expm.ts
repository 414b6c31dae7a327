import {Matrix, solve} from "ml-matrix";

/** Coefficients of the [13/13] Padé approximant of the exponential. */
const pade = [
  64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000,
  10559470521600, 670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
];
/** Up to this 1-norm the approximant is exact to rounding. */
const longest = 5.371920351148152;

/**
 * The exponential of a square matrix by scaling and squaring (N. J. Higham, "The scaling and squaring
 * method for the matrix exponential revisited", SIAM J. Matrix Anal. Appl. 26:1179, 2005, algorithm 2.3).
 * Throws a RangeError where an entry is not finite.
 * Equal eigenvalues, as of an absorption as fast as the elimination, need no care.
 */
export function expm(matrix: Matrix): Matrix {
  const n = matrix.rows;
  const norm = norm1(matrix);
  if (!Number.isFinite(norm))
    throw new RangeError("a rate times an interval is beyond all numbers");
  const squarings = Math.max(0, Math.ceil(Math.log2(norm / longest)));
  const a = Matrix.mul(matrix, 2 ** -squarings);
  const a2 = a.mmul(a);
  const a4 = a2.mmul(a2);
  const a6 = a4.mmul(a2);
  const combined = (c6: number, c4: number, c2: number, c0: number): Matrix =>
    Matrix.mul(a6, c6).add(Matrix.mul(a4, c4)).add(Matrix.mul(a2, c2)).add(Matrix.eye(n).mul(c0));
  const b = (i: number) => pade[i] as number;
  const odd = a.mmul(
    a6.mmul(combined(b(13), b(11), b(9), 0)).add(combined(b(7), b(5), b(3), b(1))),
  );
  const even = a6.mmul(combined(b(12), b(10), b(8), 0)).add(combined(b(6), b(4), b(2), b(0)));
  const reached = reachable(matrix);
  let result = reached.mul(solve(Matrix.sub(even, odd), Matrix.add(even, odd)));
  for (let i = 0; i < squarings; i++) result = result.mmul(result);
  return result;
}

/** 1 where a path of entries leads from a column to a row, 0 where the exponential has an exact zero. */
function reachable(matrix: Matrix): Matrix {
  const n = matrix.rows;
  const paths = Matrix.eye(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (matrix.get(i, j) !== 0) paths.set(i, j, 1);
  }
  // Warshall's closure
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      if (paths.get(i, k) === 0) continue;
      for (let j = 0; j < n; j++) if (paths.get(k, j) !== 0) paths.set(i, j, 1);
    }
  }
  return paths;
}

const norm1 = (matrix: Matrix): number =>
  Math.max(
    ...Array.from({length: matrix.columns}, (_, j) =>
      matrix.getColumn(j).reduce((sum, value) => sum + Math.abs(value), 0),
    ),
  );
