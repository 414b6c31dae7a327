import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve, sep} from "node:path";
import {build, type Metafile, type Plugin} from "esbuild";
import {JSDOM} from "jsdom";
import {addressFromRoot, relativeAddresses, rootAddresses, workersOf} from "./addresses.js";
import {importsOf, inlineModules} from "./modules.js";
import {follow, pathsEndingWith, readSite, textOf, type Site} from "./site.js";

/**
 * Framework serves every source file as a module of its own: a hundred requests before the first chart.
 * Here what a page imports becomes one minified file each, and each worker too, with shared chunks;
 * pages preload what they import.
 */
export async function bundleSite(dist: string): Promise<void> {
  const site = readSite(dist);
  const modules = [...site.keys()].filter(isModule);
  const pages = pathsEndingWith(site, ".html");
  const entriesOf = new Map(pages.map((page) => [page, entries(site, page)]));
  const workers = new Set(modules.flatMap((path) => workersOf(textOf(site, path), path)));
  const all = [...new Set([...[...entriesOf.values()].flat(), ...workers])];
  if (all.length === 0) return;

  const {metafile} = await build({
    absWorkingDir: resolve(dist),
    entryPoints: all.map((path) => resolve(dist, path)),
    outbase: ".",
    outdir: staged,
    chunkNames: "_import/shared/[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    plugins: [addresses(dist)],
  });
  for (const path of modules) rmSync(join(dist, path));
  const outputs = Object.keys(metafile.outputs).map((path) => path.slice(staged.length + 1));
  for (const path of outputs) {
    mkdirSync(dirname(join(dist, path)), {recursive: true});
    const code = readFileSync(join(dist, staged, path), "utf8");
    writeFileSync(join(dist, path), relativeAddresses(code, path));
  }
  rmSync(join(dist, staged), {recursive: true});
  for (const [page, own] of entriesOf) {
    const needed = own
      .filter((path) => !workers.has(path))
      .flatMap((path) => withChunks(metafile, path));
    writePreloads(join(dist, page), depthOf(page), [...new Set(needed)]);
  }
}

/** Where the bundle is written before it takes the place of the modules. */
const staged = "_bundled";

const isModule = (path: string): boolean => /^(_import|_node|_npm)\/.*\.js$/.test(path);

/** From a page up to the site's root. */
const depthOf = (page: string): string => "../".repeat(page.split("/").length - 1) || "./";

/** Keeps addresses right while code moves, and Framework's own runtime, which pages share, out. */
function addresses(dist: string): Plugin {
  const root = resolve(dist);
  const inSite = (path: string): string => relative(root, path).split(sep).join("/");
  return {
    name: "addresses",
    setup({onLoad, onResolve}) {
      onResolve({filter: /_observablehq\//}, ({path, resolveDir}) => ({
        path: addressFromRoot(inSite(resolve(resolveDir, path))),
        external: true,
      }));
      onLoad({filter: /\.js$/}, ({path}) => ({
        contents: rootAddresses(readFileSync(path, "utf8"), inSite(path)),
        loader: "js",
      }));
    },
  };
}

/** The modules that a page's inline script imports or runs as workers, as paths in the site. */
function entries(from: Site, page: string): string[] {
  return inlineModules(from, page)
    .flatMap(importsOf)
    .map(({specifier}) => follow(page, specifier))
    .flatMap((target) => (target.kind === "file" ? [target.path] : []))
    .filter(isModule);
}

/** An entry and every chunk that it imports at once. */
function withChunks({outputs}: Metafile, path: string): string[] {
  const imports = outputs[`${staged}/${path}`]?.imports ?? [];
  const inner = imports
    .filter(({kind, external}) => kind === "import-statement" && !external)
    .flatMap((chunk) => withChunks({inputs: {}, outputs}, chunk.path.slice(staged.length + 1)));
  return [path, ...inner];
}

function writePreloads(path: string, root: string, needed: readonly string[]): void {
  const dom = new JSDOM(readFileSync(path, "utf8"));
  const {document} = dom.window;
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]")) {
    if (!link.getAttribute("href")?.includes("_observablehq/")) link.remove();
  }
  for (const file of needed) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = root + file;
    document.head.append(link, "\n");
  }
  writeFileSync(path, dom.serialize());
}
