import {existsSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {run, runQuietly} from "./run.js";

/** Builds dist/ from clean caches, finishes its pages and checks them; returns an exit code. */
export function buildSite() {
  clearLoaderCaches("src/.observablehq/cache");
  return (
    runQuietly("framework", ["build"]) ||
    run("tsx", ["scripts/site/bundle.ts"]) ||
    run("tsx", ["scripts/site/finish.ts"]) ||
    run("tsx", ["scripts/site/check.ts"])
  );
}

/** Framework's build reuses stale loader output; its library caches are ours (offline-cache.ts). */
function clearLoaderCaches(folder) {
  if (!existsSync(folder)) return;
  const kept = new Set(["_npm", "_node", "lock-hash"]);
  for (const name of readdirSync(folder)) {
    if (!kept.has(name)) rmSync(join(folder, name), {recursive: true});
  }
}
