import {gzipSync} from "node:zlib";
import {importsOf, inlineModules} from "./modules.js";
import {follow, textOf, type Site} from "./site.js";

/** Compressed bytes of all script a page can load, with its workers and what it imports later. */
export function scriptWeight(site: Site, page: string): number {
  const seen = new Set<string>();
  const inline = inlineModules(site, page);
  for (const source of inline) visit(page, source);
  return [...inline, ...[...seen].map((path) => textOf(site, path))]
    .map((source) => gzipSync(source).length)
    .reduce((sum, bytes) => sum + bytes, 0);

  function visit(from: string, source: string): void {
    for (const {specifier} of importsOf(source)) {
      const target = follow(from, specifier);
      if (target.kind !== "file" || seen.has(target.path) || !site.has(target.path)) continue;
      seen.add(target.path);
      visit(target.path, textOf(site, target.path));
    }
  }
}

/** Compressed bytes a page may weigh. */
export const scriptBudget = (page: string): number => (page === "index.html" ? 200_000 : 350_000);
