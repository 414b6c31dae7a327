import {build, type Plugin} from "esbuild";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";
import {launch} from "./browser.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A page of its own for one component: its module bundled, its stylesheet, stubs of the tokens. */
export interface Bench {
  readonly browser: Browser;
  /** Address of the page. */
  readonly url: string;
  close(): Promise<void>;
}

/** `script` is a module at the repository's root, free to import from src and /models. */
export async function openBench(script: string, stylesheets: readonly string[]): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), "magnesia-bench-"));
  const styles = await Promise.all(stylesheets.map((path) => readFile(join(root, path), "utf8")));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>bench</title>
    <style>${tokens}\n${styles.join("\n")}</style><body><main><h1>Bench</h1></main><script>${await bundle(script)}</script>`;
  await writeFile(join(folder, "index.html"), html);
  const browser = await launch();
  return {
    browser,
    url: pathToFileURL(join(folder, "index.html")).href,
    close: async () => {
      await browser.close();
      await rm(folder, {recursive: true});
    },
  };
}

async function bundle(script: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: script, resolveDir: root, loader: "ts"},
    plugins: [rootImports],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return (outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
}

/** Imports as "/models/x.js" start at the repository's root, as they do in the site. */
const rootImports: Plugin = {
  name: "root-imports",
  setup({onResolve}) {
    onResolve({filter: /^\/(models|data)\/.*\.js$/}, ({path}) => ({
      path: join(root, path.replace(/\.js$/, ".ts")),
    }));
  },
};

/** Enough of the design's tokens to see by; the site's own are in src/style.css. */
const tokens = `
  :root {
    --paper: #fbfcfb; --wash: #f1f4f2; --raised: #fff; --ink: #17211d; --ink2: #4a5751;
    --ink3: #626e69; --edge: #7f8b86; --rule: #d5dcd8; --grid: #e6ebe8; --accent: #00725a;
    --on-accent: #fff; --accent-wash: #ddf0e9; --warn: #a2480a; --warn-wash: #fcebdd;
    --form-citrate: #db5c0a; --form-glycinate: #1a39a6; --form-oxide: #262d33;
    --form-l-threonate: #a85edc; --form-chloride: #06788e; --form-food: #5b7a1e;
    --pin-a: #566066; --pin-b: #7d6d34; --pin-c: #5e1b54; --pin-d: #4c6fa1;
    --sans: "Source Sans 3", system-ui, sans-serif; --serif: "Source Serif 4", Georgia, serif;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #101614; --wash: #18201d; --raised: #1c2522; --ink: #e9efec; --ink2: #b4c0ba;
      --ink3: #96a39d; --edge: #73827b; --rule: #34403b; --grid: #26302c; --accent: #4fd0a9;
      --on-accent: #06231a; --accent-wash: #163a2f; --warn: #f2a65a; --warn-wash: #3a2813;
      --form-citrate: #e9652e; --form-glycinate: #5b8dff; --form-oxide: #9bacad;
      --form-l-threonate: #b569b4; --form-chloride: #8bebf2; --form-food: #a9cc62;
      --pin-a: #b4c2c8; --pin-b: #d9b075; --pin-c: #b9809d; --pin-d: #98bcf4;
    }
  }
  h1 { position: absolute; top: 0; margin: 0; font-size: 13px; }
  body { margin: 40px 16px; background: var(--paper); color: var(--ink); font-family: var(--sans); }
`;
