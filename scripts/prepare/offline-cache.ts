import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";

/** Libraries Framework's client loads on its own once a page says `Inputs` or `html`. */
export const clientLibraries: readonly string[] = ["htl", "isoformat"];

/** Names the client merely mentions: an empty folder answers "which version?" without a network. */
const mentioned = [
  ...["react", "react-dom", "lodash", "d3", "d3-dsv", "echarts", "arquero", "apache-arrow"],
  ...["parquet-wasm", "leaflet", "mapbox-gl", "topojson-client"],
  ...["@observablehq/plot", "@observablehq/sample-datasets"],
];

/**
 * Framework takes client libraries from a CDN at "latest". Filling its cache from node_modules
 * first makes every byte come from package-lock.json, and the build work offline.
 */
export async function fillOfflineCache(cache: string): Promise<void> {
  emptyAfterUpgrade(cache);
  for (const name of mentioned) mkdirSync(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
  for (const name of clientLibraries) await bundle(name, cache);
}

/** Cached bundles are not always named by version, so a new lock file drops them all. */
function emptyAfterUpgrade(cache: string): void {
  const stamp = join(cache, "lock-hash");
  const hash = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  rmSync(cache, {recursive: true, force: true});
  mkdirSync(cache, {recursive: true});
  writeFileSync(stamp, hash);
}

async function bundle(name: string, cache: string): Promise<void> {
  const outfile = join(cache, "_npm", `${name}@${installedVersion(name)}`, "_esm.js");
  if (existsSync(outfile)) return;
  await build({
    stdin: {contents: `export * from "${name}";`, resolveDir: process.cwd()},
    bundle: true,
    format: "esm",
    minify: true,
    outfile,
  });
}

function installedVersion(name: string): string {
  const manifest: unknown = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  return (manifest as {version: string}).version; // npm does not install a package without one
}
