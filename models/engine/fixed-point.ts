export interface FixedPoint {
  readonly x: Float64Array;
  /** How often the map was applied, and the largest |map(x) − x| / scale at the last time. */
  readonly cycles: number;
  readonly residual: number;
}

/**
 * Finds x = map(x) by Anderson's mixing (J. ACM 12:547, 1965): each new x is the combination of the
 * last `memory + 1` images that would cancel their residuals if the map were linear. For a periodic
 * steady state the map is one cycle of the system.
 *
 * Where the map bends too much for that, it falls back on plain steps, which lead there for every
 * contraction.
 *
 * `scale` is the size at which each component matters. Throws when `maxCycles` do not suffice.
 */
export function fixedPoint(
  map: (x: Float64Array) => Float64Array,
  start: Float64Array,
  scale: Float64Array,
  {tolerance = 1e-8, maxCycles = 200, memory = 5} = {},
): FixedPoint {
  const weigh = (v: Float64Array) => v.map((value, i) => value / (scale[i] as number));
  let x = start;
  const images: Float64Array[] = [];
  const residuals: Float64Array[] = [];
  let best = {image: start, residual: Infinity};
  let [failures, plainSteps] = [0, 0];
  for (let cycles = 1; cycles <= maxCycles; cycles++) {
    const image = map(x);
    const difference = image.map((value, i) => value - (x[i] as number));
    const residual = weigh(difference).reduce((worst, r) => Math.max(worst, Math.abs(r)), 0);
    if (!Number.isFinite(residual))
      throw new Error(`no steady state: not finite in cycle ${cycles}`);
    if (residual <= tolerance) return {x: image, cycles, residual};
    if (cycles === maxCycles) {
      throw new Error(
        `no steady state: residual ${residual.toExponential(1)} after ${cycles} cycles`,
      );
    }
    if (residual > patience * best.residual && plainSteps === 0) {
      // mixing misled: go back to the best so far and take more and more plain steps from there
      plainSteps = 2 ** ++failures;
      [images.length, residuals.length] = [0, 0];
      x = best.image;
      continue;
    }
    if (residual < best.residual) best = {image, residual};
    images.unshift(image);
    residuals.unshift(weigh(difference));
    images.splice(memory + 1);
    residuals.splice(memory + 1);
    const next = plainSteps > 0 ? image : mixed(images, residuals);
    x = isSensible(next, image, scale) ? next : image;
    plainSteps = Math.max(0, plainSteps - 1);
  }
  throw new Error("fixed point: maxCycles must be at least 1");
}

/** Mixing may climb for a while, as it turns into a narrow valley; a hundredfold is lost. */
const patience = 100;

/** Whether a mixed point is one that the map could have come to: amounts stay above zero and in sight. */
const isSensible = (mixed: Float64Array, image: Float64Array, scale: Float64Array): boolean =>
  mixed.every((value, i) => {
    const plain = image[i] as number;
    const reach = 1e6 * Math.max(scale[i] as number, Math.abs(plain));
    return Math.abs(value) <= reach && (value >= 0 || plain < 0);
  });

/** Σ weights · images, the weights summing to one and making |Σ weights · residuals| least. */
function mixed(images: readonly Float64Array[], residuals: readonly Float64Array[]): Float64Array {
  const [newest, ...older] = residuals as [Float64Array, ...Float64Array[]];
  const differences = older.map((r) => r.map((value, i) => value - (newest[i] as number)));
  const weights = leastSquares(
    differences,
    newest.map((value) => -value),
  );
  const [first, ...rest] = images as [Float64Array, ...Float64Array[]];
  const result = first.slice();
  rest.forEach((image, j) => {
    const weight = weights[j] as number;
    for (let i = 0; i < result.length; i++) {
      result[i] = (result[i] as number) + weight * ((image[i] as number) - (first[i] as number));
    }
  });
  return result;
}

/** Coefficients of `columns` that come closest to `target`: modified Gram-Schmidt, weak columns left out. */
function leastSquares(columns: readonly Float64Array[], target: Float64Array): number[] {
  const dot = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
  const subtract = (a: Float64Array, b: Float64Array, factor: number) =>
    a.map((value, i) => value - factor * (b[i] as number));
  const basis: {vector: Float64Array; combination: number[]}[] = [];
  columns.forEach((column, j) => {
    let vector = column;
    let combination = columns.map((_, k) => Number(k === j));
    for (const other of basis) {
      const projection = dot(other.vector, vector);
      vector = subtract(vector, other.vector, projection);
      combination = combination.map((c, k) => c - projection * (other.combination[k] as number));
    }
    const length = Math.sqrt(dot(vector, vector));
    if (length <= 1e-10 * Math.sqrt(dot(column, column))) return;
    basis.push({
      vector: vector.map((value) => value / length),
      combination: combination.map((c) => c / length),
    });
  });
  const coefficients = basis.map(({vector}) => dot(vector, target));
  return columns.map((_, k) =>
    basis.reduce(
      (sum, {combination}, b) => sum + (coefficients[b] as number) * (combination[k] as number),
      0,
    ),
  );
}
