export interface Point {
  readonly ms: number;
  readonly error: number;
}

/**
 * The time that an error takes, from runs at ever tighter tolerances: on a straight line through two
 * neighbours around it, both axes logarithmic. Infinite where no run is as good.
 */
export function timeAt(error: number, points: readonly Point[]): number {
  const next = points.findIndex((point) => point.error <= error);
  const [before, after] = [points[next - 1], points[next]];
  if (after === undefined) return Infinity;
  if (before === undefined) return after.ms;
  const share = Math.log(error / before.error) / Math.log(after.error / before.error);
  return before.ms * (after.ms / before.ms) ** share;
}
