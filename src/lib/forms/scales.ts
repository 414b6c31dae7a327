/** The next round number that an axis may end at: at least `value`, and above zero. */
export function roundTop(value: number): number {
  if (!(value > 0)) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find(
    (factor) => factor * magnitude >= value * (1 - 1e-9),
  );
  return Number(((step ?? 10) * magnitude).toPrecision(6));
}

/** Whole hours of the clock within `spanH` after a dose, at least `room` px apart over `width` px. */
export function clockTicks(doseClockH: number, spanH: number, width: number, room = 58): number[] {
  const step = [1, 2, 3, 6, 12].find((hours) => (hours / spanH) * width >= room) ?? 24;
  const first = Math.ceil(doseClockH / step - 1e-9) * step - doseClockH;
  const count = Math.floor((spanH - first) / step + 1e-9) + 1;
  return Array.from({length: Math.max(count, 0)}, (_, i) => first + i * step);
}
