import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";

const folder = new URL("../../../src/styles/", import.meta.url);
/** Sheets that many pages share: a page's own sheet may add to what they say. */
const shared = ["tokens", "base", "shell", "controls", "charts", "page", "print", "embed"];

/** Names of the classes that a sheet's selectors begin with. */
function classesOf(sheet: string): string[] {
  const rules = sheet.replaceAll(/\/\*.*?\*\//gs, "").matchAll(/([^{}]+)\{/g);
  const selectors = [...rules].flatMap(([, list]) => list?.split(",") ?? []);
  return selectors.flatMap((selector) => /^\s*\.([\w-]+)/.exec(selector)?.[1] ?? []);
}

test("a class belongs to one page's style sheet: all of them are in force on every page", () => {
  const owners = new Map<string, Set<string>>();
  for (const file of readdirSync(folder)) {
    if (shared.includes(file.replace(".css", ""))) continue;
    for (const name of classesOf(readFileSync(new URL(file, folder), "utf8"))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(file));
    }
  }
  expect(owners.size).toBeGreaterThan(50);
  expect([...owners].filter(([, files]) => files.size > 1)).toEqual([]);
});
