import type {Pill} from "../../lib/pills.js";

/**
 * Keys that follow pills from one day to the next, so each keeps its element: the same object
 * first, then an equal one; what is left over takes the keys left over, in order.
 */
export function matchKeys(
  before: readonly Pill[],
  keys: readonly number[],
  after: readonly Pill[],
): number[] {
  const free = before.map((pill, i) => ({pill, key: keys[i] ?? i}));
  const found = new Map<Pill, number>();
  const take = (pill: Pill, isMatch: (old: Pill) => boolean) => {
    const at = found.has(pill) ? -1 : free.findIndex((entry) => isMatch(entry.pill));
    const [entry] = at < 0 ? [] : free.splice(at, 1);
    if (entry) found.set(pill, entry.key);
  };
  for (const pill of after) take(pill, (old) => old === pill);
  for (const pill of after) take(pill, (old) => isEqual(old, pill));
  for (const pill of after) take(pill, () => true);
  let fresh = Math.max(-1, ...keys);
  return after.map((pill) => found.get(pill) ?? ++fresh);
}

function isEqual(a: Pill, b: Pill): boolean {
  return a.timeH === b.timeH && a.elementalMg === b.elementalMg && a.form === b.form;
}
