import {readdirSync} from "node:fs";
import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {open, twoFrames} from "./browser.js";
import {browserAndSite} from "./here.js";

const files = readdirSync("dist").filter((file) => file.endsWith(".html"));

const here = browserAndSite({isCrewBusy: true});

test.each(files)("%s refuses code that is made from text or comes from elsewhere", async (file) => {
  const {page} = await open(here.browser, here.site.home + file);
  const outcome = await page.evaluate(async () => {
    Object.assign(window, {ran: [] as string[]});
    const named = (attempt: () => unknown): string => {
      try {
        attempt();
        return "ran";
      } catch (error) {
        return error instanceof Error ? error.name : "";
      }
    };
    // out of reach of the debugger, whose own evaluation is exempt
    await new Promise((resolve) => setTimeout(resolve));
    const script = document.createElement("script");
    script.textContent = "ran.push('script')";
    const image = document.createElement("div");
    image.innerHTML = `<img src="nowhere.png" onerror="ran.push('handler')">`;
    document.body.append(script, image);
    const worker = new Promise<string>((resolve) => {
      const blob = new Blob(["postMessage('ran')"], {type: "text/javascript"});
      try {
        const one = new Worker(URL.createObjectURL(blob));
        one.onmessage = ({data}) => resolve(String(data));
        one.onerror = () => resolve("refused");
      } catch {
        resolve("refused");
      }
    });
    const said = {
      eval: named(() => (0, eval)("1")),
      function: named(() => Function("return 1")()),
      worker: await worker,
    };
    await new Promise((resolve) => setTimeout(resolve, 200));
    return {...said, ran: (window as unknown as {ran: string[]}).ran};
  });
  expect(outcome).toEqual({eval: "EvalError", function: "EvalError", worker: "refused", ran: []});
  await page.close();
});

const markup = `<b data-hostile></b><img data-hostile src=x onerror="document.title='ran'">`;

describe.each(files.filter((file) => file !== "404.html"))("%s", (file) => {
  test("shows markup in a link or in a file as text, wherever it stands", async () => {
    const {page, problems} = await open(here.browser, here.site.home + file);
    const title = await page.title();
    const usual = await savedState(page);
    let notes = "";
    for (const [i, state] of [allHostile(usual), ...hostileVariants(usual)].entries()) {
      await page.evaluate(
        (hash) => (location.hash = hash),
        encodeURIComponent(JSON.stringify(state)),
      );
      notes += await settledNotes(page);
      // links and files are read by the same rules
      if (i % 5 === 0) await dropFile(page, JSON.stringify(state), `${markup}.json`);
      if (i % 5 === 0) notes += await settledNotes(page);
      expect(await page.locator("[data-hostile]").count(), JSON.stringify(state)).toBe(0);
    }
    const asked = `?embed=${encodeURIComponent(markup)}`;
    const hash = `#${encodeURIComponent(JSON.stringify(allHostile(usual)))}`;
    await page.goto(here.site.home + file + asked + hash, {waitUntil: "networkidle"});
    notes += await settledNotes(page);
    expect(await page.locator("[data-hostile]").count()).toBe(0);
    if (usual !== null) expect(notes).toContain("<b data-hostile");
    expect(await page.title()).toBe(title);
    expect(await page.locator("h1").count()).toBe(1);
    expect(problems).toEqual([]);
    await page.close();
  }, 120_000);
});

type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** What the page itself saves; null for a page without a state of its own. */
async function savedState(page: Page): Promise<Json> {
  const button = page.getByRole("button", {name: "Save", exact: true});
  if ((await button.count()) === 0) return null;
  const download = page.waitForEvent("download");
  await button.click();
  return JSON.parse(await readFile(await (await download).path(), "utf8")) as Json;
}

/** The state with markup in one place at a time: for each value, and as a key of each object. */
function hostileVariants(state: Json): Json[] {
  if (state === null || typeof state !== "object") return [markup];
  if (Array.isArray(state)) {
    return [
      markup,
      [markup],
      ...state.slice(0, 1).flatMap((one) => hostileVariants(one).map((other) => [other])),
    ];
  }
  return [
    markup,
    {...state, [markup]: markup},
    ...Object.entries(state).flatMap(([key, value]) =>
      hostileVariants(value).map((other) => ({...state, [key]: other})),
    ),
  ];
}

/** Markup everywhere but in what says which page it is for: a file for another page opens that one. */
function allHostile(state: Json): Json {
  if (state === null || typeof state !== "object") return markup;
  if (Array.isArray(state)) return [...state.map(allHostile), markup];
  const entries = Object.entries(state).map(([key, value]): [string, Json] => [
    key,
    ["version", "page"].includes(key) ? value : allHostile(value),
  ]);
  return {...Object.fromEntries(entries), [markup]: markup};
}

const dropFile = (page: Page, text: string, name: string): Promise<void> =>
  page.evaluate(
    ([content, fileName]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName, {type: "application/json"}));
      document.body.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true}));
    },
    [text, name] as const,
  );

/** What the page says of what it ignored, two frames later. */
async function settledNotes(page: Page): Promise<string> {
  await twoFrames(page);
  return page.evaluate(() => document.querySelector(".notes-box")?.textContent ?? "");
}
