import {scaleLog, type ScaleLogarithmic} from "d3-scale";

/** Hours on a logarithmic axis, and where a reader looks for them. */
export type LogTime = ScaleLogarithmic<number, number>;

export const logTime = (
  domain: readonly [number, number],
  range: readonly [number, number],
): LogTime => scaleLog(domain, range);

const landmarks = [
  {hours: 1 / 6, text: "10 min"},
  {hours: 1, text: "1 h"},
  {hours: 24, text: "1 day"},
  {hours: 168, text: "1 week"},
  {hours: 2016, text: "12 weeks"},
] as const;

/** Ticks that stand far enough apart, px. */
export function logTimeTicks(x: LogTime, apart = 52): {places: number[]; texts: string[]} {
  const [low = 0, high = 0] = x.domain();
  const shown: {place: number; text: string}[] = [];
  for (const {hours, text} of landmarks) {
    if (hours < low || hours > high) continue;
    const place = x(hours);
    const before = shown.at(-1);
    if (!before || place - before.place >= apart) shown.push({place, text});
  }
  return {places: shown.map(({place}) => place), texts: shown.map(({text}) => text)};
}
