/**
 * Places at least `gap` apart in the order given, which give way as little as possible in the sum of
 * squares: isotonic regression of the places left when every gap is taken out.
 */
export const keptApart = (wanted: readonly number[], gap: number): number[] =>
  neverFalling(wanted.map((place, i) => place - i * gap)).map((place, i) => place + i * gap);

/** The closest sequence that never falls: pool neighbours that do, and take their mean. */
export function neverFalling(values: readonly number[]): number[] {
  const pools: {sum: number; count: number}[] = [];
  const mean = (pool: {sum: number; count: number}) => pool.sum / pool.count;
  for (const value of values) {
    let pool = {sum: value, count: 1};
    for (let last = pools.at(-1); last && mean(last) > mean(pool); last = pools.at(-1)) {
      pool = {sum: last.sum + pool.sum, count: last.count + pool.count};
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array.from({length: pool.count}, () => mean(pool)));
}
