import type {Day} from "./day.js";

export type Stretch = readonly [number, number];

/** The night within the day's 24 h; one that crosses the day's start comes in two parts. */
export function asleepParts([from, to]: Day["night"]): readonly Stretch[] {
  return notEmpty(
    from < to
      ? [[from, Math.min(to, 24)]]
      : [
          [0, to],
          [from, 24],
        ],
  );
}

export function awakeParts([from, to]: Day["night"]): readonly Stretch[] {
  return notEmpty(
    from < to
      ? [
          [0, from],
          [to, 24],
        ]
      : [[to, from]],
  );
}

export function isAsleep(night: Day["night"], timeH: number): boolean {
  return asleepParts(night).some(([from, to]) => timeH >= from && timeH < to);
}

function notEmpty(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.filter(([from, to]) => to > from);
}
