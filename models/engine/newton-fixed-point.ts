import {LuDecomposition, Matrix} from "ml-matrix";
import type {FixedPoint} from "./fixed-point.js";

export interface NewtonOptions {
  /** The last correction, as a share of the sizes of the components. */
  readonly tolerance: number;
  /** Relative accuracy of the map: differences are taken over its square root. */
  readonly accuracy: number;
  readonly maxIterations?: number;
}

/**
 * Finds x = map(x) by Newton's method, with derivatives from differences: size + 1 maps an iteration, and few
 * iterations even where each map hardly moves, as when a saturable route is close to its capacity
 * (Kelley, Solving Nonlinear Equations with Newton's Method, SIAM 2003, chapters 1 and 2). Components that
 * are not negative stay so.
 *
 * `residual` is the last correction by the size of its component. Throws when it finds none.
 */
export function newtonFixedPoint(
  map: (x: Float64Array) => Float64Array,
  start: Float64Array,
  {tolerance, accuracy, maxIterations = 60}: NewtonOptions,
): FixedPoint {
  const n = start.length;
  const step = Math.max(1e-7, Math.sqrt(accuracy));
  let cycles = 0;
  const mapped = (x: Float64Array): Float64Array => {
    cycles++;
    const image = map(x);
    if (image.every(Number.isFinite)) return image;
    throw new Error(`no steady state: not finite in cycle ${cycles}`);
  };
  let x = mapped(start);
  const usual = sizesOf(x);
  let image = mapped(x);
  let last = Infinity;
  for (let i = 0; i < maxIterations; i++) {
    const sizes = sizesOf(image);
    const misses = image.map((value, j) => value - (x[j] as number));
    const slopes = Matrix.eye(n);
    for (let j = 0; j < n; j++) {
      const h = step * (sizes[j] as number);
      const moved = mapped(x.map((value, k) => (k === j ? value + h : value)));
      moved.forEach((value, k) => {
        slopes.set(k, j, slopes.get(k, j) - (value - (image[k] as number)) / h);
      });
    }
    const lu = new LuDecomposition(slopes);
    if (lu.isSingular()) throw new Error("no steady state: what goes in cannot leave");
    const correction = lu.solve(Matrix.columnVector([...misses])).to1DArray();
    const size = Math.max(...correction.map((d, j) => Math.abs(d) / (sizes[j] as number)));
    const isStuck = size > last / 2 && size <= 100 * accuracy;
    if (size <= tolerance || isStuck) {
      return {x: x.map((value, j) => value + (correction[j] as number)), cycles, residual: size};
    }
    last = size;
    [x, image] = nearer(x, image, correction);
    if (x.some((value, j) => Math.abs(value) > mostAccumulation * (usual[j] as number))) break;
  }
  throw new Error(`no steady state: none found in ${cycles} cycles`);

  /** As far along the correction as the map misses less than before. */
  function nearer(
    from: Float64Array,
    before: Float64Array,
    correction: readonly number[],
  ): [Float64Array, Float64Array] {
    const scale = sizesOf(before);
    const missOf = (a: Float64Array, b: Float64Array): number =>
      Math.max(...a.map((value, j) => Math.abs((b[j] as number) - value) / (scale[j] as number)));
    const missed = missOf(from, before);
    for (let share = 1; share > 1e-6; share /= 2) {
      const next = from.map((value, j) => {
        const moved = value + share * (correction[j] as number);
        return value >= 0 && (before[j] as number) >= 0 ? Math.max(moved, value / 10) : moved;
      });
      const after = mapped(next);
      if (missOf(next, after) < missed) return [next, after];
    }
    return [before, mapped(before)];
  }
}

/** A state that gains this often what one cycle leaves has no end to it. */
const mostAccumulation = 1e8;

/** Sizes at which components matter: their own, or a millionth of the largest. */
function sizesOf(x: Float64Array): Float64Array {
  const largest = Math.max(...x.map(Math.abs), Number.MIN_VALUE);
  return x.map((value) => Math.max(Math.abs(value), 1e-6 * largest));
}
