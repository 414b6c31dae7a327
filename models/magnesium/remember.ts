/** Keeps the last answers of a function, `count` of them, by the JSON of their arguments. */
export function remember<Args extends readonly unknown[], T>(
  f: (...args: Args) => T,
  {count = 1, keyOf = (...args: Args) => JSON.stringify(args)} = {},
): (...args: Args) => T {
  const answers = new Map<string, T>();
  return (...args) => {
    const key = keyOf(...args);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const [oldest] = answers.keys();
    if (oldest !== undefined && answers.size >= count) answers.delete(oldest);
    const value = f(...args);
    answers.set(key, value);
    return value;
  };
}
