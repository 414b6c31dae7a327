import {lstatSync, mkdirSync, rmSync, statSync, symlinkSync} from "node:fs";
import {join, resolve} from "node:path";

/**
 * Pages cannot import from outside src/, so src/models and src/data are links. They are committed;
 * a checkout that cannot hold links (Windows) gets junctions here instead.
 */
export function linkFolders(names: readonly string[]): void {
  for (const name of names) {
    const link = join("src", name);
    mkdirSync(name, {recursive: true});
    if (statSync(link, {throwIfNoEntry: false})?.isDirectory()) continue;
    if (lstatSync(link, {throwIfNoEntry: false})) rmSync(link);
    if (process.platform === "win32") symlinkSync(resolve(name), link, "junction");
    else symlinkSync(join("..", name), link);
  }
}
