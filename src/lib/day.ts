import type {FormName} from "/models/magnesium/names.js";

/** One dose as it lies on the day. */
export interface Pill {
  /** Hours since the day's start, 0 <= timeH < 24. */
  readonly timeH: number;
  readonly form: FormName;
  readonly elementalMg: number;
}

export interface MealMark {
  readonly name: string;
  readonly timeH: number;
  readonly mgMg: number;
  readonly kcal: number;
}

/** What a reader arranges on the timeline; pills stand in clock order. */
export interface Day {
  readonly pills: readonly Pill[];
  readonly meals: readonly MealMark[];
  /** Asleep from, to; hours since the day's start. */
  readonly night: readonly [number, number];
}

/** A changed day, and where the pill concerned now stands in it. */
export interface Edit<Index = number> {
  readonly day: Day;
  readonly index: Index;
}

/** The day with these pills put in clock order; `pill` is one of them. */
export function withPills(day: Day, pills: readonly Pill[], pill: Pill): Edit {
  const inOrder = [...pills].sort((a, b) => a.timeH - b.timeH);
  return {day: {...day, pills: inOrder}, index: inOrder.indexOf(pill)};
}
