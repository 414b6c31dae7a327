/** A point of the map: a dose between columns, on the centre of a row. */
export interface IsoPoint {
  readonly dose: number;
  readonly servings: number;
}

/** Where the map has one value: points in neighbouring rows, from below. */
export interface IsoLine {
  readonly level: number;
  readonly points: readonly IsoPoint[];
}

/**
 * Marches along the centre of each row, on straight lines from dose to dose, and joins the crossings
 * of neighbouring rows: the first that rises with the first that rises, and so on.
 */
export function isoLines(
  rows: readonly (readonly number[])[],
  doses: readonly number[],
  levels: readonly number[],
): IsoLine[] {
  return levels.flatMap((level) => {
    const open = new Map<string, IsoPoint[]>();
    const lines: IsoPoint[][] = [];
    rows.forEach((row, i) => {
      const found = crossings(row, doses, level);
      for (const key of open.keys()) if (!found.has(key)) open.delete(key);
      for (const [key, dose] of found) {
        const line = open.get(key) ?? [];
        if (line.length === 0) lines.push(line);
        line.push({dose, servings: i + 1});
        open.set(key, line);
      }
    });
    return lines.map((points) => ({level, points}));
  });
}

/** Doses at which a row has the value, named by whether they rise and the how many-th they are. */
function crossings(
  row: readonly number[],
  doses: readonly number[],
  level: number,
): Map<string, number> {
  const found = new Map<string, number>();
  const counts = {rising: 0, falling: 0};
  for (let i = 1; i < row.length; i++) {
    const [a, b] = [row[i - 1] ?? NaN, row[i] ?? NaN];
    if (a < level === b < level) continue;
    const way = a < b ? "rising" : "falling";
    const [from, to] = [doses[i - 1] ?? NaN, doses[i] ?? NaN];
    found.set(`${way} ${(counts[way] += 1)}`, from + ((level - a) / (b - a)) * (to - from));
  }
  return found;
}
