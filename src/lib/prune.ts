import {isRecord} from "./difference.js";

/** Keys and indexes that lead to a part of a value. */
export type Path = readonly (string | number)[];

/** The way to the place a problem names: `doses[2].form: …` or `["odd key"]: …`. */
export function pathOf(problem: string): Path {
  const keys: (string | number)[] = [];
  const step = /\.?([A-Za-z_$][\w$-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
  for (let found = step.exec(problem); found !== null; found = step.exec(problem)) {
    const [, name, index, quoted] = found;
    keys.push(name ?? (index !== undefined ? Number(index) : String(JSON.parse(quoted ?? '""'))));
  }
  return keys;
}

/**
 * `content` without the parts at these places: a list loses the whole item a place is in, an object the
 * key itself. Where nothing is to be found (a required key) the part around it goes. Undefined when
 * nothing is left to take out.
 */
export function pruned(content: unknown, paths: readonly Path[]): unknown {
  const byKey = new Map<string, Path[]>();
  for (const [key, ...rest] of paths) {
    if (key !== undefined) byKey.set(String(key), [...(byKey.get(String(key)) ?? []), rest]);
  }
  if (Array.isArray(content)) {
    const kept: unknown[] = content.filter((_, i) => !byKey.has(String(i)));
    return kept.length < content.length ? kept : undefined;
  }
  if (!isRecord(content)) return undefined;
  let isChanged = false;
  const entries = Object.entries(content).flatMap(([key, value]): [string, unknown][] => {
    const inner = byKey.get(key);
    if (inner === undefined) return [[key, value]];
    isChanged = true;
    const part = inner.some(({length}) => length === 0) ? undefined : pruned(value, inner);
    return part === undefined ? [] : [[key, part]];
  });
  return isChanged ? Object.fromEntries(entries) : undefined;
}
