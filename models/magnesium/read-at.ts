import type {Run} from "./run.js";

/** Time courses of a run at other times, read between its own; both ascend. */
export function readAt(
  {times: own, series}: Pick<Run, "times" | "series">,
  times: Float64Array,
): Run["series"] {
  const last = own.length - 1;
  const before = new Int32Array(times.length);
  const share = new Float64Array(times.length);
  let j = 0;
  times.forEach((time, i) => {
    while (j < last - 1 && (own[j + 1] as number) <= time) j++;
    const [t0, t1] = [own[j] as number, own[j + 1] as number];
    before[i] = j;
    share[i] = Math.max(0, Math.min(1, (time - t0) / (t1 - t0)));
  });
  const read = (values: Float64Array) =>
    Float64Array.from(before, (k, i) => {
      const v0 = values[k] as number;
      return v0 + (share[i] as number) * ((values[k + 1] as number) - v0);
    });
  return Object.fromEntries(
    Object.entries(series).map(([name, values]) => [name, read(values)]),
  ) as Run["series"]; // the same names
}
