/** One cell of the map: a daily dose and in how many servings it is taken. */
export interface Split {
  /** Elemental magnesium of the day, mg. */
  readonly dose: number;
  readonly servings: number;
}

export const stepMg = 25;
/** The columns of the map, mg a day. */
export const doses: readonly number[] = Array.from({length: 32}, (_, i) => (i + 1) * stepMg);
/** The rows of the map, from below. */
export const servingCounts = [1, 2, 3, 4, 5, 6] as const;

/** Row by row from below, each from the smallest dose. */
export const splits: readonly Split[] = servingCounts.flatMap((servings) =>
  doses.map((dose) => ({dose, servings})),
);

/** Where a split stands in `splits`. */
export const indexOf = ({dose, servings}: Split): number =>
  (servings - 1) * doses.length + dose / stepMg - 1;

/** The split some columns and rows away; the edges of the map hold it. */
export function stepped({dose, servings}: Split, columns: number, rows: number): Split {
  const within = (value: number, high: number) => Math.min(Math.max(value, 1), high);
  return {
    dose: stepMg * within(dose / stepMg + columns, doses.length),
    servings: within(servings + rows, servingCounts.length),
  };
}

/** First every fourth dose, in all numbers of servings: enough to see the whole map by. */
export const isCoarse = ({dose}: Split): boolean => dose === stepMg || dose % (4 * stepMg) === 0;
