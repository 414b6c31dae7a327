import {build} from "esbuild";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Browser, Page} from "playwright-core";
import {ensemble} from "../../models/magnesium/ensemble.js";
import {createSimulator} from "../../models/magnesium/simulate.js";
import {launch} from "./browser.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The worker: one parameter set of the ensemble a task; plasma at the end of the day. */
const workerScript = `
import {serveWeb} from "./models/engine/pool/web-port.ts";
import {ensemble} from "./models/magnesium/ensemble.ts";
import {createSimulator} from "./models/magnesium/simulate.ts";
serveWeb((task) => {
  if (task === "spin") for (;;);
  if (task === "fail") throw new Error("no such set");
  const {result} = createSimulator({typical: ensemble[task]})(${JSON.stringify(scenario())});
  return result.series.plasma_total.at(-1);
});`;

function scenario() {
  return {
    hours: 24,
    outputEveryH: 24,
    doses: [{timeH: 8, form: "citrate" as const, elementalMg: 300}],
    solver: {rtol: 1e-4},
  };
}

/** Workers that never come to work, each in its own way. */
const broken: Readonly<Record<string, readonly [type: string, text: string]>> = {
  "/throws.js": ["text/javascript", 'throw new Error("no such table")'],
  "/throws-later.js": ["text/javascript", 'await 0; throw new Error("no such table")'],
  "/is-no-script.js": ["text/javascript", "let let = ;"],
  "/misses-a-module.js": ["text/javascript", 'import "./nowhere.js"'],
  "/is-a-page.js": ["text/html", "<!doctype html>"],
  "/says-nothing.js": ["text/javascript", "0"],
};

const bundled = async (contents: string): Promise<string> => {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: root, loader: "ts"},
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
};

const pageScript = `
import {createPool} from "./models/engine/pool/pool.ts";
import {startWebWorker} from "./models/engine/pool/web-port.ts";
Object.assign(window, {
  poolOf: (size, address = "worker.js") =>
    createPool({size, startMs: 2000, start: () => startWebWorker(address)}),
});`;

let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    "/": [
      "text/html",
      '<!doctype html><title>pool</title><script type="module" src="page.js"></script>',
    ],
    "/page.js": ["text/javascript", await bundled(pageScript)],
    "/worker.js": ["text/javascript", await bundled(workerScript)],
    ...broken,
  };
  server = createServer(({url = "/"}, response) => {
    const [type, text] = files[url] ?? ["text/plain", ""];
    response.writeHead(text === "" ? 404 : 200, {"content-type": type}).end(text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  browser = await launch();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => "poolOf" in window);
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

interface PageWindow {
  poolOf(
    size: number,
    address?: string,
  ): {
    map(tasks: unknown[], options?: object): Promise<unknown[]>;
    close(): void;
  };
}

describe("a pool of workers in a real browser", () => {
  test("runs the ensemble, with progress, the same for one worker and two, and as in Node", async () => {
    const tasks = [0, 1, 2, 3, 4, 5];
    const answers = await page.evaluate(async (all) => {
      const {poolOf} = window as unknown as PageWindow;
      const seen: number[] = [];
      const lists: unknown[] = [];
      for (const size of [1, 2]) {
        const pool = poolOf(size);
        lists.push(await pool.map(all, {onProgress: (done: number) => seen.push(done)}));
        pool.close();
      }
      return {lists, seen};
    }, tasks);
    expect(answers.lists[0]).toEqual(answers.lists[1]);
    expect(answers.seen).toEqual([...tasks, ...tasks].map((_, i) => (i % tasks.length) + 1));
    const own = tasks.map((i) => {
      const {result} = createSimulator({typical: ensemble[i] ?? {}})(scenario());
      return result.series.plasma_total.at(-1) ?? NaN;
    });
    (answers.lists[0] as number[]).forEach((value, i) =>
      expect(value).toBeCloseTo(own[i] ?? NaN, 10),
    );
  });

  test("says which task failed, cancels one that never ends, and goes on", async () => {
    const outcome = await page.evaluate(async () => {
      const pool = (window as unknown as PageWindow).poolOf(1);
      const failure = await pool.map([0, "fail"]).catch((error: Error) => error.message);
      const cancel = new AbortController();
      setTimeout(() => cancel.abort(new Error("stopped by the reader")), 300);
      const cancelled = await pool
        .map(["spin"], {signal: cancel.signal})
        .catch((error: Error) => error.message);
      const after = await pool.map([1]);
      pool.close();
      return {failure, cancelled, after};
    });
    expect(outcome.failure).toMatch(/1.*no such set/);
    expect(outcome.cancelled).toBe("stopped by the reader");
    expect(outcome.after).toEqual([expect.any(Number)]);
  });

  test.each([
    ["throws.js", /no such table/],
    ["throws-later.js", /no such table/],
    ["is-no-script.js", /could not load is-no-script\.js/],
    ["misses-a-module.js", /could not load misses-a-module\.js/],
    ["is-a-page.js", /could not load is-a-page\.js/],
    ["missing.js", /could not load missing\.js/],
    ["says-nothing.js", /silent for 2 s/],
  ])("says why a worker did not start, instead of waiting for it: %s", async (address, why) => {
    const reason = await page.evaluate(async (from) => {
      const pool = (window as unknown as PageWindow).poolOf(2, from);
      const said = await pool.map([0, 1]).catch((error: Error) => error.message);
      pool.close();
      return said;
    }, address);
    expect(reason).toMatch(/^worker did not start: /);
    expect(reason).toMatch(why);
  });
});
