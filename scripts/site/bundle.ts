import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {build, type Metafile} from "esbuild";
import {JSDOM} from "jsdom";
import {importsOf, inlineModules} from "./modules.js";
import {follow, pathsEndingWith, readSite, type Site} from "./site.js";

/**
 * Framework serves every source file as a module of its own: a hundred requests before the first chart.
 * Here what a page imports becomes one minified file each, with shared chunks; pages preload them.
 */
const dist = "dist";
const site = readSite(dist);
const pages = pathsEndingWith(site, ".html");
const entriesOf = new Map(pages.map((page) => [page, entries(site, page)]));
const all = [...new Set([...entriesOf.values()].flat())];

if (all.length > 0) {
  const staged = join(dist, "_bundled");
  const {metafile} = await build({
    entryPoints: all.map((path) => join(dist, path)),
    outbase: dist,
    outdir: staged,
    chunkNames: "_import/shared/[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    plugins: [
      {
        // Framework's own runtime is shared with the page's inline script, so it stays as it is
        name: "keep-runtime",
        setup: ({onResolve}) =>
          onResolve({filter: /_observablehq\//}, ({path}) => ({path, external: true})),
      },
    ],
  });
  for (const path of site.keys()) {
    if (/^(_import|_node|_npm)\/.*\.js$/.test(path)) rmSync(join(dist, path));
  }
  const outputs = Object.keys(metafile.outputs).map((path) => path.slice(staged.length + 1));
  for (const path of outputs) {
    mkdirSync(dirname(join(dist, path)), {recursive: true});
    renameSync(join(staged, path), join(dist, path));
  }
  rmSync(staged, {recursive: true});
  for (const [page, own] of entriesOf) {
    const needed = own.flatMap((path) => withChunks(metafile, staged, path));
    writePreloads(page, [...new Set(needed)]);
  }
}

/** The modules that a page's inline script imports, as paths in the site. */
function entries(from: Site, page: string): string[] {
  return inlineModules(from, page)
    .flatMap(importsOf)
    .map(({specifier}) => follow(page, specifier))
    .flatMap((target) => (target.kind === "file" ? [target.path] : []))
    .filter((path) => /^(_import|_node|_npm)\//.test(path));
}

/** An entry and every chunk that it imports at once. */
function withChunks({outputs}: Metafile, staged: string, path: string): string[] {
  const imports = outputs[join(staged, path)]?.imports ?? [];
  const inner = imports
    .filter(({kind, external}) => kind === "import-statement" && !external)
    .flatMap((chunk) =>
      withChunks({inputs: {}, outputs}, staged, chunk.path.slice(staged.length + 1)),
    );
  return [path, ...inner];
}

function writePreloads(page: string, needed: readonly string[]): void {
  const path = join(dist, page);
  const dom = new JSDOM(readFileSync(path, "utf8"));
  const {document} = dom.window;
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]")) {
    if (!link.getAttribute("href")?.includes("_observablehq/")) link.remove();
  }
  const depth = "../".repeat(page.split("/").length - 1);
  for (const file of needed) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = `${depth === "" ? "./" : depth}${file}`;
    document.head.append(link, "\n");
  }
  writeFileSync(path, dom.serialize());
}
