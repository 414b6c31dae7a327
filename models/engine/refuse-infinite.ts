/** Throws an error that names the first time course, and the time in it, that holds no finite number. */
export function refuseInfinite(
  times: ArrayLike<number>,
  series: Iterable<readonly [name: string, values: readonly number[] | Float64Array]>,
): void {
  for (const [name, values] of series) {
    const i = values.findIndex((value) => !Number.isFinite(value));
    if (i >= 0) throw new Error(`not finite at time ${times[i]} in ${name}`);
  }
}
