import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {open} from "./browser.js";
import {browserAndSite} from "./here.js";

const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};
const context = {permissions: ["clipboard-read", "clipboard-write"]};

const here = browserAndSite();

/** What a button of the page puts on the clipboard. */
async function copied(page: Page, name: string): Promise<string> {
  const button = page.getByRole("button", {name, exact: true});
  await button.click();
  await button.locator("xpath=..").getByText("copied").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The fields of a BibTeX entry, braces balanced; throws where it is not one. */
function bibtexFields(entry: string): Readonly<Record<string, string>> {
  const head = /^@([a-z]+)\{([\w-]+),\n/.exec(entry);
  if (head === null || !entry.endsWith("\n}")) throw new Error(`no entry: ${entry}`);
  const lines = entry.slice(head[0].length, -2).split(",\n");
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = "", value = ""] = /^ {2}([a-z]+) = \{([\s\S]*)\}$/.exec(line) ?? [];
      const depths = [...value].map((_, i) => depth(value.slice(0, i + 1)));
      if (name === "" || Math.min(0, ...depths) < 0 || depth(value) !== 0) {
        throw new Error(`no field: ${line}`);
      }
      return [name, value];
    }),
  );
}

const depth = (text: string): number => text.split("{").length - text.split("}").length;

describe("how to cite", () => {
  test("is copied in three forms, from the page and from the footer", async () => {
    const {page} = await open(here.browser, `${here.site.home}about.html`, {context});
    const text = await copied(page, "Copy citation");
    expect(text).toMatch(/^Magnesia contributors\. Magnesia, .*version/);
    expect(text).toContain(`version ${version}. ${page.url()} (seen 20`);
    expect(await copied(page, "copy citation")).toBe(text);
    const fields = bibtexFields(await copied(page, "Copy BibTeX"));
    expect(fields).toMatchObject({version, howpublished: `\\url{${page.url()}}`});
    expect(fields["author"]).toBe("{Magnesia contributors}");
    expect(await copied(page, "Copy CFF")).toBe(readFileSync("CITATION.cff", "utf8"));
    await page.close();
  });

  test("stays one entry when the address tries to end it", async () => {
    const hostile = `${here.site.home}#}},\n note = {x}\\input{/etc/passwd}@book{y,`;
    const {page} = await open(here.browser, hostile, {context});
    const entry = await copied(page, "BibTeX, copy");
    const fields = bibtexFields(entry);
    expect(Object.keys(fields)).toEqual([
      ...["author", "title", "version", "howpublished", "note"],
    ]);
    expect(fields["howpublished"]?.split("\\")).toHaveLength(2); // the one of \url
    await page.close();
  });
});

describe("the About page", () => {
  test("opens with what it is and is not, and where the model may be used", async () => {
    const {page} = await open(here.browser, `${here.site.home}about.html`);
    const disclaimer = page.locator("#what-this-is-not");
    expect(await disclaimer.textContent()).toMatch(/not medical advice/);
    expect(await disclaimer.evaluate((node) => getComputedStyle(node).borderLeftWidth)).toBe("3px");
    const box = await disclaimer.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900); // on the first screen
    const rows = page.locator(".about-head .pairs tr");
    expect(await rows.count()).toBeGreaterThan(5);
    await page.close();
  });

  test("counts what the model rests on", async () => {
    const {page} = await open(here.browser, `${here.site.home}about.html`);
    const counts = await page.locator(".about-body .pairs td").allTextContents();
    const total = counts.reduce((sum, text) => sum + Number(text), 0);
    expect(await page.locator(".about-body .pairs caption").textContent()).toContain(`${total} `);
    expect(await page.locator(".about-body").textContent()).toMatch(/\d+ lie inside, \d+ outside/);
    await page.close();
  });

  test("shows the licence when asked, and leads to the places that the footer names", async () => {
    const {page} = await open(here.browser, here.site.home);
    await page.getByRole("link", {name: "licence"}).click();
    await page.waitForURL(/about\.html#licence$/);
    await page.getByText("the text").click();
    expect(await page.locator("pre").textContent()).toBe(readFileSync("LICENSE", "utf8"));
    await page.getByRole("link", {name: "changes", exact: true}).click();
    await page.waitForURL(/#changes$/);
    expect(await page.getByRole("heading", {name: "Changes"}).isVisible()).toBe(true);
    await page.close();
  });
});

test.each([
  [1440, 4],
  [820, 2],
  [390, 1],
])("at %i px the footer has %i columns", async (width, columns) => {
  const {page} = await open(here.browser, `${here.site.home}about.html`, {width});
  const lefts = await page
    .locator(".colophon > div")
    .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(columns);
  await page.close();
});
