/** A curve between the times of a run, linear; its last value beyond them. */
export function interpolated(times: Float64Array, values: Float64Array, time: number): number {
  const above = times.findIndex((t) => t >= time);
  if (above < 0) return values[values.length - 1] as number;
  if (above === 0) return values[0] as number;
  const [t0, t1] = [times[above - 1] as number, times[above] as number];
  const [v0, v1] = [values[above - 1] as number, values[above] as number];
  return v0 + ((v1 - v0) * (time - t0)) / (t1 - t0);
}
