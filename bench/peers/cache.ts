import {mkdirSync} from "node:fs";
import {resolve} from "node:path";

/** Where peers are built and kept, below the working folder of every command of package.json. */
export function cacheFolder(name: string): string {
  const folder = resolve("node_modules/.cache/magnesia/peers", name);
  mkdirSync(folder, {recursive: true});
  return folder;
}
