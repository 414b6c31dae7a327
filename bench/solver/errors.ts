/** What an error is measured against: a state's value, or where that is small, a part of its peak. */
export function floorsOf(reference: Float64Array, size: number, least = 0): Float64Array {
  const floors = new Float64Array(size).fill(least);
  reference.forEach((value, i) => {
    const state = i % size;
    floors[state] = Math.max(floors[state] ?? 0, 1e-6 * Math.abs(value));
  });
  return floors;
}

/** The largest relative error over all states and times; infinite where a number is missing. */
export function worstError(
  rows: Float64Array,
  reference: Float64Array,
  floors: Float64Array,
): number {
  let worst = 0;
  for (let i = 0; i < reference.length; i++) {
    const expected = reference[i] as number;
    const scale = Math.max(Math.abs(expected), floors[i % floors.length] as number);
    const error = Math.abs((rows[i] as number) - expected) / scale;
    if (!(error <= worst)) worst = Number.isNaN(error) ? Infinity : error;
  }
  return worst;
}
