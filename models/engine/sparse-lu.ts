/**
 * The plan of a sparse LU factorisation without row exchange: in which order to eliminate, and which
 * entries then exist. Order: Markowitz's rule on the diagonal (Management Science 3:255, 1957), the
 * pivot whose row and column have the smallest product of remaining entries.
 */
export interface EliminationPlan {
  /** Pivot order: `order[k]` is the row and column eliminated in step k. */
  readonly order: readonly number[];
  /** Entries of L + U, in original rows and columns; the position in the list is their address. */
  readonly entries: readonly (readonly [row: number, column: number])[];
  addressOf(row: number, column: number): number | undefined;
}

export function planElimination(
  size: number,
  pattern: readonly (readonly [row: number, column: number])[],
): EliminationPlan {
  const rows = Array.from({length: size}, (_, i) => new Set([i]));
  for (const [row, column] of pattern) at(rows, row).add(column);
  const left = new Set(rows.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const pivot = cheapestPivot(left, rows);
    left.delete(pivot);
    order.push(pivot);
    for (const row of left) {
      if (!at(rows, row).has(pivot)) continue;
      for (const column of at(rows, pivot)) if (left.has(column)) at(rows, row).add(column);
    }
  }
  const entries = order.flatMap((row) =>
    [...at(rows, row)].map((column) => [row, column] as const),
  );
  const address = new Map(entries.map(([row, column], i) => [row * size + column, i]));
  return {order, entries, addressOf: (row, column) => address.get(row * size + column)};
}

function cheapestPivot(left: ReadonlySet<number>, rows: readonly ReadonlySet<number>[]): number {
  const columnCount = new Map([...left].map((i) => [i, 0]));
  const rowCount = new Map<number, number>();
  for (const row of left) {
    let count = 0;
    for (const column of at(rows, row)) {
      if (!left.has(column)) continue;
      count++;
      columnCount.set(column, (columnCount.get(column) ?? 0) + 1);
    }
    rowCount.set(row, count);
  }
  let best = -1;
  let bestCost = Infinity;
  for (const i of left) {
    const cost = ((rowCount.get(i) ?? 0) - 1) * ((columnCount.get(i) ?? 0) - 1);
    if (cost < bestCost) [best, bestCost] = [i, cost];
  }
  return best;
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`no item ${index} of ${list.length}`);
  return item;
}
