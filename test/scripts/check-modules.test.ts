import {init} from "es-module-lexer";
import {beforeAll, expect, test} from "vitest";
import {checkModules} from "../../scripts/site/check-modules.js";
import type {Site} from "../../scripts/site/site.js";
import {scriptWeight} from "../../scripts/site/weigh.js";

beforeAll(async () => init);

const site = (files: Record<string, string>): Site =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

test("every import must resolve inside the site", () => {
  const script = `import "./b.js"; import "d3-shape"; const c = await import("./c.js"); import.meta.resolve("./worker.js")`;
  expect(checkModules(site({"_import/a.js": script, "_import/b.js": ""}))).toEqual([
    "_import/a.js: import is not resolved: d3-shape",
    "_import/a.js: import does not exist: ./c.js",
    "_import/a.js: import does not exist: ./worker.js",
  ]);
});

test("imports in a page's own modules are checked too", () => {
  const html = `<script type="module">import {x} from "https://x.org/x.js"</script>`;
  expect(checkModules(site({"index.html": html}))).toEqual([
    "index.html: import comes from another host: https://x.org/x.js",
  ]);
});

test("a worker's address must be written out, and be there", () => {
  const files = {
    "_import/a.js": `import.meta.resolve(name)`,
    "_import/b.js": `new Worker(new URL("./w.worker.js", import.meta.url))`,
    "_import/c.js": `import.meta.resolve("./w.worker.js")`,
    "_import/w.worker.js": "",
    "_observablehq/stdlib.js": `import.meta.resolve(ref)`,
    "index.html": `<script type="module">new URL("./_import/x.worker.js", location).href</script>`,
  };
  expect(checkModules(site(files))).toEqual([
    "_import/a.js: import.meta.resolve needs a literal address",
    "_import/b.js: a worker's address must come from import.meta.resolve",
    "index.html: import does not exist: ./_import/x.worker.js",
  ]);
});

test("style sheets may name only files of the site", () => {
  const sheet = `a {background: url("no.png")} b {mask: url(#here)} c {background: url(data:,)}`;
  expect(checkModules(site({"style.css": sheet}))).toEqual([
    "style.css: style does not exist: no.png",
  ]);
});

test("a library must come from the lock file, not from a download", () => {
  const files = {"_npm/htl@0.3.1/_esm.js": "", "_npm/d3@7.9.0/_esm.js": ""};
  expect(checkModules(site(files))).toEqual([
    "_npm/d3@7.9.0/_esm.js: does not come from package-lock.json",
  ]);
});

test("a page weighs its modules, what they import and their workers, each once", () => {
  const html = (code: string): string => `<script type="module">${code}</script>`;
  const files = {
    "a.js": `import "./c.js"; import.meta.resolve("./w.js")`,
    "c.js": "c",
    "w.js": `import "./c.js"`,
    "alone.js": "never loaded",
  };
  const one = scriptWeight(site({...files, "index.html": html(`import "./a.js"`)}), "index.html");
  const many = site({...files, "index.html": html(`import "./a.js"`), "x.js": "x"});
  expect(one).toBeGreaterThan(0);
  expect(scriptWeight(many, "index.html")).toBe(one);
  expect(
    scriptWeight(site({"index.html": html(`import "./c.js"`), "c.js": "c"}), "index.html"),
  ).toBeLessThan(one);
});
