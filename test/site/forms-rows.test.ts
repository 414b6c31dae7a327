import fc from "fast-check";
import {JSDOM} from "jsdom";
import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {formsKind} from "../../src/lib/forms-kind.js";
import {linkOf} from "../../src/lib/link.js";
import {formLabel} from "../../src/lib/palette.js";
import {headlineForms} from "../../src/lib/pills.js";
import {formsStates} from "../src/lib/forms-samples.js";
import {open} from "./browser.js";
import {browserAndSite} from "./here.js";
import {type FormsPage, openForms} from "./forms-page.js";
import {openTable} from "./open-table.js";
import {look, saveChart} from "./saved.js";

const here = browserAndSite();
let forms: FormsPage;
beforeAll(async () => {
  forms = await openForms(here.browser, here.site.home);
});
beforeEach(() => forms.start());
afterEach(() => expect(forms.problems).toEqual([]));

describe("sorting", () => {
  test("by a title, down, up and back, by mouse and by key", async () => {
    const title = forms.page.getByRole("button", {name: /^Sort by Dissolved/});
    await title.click();
    expect((await forms.order()).at(-1)).toBe("oxide");
    await title.focus();
    await forms.page.keyboard.press("Enter");
    expect((await forms.order())[0]).toBe("oxide");
    expect(await title.textContent()).toBe("Sort by Dissolved, lowest first");
    await forms.page.keyboard.press("Enter");
    expect(await forms.order()).toEqual(headlineForms);
  });

  test("by the share of magnesium puts oxide first and L-threonate last", async () => {
    await forms.page.getByRole("button", {name: "Sort by share of Mg"}).click();
    const order = await forms.order();
    expect([order[0], order.at(-1)]).toEqual(["oxide", "l-threonate"]);
  });
});

describe("the cursor", () => {
  test("follows the pointer in all rows and panels at once", async () => {
    const svg = await forms.row("citrate").locator(".form-plots svg").boundingBox();
    await forms.page.mouse.move((svg?.x ?? 0) + 150, (svg?.y ?? 0) + 40);
    expect(await forms.cursors()).toBe(3 * headlineForms.length);
    const flag = forms.page.getByRole("slider", {name: "Time at the cursor"});
    expect(await flag.textContent()).toMatch(/^\d\d:\d\d$/);
    await forms.page.mouse.move(10, 10);
    expect(await forms.cursors()).toBe(0);
    expect(await flag.textContent()).toBe("end");
  });

  test("moves by keys on its flag and stays in the link", async () => {
    const ends = await forms.figures("oxide");
    const flag = forms.page.getByRole("slider", {name: "Time at the cursor"});
    await flag.focus();
    await forms.page.keyboard.press("Home");
    await forms.page.keyboard.press("PageUp");
    expect(await flag.getAttribute("aria-valuetext")).toBe("09:00, 1 h after the dose");
    expect((await forms.figures("oxide"))[1]).toBeLessThan(ends[1] ?? NaN);
    expect(await forms.linked()).toMatchObject({view: {cursorH: 1}});
    await forms.page.keyboard.press("Escape");
    expect(await forms.figures("oxide")).toEqual(ends);
  });
});

describe("a row", () => {
  test("leads to its dose in the simulator, by key and by a click on its plots", async () => {
    await forms.box.fill("425");
    await forms.page.keyboard.press("Enter");
    const back = await forms.page.evaluate(() => location.href);
    await forms.row("chloride").getByRole("link", {name: "chloride"}).focus();
    await forms.page.keyboard.press("Enter");
    await forms.page.getByText("425 mg").first().waitFor();
    expect(await forms.page.locator(".sentence").textContent()).toMatch(
      /^425 mg as chloride at 08:00/,
    );
    await forms.page.goto(back);
    await forms
      .row("malate")
      .locator(".form-plots svg")
      .click({position: {x: 120, y: 30}});
    await forms.page.locator(".figure-link").first().waitFor();
    expect(await forms.page.locator(".sentence").textContent()).toMatch(
      /^425 mg as malate at 08:00/,
    );
    expect(await forms.page.locator(".notes-box:not([hidden]) li").allTextContents()).toEqual([]);
    await forms.page.goto(back);
  });

  test("says why on request, and one at a time", async () => {
    await forms.button("Why: citrate").click();
    expect(await forms.page.locator(".form-why:visible").count()).toBe(1);
    expect(await forms.why("citrate")).toMatch(/^55 % is in solution at once/);
    await forms.page.getByText(/findings of studies with citrate/).click();
    expect(await forms.row("citrate").locator(".why-findings li").count()).toBeGreaterThan(5);
    await forms.button("Why: citrate").click();
    expect(await forms.page.locator(".form-why:visible").count()).toBe(0);
  });

  test("tells why at the tap of a finger, and only its name leads away", async () => {
    const {page} = await open(here.browser, `${here.site.home}forms.html`, {
      context: {hasTouch: true, viewport: {width: 390, height: 844}},
    });
    const row = page.locator('.form-row[data-form="citrate"]');
    await row.locator(".form-plots svg").tap({position: {x: 60, y: 40}});
    await row.locator(".why-mechanism").waitFor();
    // a narrow row opens to the panels that it had no room for
    expect(await row.locator(".panel:visible").count()).toBe(5);
    await row.getByRole("link", {name: "citrate"}).tap();
    await page.locator(".figure-link").first().waitFor();
    expect(page.url()).not.toContain("forms.html");
    await page.close();
  });

  test("shows a study over its curve, named on hover and on focus", async () => {
    const point = forms.row("citrate").locator(".measured-point");
    const note = forms.page.locator(".measured-note");
    await point.hover();
    expect(await note.textContent()).toMatch(/^KAPPELER2017: 20 healthy men/);
    await forms.page.mouse.move(10, 10);
    expect(await note.isVisible()).toBe(false);
    await point.focus();
    expect(await note.isVisible()).toBe(true);
    expect(await point.getAttribute("aria-label")).toContain("300 mg as citrate (dose recalled)");
    await forms.page.keyboard.press("Escape");
    expect(await note.isVisible()).toBe(false);
  });

  test("stands in the table with its study", async () => {
    await openTable(forms.page.locator(".forms-chart"));
    const table = forms.page.locator(".forms-chart table");
    expect(await table.locator("tbody tr").count()).toBe(2 * headlineForms.length);
    expect(await table.locator("tbody tr").first().textContent()).toContain("KAPPELER2017");
  });
});

describe("a file", () => {
  test("holds all rows as one picture, and their numbers", async () => {
    const {content} = await saveChart(forms.page, "forms", "SVG");
    const {document} = new JSDOM(content.toString(), {contentType: "image/svg+xml"}).window;
    const words = [...document.querySelectorAll("text")].map(({textContent}) => textContent);
    expect(words).toEqual(expect.arrayContaining(headlineForms.map((form) => formLabel[form])));
    expect(words.join(" ")).toContain("300 mg in each form at 08:00");
    expect(content.toString()).not.toMatch(/var\(|class=/);
    const {inked} = await look(forms.page, content, "image/svg+xml");
    expect(inked).toBeGreaterThan(0.01);
    expect(await forms.page.locator(".forms-whole").isVisible()).toBe(false);
    const csv = (await saveChart(forms.page, "forms", "CSV")).content.toString();
    expect(csv.split("\n").filter((line) => line.startsWith("oxide"))).toHaveLength(1);
  });
});

describe("a link", () => {
  test("restores what it was copied from, whatever that was", async () => {
    for (const state of fc.sample(formsStates, {numRuns: 6, seed: 4})) {
      const link = JSON.parse(decodeURIComponent(linkOf(formsKind, state).slice(1))) as object;
      await forms.start(link);
      expect(await forms.notes()).toEqual([]);
      expect(await forms.linked()).toEqual(link);
      const seen = [await forms.intro(), await forms.order(), await forms.curves()];
      await forms.page.reload();
      await forms.page.locator(".form-row").nth(5).waitFor();
      expect([await forms.intro(), await forms.order(), await forms.curves()]).toEqual(seen);
    }
  });

  test("to a dose that cannot be computed shows the usual one and why", async () => {
    await forms.start({scenario: {parameters: {gut_km: 1e-9}}});
    expect(await forms.notes()).toEqual([expect.stringContaining("cannot be computed")]);
    expect(await forms.intro()).toMatch(/^The same 300 mg/);
  });

  test("followed to such a dose keeps the last good rows, dimmed, until undone", async () => {
    const curves = await forms.curves();
    const bad = {version: 1, scenario: {parameters: {gut_km: 1e-9}}};
    const hash = encodeURIComponent(JSON.stringify(bad));
    await forms.page.evaluate((to) => (location.hash = to), hash);
    await forms.page.getByText("Last good run shown.").waitFor();
    expect(await forms.curves()).toEqual(curves);
    await forms.button("Undo").click();
    expect(await forms.page.getByText("Last good run shown.").isVisible()).toBe(false);
  });
});
