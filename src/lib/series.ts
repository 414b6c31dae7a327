/** Reading a time course: `times` rise; two equal times are a jump, drawn as it is. */

/** The value at an index known to exist. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] ?? NaN;

export const last = (values: ArrayLike<number>): number => at(values, values.length - 1);

/** The value at `timeH` between the points around it; after the jump where there is one. */
export function valueAt(
  times: ArrayLike<number>,
  values: ArrayLike<number>,
  timeH: number,
): number {
  const next = firstAfter(times, timeH);
  if (next === 0) return at(values, 0);
  if (next === times.length) return last(values);
  const before = at(times, next - 1);
  const share = (timeH - before) / (at(times, next) - before);
  return at(values, next - 1) * (1 - share) + at(values, next) * share;
}

/** Running sums from the bottom layer up: where the top of each layer of a stack lies. */
export function stackTops(layers: readonly ArrayLike<number>[]): Float64Array[] {
  let below: Float64Array | null = null;
  return layers.map((layer) => {
    const top = new Float64Array(layer);
    if (below !== null) for (let i = 0; i < top.length; i++) top[i] = at(top, i) + at(below, i);
    below = top;
    return top;
  });
}

/** Smallest and largest value of several courses; [Infinity, -Infinity] when there are none. */
export function extentOf(courses: readonly ArrayLike<number>[]): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const values of courses) {
    for (let i = 0; i < values.length; i++) {
      const value = at(values, i);
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}

/** Index of the first time later than `timeH`. */
function firstAfter(times: ArrayLike<number>, timeH: number): number {
  let from = 0;
  let to = times.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (at(times, middle) > timeH) to = middle;
    else from = middle + 1;
  }
  return from;
}
