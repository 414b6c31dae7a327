import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {bundleSite} from "../../scripts/site/bundle-site.js";
import {checkModules} from "../../scripts/site/check-modules.js";
import {finishPage} from "../../scripts/site/finish-page.js";
import {readSite} from "../../scripts/site/site.js";
import {scriptWeight} from "../../scripts/site/weigh.js";
import {launch, open} from "./browser.js";
import {serve, type Served} from "./serve.js";

const page = (entry: string): string => `<!doctype html><meta charset="utf-8"><title>fixture</title>
<link rel="icon" href="data:,"><script type="module">
import {ask} from "${entry}";
ask(20).then((answer) => document.body.append(\`answer \${answer}\`));
</script><body>`;

/** As Framework builds them: two pages whose modules share code that starts a worker. */
const files: Readonly<Record<string, string>> = {
  "index.html": page("./_import/components/one.js"),
  "deep/page.html": page("../_import/components/two.js"),
  "_import/components/one.js": `export {ask} from "../lib/crew.js";`,
  "_import/components/two.js": `export {ask} from "../lib/crew.js"; export const two = 2;`,
  "_import/lib/crew.js": `
    export const ask = (n) => new Promise((done) => {
      const worker = new Worker(import.meta.resolve("../workers/deep/add.worker.js"), {type: "module"});
      worker.onmessage = ({data}) => done(data);
      worker.postMessage(n);
    });`,
  "_import/workers/deep/add.worker.js": `
    import {add} from "../../lib/add.js";
    onmessage = async ({data}) => postMessage(add(data, (await import("../../lib/heavy.js")).heavy));`,
  "_import/lib/add.js": `export const add = (a, b) => a + b;`,
  "_import/lib/heavy.js": `export const heavy = 22; export const text = "${"x".repeat(500)}";`,
};

let folder: string;
let browser: Browser;
let site: Served;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "magnesia-bundle-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), path.endsWith(".html") ? finishPage(text) : text);
  }
  await bundleSite(folder);
  [browser, site] = await Promise.all([launch(), serve({root: folder})]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close(), rm(folder, {recursive: true})]);
});

test("a worker that bundled code starts is found, from a page in a folder too", async () => {
  for (const file of ["index.html", "deep/page.html"]) {
    const {page, problems} = await open(browser, site.home + file);
    await page.getByText("answer 42").waitFor();
    expect(problems).toEqual([]);
    await page.close();
  }
});

test("the bundled site holds together, and a page's weight counts its worker and what that loads", () => {
  const built = readSite(folder);
  expect(checkModules(built)).toEqual([]);
  const withoutHeavy = new Map(
    [...built].filter(([, content]) => !content.toString().includes("xxxx")),
  );
  expect(withoutHeavy.size).toBe(built.size - 1);
  expect(scriptWeight(built, "index.html")).toBeGreaterThan(
    scriptWeight(withoutHeavy, "index.html"),
  );
  const paths = [...built.keys()];
  expect(paths.filter((path) => path.includes(".worker."))).toEqual([
    "_import/workers/deep/add.worker.js",
  ]);
});
