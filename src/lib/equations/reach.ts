/**
 * Everything that depends on a name, the name itself among them: what changes with a parameter is every
 * rule and flux that reads it, also by way of other rules.
 */
export function reachOf(
  keys: Iterable<string>,
  uses: Readonly<Record<string, readonly string[]>>,
): ReadonlySet<string> {
  const reached = new Set(keys);
  for (let grown = true; grown;) {
    grown = false;
    for (const [key, read] of Object.entries(uses)) {
      if (reached.has(key) || !read.some((name) => reached.has(name))) continue;
      reached.add(key);
      grown = true;
    }
  }
  return reached;
}
