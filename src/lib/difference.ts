/** The parts of `value` that differ from `base`: objects go key by key, everything else whole. */
export function difference(value: unknown, base: unknown): unknown {
  if (!isRecord(value) || !isRecord(base)) return value;
  const parts = Object.keys(value)
    .filter((key) => JSON.stringify(value[key]) !== JSON.stringify(base[key]))
    .map((key) => [key, difference(value[key], base[key])]);
  return Object.fromEntries(parts);
}

/** `base` with the parts of `change` put in; the inverse of `difference`. */
export function merged(base: unknown, change: unknown): unknown {
  if (!isRecord(base) || !isRecord(change)) return change;
  const parts = Object.entries(change).map(([key, value]) => [key, merged(base[key], value)]);
  return {...base, ...Object.fromEntries(parts)};
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
