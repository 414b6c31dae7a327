export type Domain = readonly [low: number, high: number];

/**
 * The domain an axis wants: exactly the values always shown, and where the data reach beyond them,
 * the next quarter of a tick step with 2 % of air.
 */
export function wantedDomain(data: Domain, include: readonly number[], tickCount: number): Domain {
  const floor = Math.min(...include);
  const ceiling = Math.max(...include);
  const low = Math.min(floor, data[0]);
  const high = Math.max(ceiling, data[1]);
  if (!(high > low)) return [low, low + 1];
  const step = tickStep(low, high, tickCount) / 4;
  const air = (high - low) * 0.02;
  return [
    low < floor ? clean(Math.floor((low - air) / step) * step) : floor,
    high > ceiling ? clean(Math.ceil((high + air) / step) * step) : ceiling,
  ];
}

/** While dragging a scale grows at once and never shrinks; on release it takes what it wants. */
export function settleDomain(previous: Domain | null, wanted: Domain, dragging: boolean): Domain {
  if (!previous || !dragging) return wanted;
  return [Math.min(previous[0], wanted[0]), Math.max(previous[1], wanted[1])];
}

/** Three to five round values inside the domain, as near to `count` of them as round allows. */
export function niceTicks([low, high]: Domain, count: number): number[] {
  const step = tickStep(low, high, count);
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({length: ticksInside(low, high, step)}, (_, i) => clean((first + i) * step));
}

/** Ticks that suit a plot of this height, px. */
export const tickCountFor = (height: number): number =>
  Math.max(3, Math.min(5, Math.round(height / 28)));

/**
 * The round step (1, 2 or 5 times a power of ten) whose tick count is allowed and nearest; a quarter
 * where none is allowed, as from 2 to 12.
 */
function tickStep(low: number, high: number, count: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(high - low));
  const steps = [10, 5, 2, 1, 0.5, 0.2, 0.1].map((factor) => clean(factor * magnitude));
  const quarter = clean(0.25 * magnitude);
  const badness = (step: number): number => {
    const ticks = ticksInside(low, high, step);
    return Math.abs(ticks - count) + (ticks < 3 || ticks > 5 ? 10 : 0);
  };
  const best = steps.reduce((a, b) => (badness(b) < badness(a) ? b : a));
  return badness(best) < 10 ? best : quarter;
}

function ticksInside(low: number, high: number, step: number): number {
  return Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1;
}

const clean = (value: number): number => Number(value.toPrecision(12)) + 0;
