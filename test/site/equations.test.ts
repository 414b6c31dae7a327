import {readFileSync} from "node:fs";
import fc from "fast-check";
import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {equationsKind} from "../../src/lib/equations-kind.js";
import {linkOf} from "../../src/lib/link.js";
import {equationsStates} from "../src/lib/equations-samples.js";
import {violations, violationsInBothSchemes} from "./accessibility.js";
import {browserAndSite} from "./here.js";
import {type Equations, openEquations} from "./equations-page.js";
import {openTable} from "./open-table.js";
import {scrollWidth} from "./simulator-page.js";

const here = browserAndSite();
let eq: Equations;
beforeAll(async () => {
  eq = await openEquations(here.browser, here.site.home);
});
beforeEach(async () => {
  await eq.page.setViewportSize({width: 1440, height: 900});
  await eq.start();
});
afterEach(() => expect(eq.problems).toEqual([]));

const carrierFlow = "Flow: arrow keys walk its terms";
const uptake = /^share of dissolved Mg that the carrier takes/;

describe("the equations", () => {
  test("are mathematics to whoever reads them aloud", async () => {
    const tree = await eq.page.locator(".equation-view").first().ariaSnapshot();
    expect(tree.match(/- math/g)?.length).toBeGreaterThan(50);
    const names = await eq.page.evaluate(() =>
      [...document.querySelectorAll("math")].map((math) => math.namespaceURI),
    );
    expect(new Set(names)).toEqual(new Set(["http://www.w3.org/1998/Math/MathML"]));
  });

  test("are set in the face for mathematics", async () => {
    const isLoaded = await eq.page.evaluate(() => document.fonts.check('16px "STIX Two Math"'));
    expect(isLoaded).toBe(true);
    const home = await here.browser.newPage();
    await home.goto(here.site.home);
    expect(await home.content()).not.toContain("stix-two-math");
    await home.close();
  });

  test("change with the part that is chosen, by mouse and by keyboard", async () => {
    expect(await eq.title()).toBe("Gut");
    await eq.organ("Kidney").click();
    expect(await eq.title()).toBe("Kidney");
    expect(await eq.rows()).toContain("renal_tm");
    await eq.organ("Tissue").focus();
    await eq.page.keyboard.press("Enter");
    expect(await eq.title()).toBe("Tissue");
    expect(await eq.organ("Tissue").getAttribute("aria-current")).toBe("true");
    expect(decodeURIComponent(await eq.hash())).toContain('"organ":"tissue"');
  });

  test("tell what they stand for, and show the law as it is declared", async () => {
    const item = eq.page.locator(".equation-view .equation").first();
    await item.getByText("stands for 16").click();
    expect(await item.locator("tbody tr").count()).toBe(16);
    expect(await item.locator("code").textContent()).toBe("duodenum_uptake*duodenum_dissolved");
  });

  test.each([1440, 390, 320])("stay in their own frame at %i px", async (width) => {
    await eq.page.setViewportSize({width, height: 844});
    for (const organ of ["barrier-and-brain", "gut", "plasma-and-interstitium"]) {
      await eq.start({view: {organ}});
      expect(await scrollWidth(eq.page), organ).toBe(width);
      const cut = await eq.page
        .locator(".formula")
        .evaluateAll((formulae) =>
          formulae
            .filter(({clientHeight, scrollHeight}) => scrollHeight > clientHeight + 1)
            .map(({textContent}) => textContent),
        );
      expect(cut, organ).toEqual([]);
    }
  });
});

describe("a sign", () => {
  test("under the mouse is explained, and lights its row and its flows", async () => {
    const km = eq.glyphs(uptake).filter({hasText: /^Km$/});
    await km.hover();
    expect(await eq.note()).toMatch(/^Km Free Mg in the gut.*: [\d.]+ mmol\/L$/);
    expect(await eq.lit()).toEqual(["gut_km"]);
    expect(await eq.litFlows()).toBe(2); // the carriers of small bowel and colon
    await eq.page.mouse.move(5, 5);
    expect(await eq.lit()).toEqual([]);
    expect(await eq.litFlows()).toBe(0);
  });

  test("is reached by arrows, spoken, and leads to its row by Enter", async () => {
    await eq.formula(uptake).focus();
    await eq.page.keyboard.press("End");
    await eq.page.keyboard.press("Home");
    await eq.page.keyboard.press("ArrowRight");
    expect(await eq.note()).toMatch(/^Vmax/);
    expect(await eq.spoken()).toMatch(/^Capacity of the saturable carriers.*mmol\/h$/);
    expect(await eq.lit()).toEqual(["gut_vmax"]);
    await eq.page.keyboard.press("Enter");
    const focused = eq.page.locator(".parameter:focus-within");
    expect(await focused.getAttribute("data-name")).toBe("gut_vmax");
    expect(await eq.page.locator(".term-note:not([hidden])").count()).toBe(1); // its source
    await eq.page.keyboard.press("Tab");
    expect(await eq.lit()).not.toContain("gut_vmax");
  });

  test("of another part leads to its equation there", async () => {
    const ion = eq.page.locator(".formula [data-term]").filter({hasText: /^Cion$/});
    await ion.first().hover();
    await ion.first().click();
    expect(await eq.title()).toBe("Plasma and interstitium");
    const focused = eq.page.locator(".formula:focus");
    expect(await focused.getAttribute("aria-label")).toMatch(/^free ion in plasma/);
  });

  test("stands for sums of its kind at the moment shown", async () => {
    const glyph = eq.glyphs(carrierFlow).first();
    await glyph.hover();
    const [, before = ""] = /together ([\d.]+) mmol\/h/.exec((await eq.note()) ?? "") ?? [];
    expect(Number(before)).toBeGreaterThan(0);
    await eq.clock.focus();
    await eq.page.keyboard.press("Home");
    await eq.page.mouse.move(5, 5);
    await glyph.hover();
    expect(await eq.note()).not.toContain(`together ${before} mmol/h`);
  });
});

describe("the time cursor", () => {
  test("by keyboard moves every amount, in the unit that is chosen", async () => {
    const before = await eq.amounts();
    await eq.clock.focus();
    for (let i = 0; i < 8; i++) await eq.page.keyboard.press("ArrowRight");
    expect(await eq.clock.getAttribute("aria-valuetext")).toBe("15:30");
    const after = await eq.amounts();
    expect(after["urine"]).toBeGreaterThan(before["urine"] ?? NaN);
    expect(after["stool"]).toBeGreaterThan(before["stool"] ?? NaN);
    await eq.page.getByRole("radio", {name: "mmol", exact: true}).check();
    const mmol = await eq.amounts();
    // to the three digits that are written
    expect((after["plasma"] ?? NaN) / (mmol["plasma"] ?? NaN)).toBeCloseTo(24.305, 0);
    expect(await eq.page.locator(".compartments .plain-title").textContent()).toContain("mmol/h");
  });

  test("by mouse follows the drag", async () => {
    const before = await eq.figures();
    const track = await eq.clock.boundingBox();
    if (!track) throw new Error("no slider");
    const y = track.y + track.height / 2;
    await eq.page.mouse.move(track.x + 0.32 * track.width, y);
    await eq.page.mouse.down();
    await eq.page.mouse.move(track.x + 0.8 * track.width, y, {steps: 5});
    const during = await eq.figures();
    expect(during).not.toEqual(before);
    expect(await eq.hash()).toBe(""); // the link waits for the release
    await eq.page.mouse.up();
    expect(decodeURIComponent(await eq.hash())).toMatch(/"cursorH":1[89]/);
  });

  test("is followed by the bar of all that went in", async () => {
    const taken = async () =>
      Number(
        /([\d.]+) mg since/.exec(
          await eq.page.locator(".conservation .plain-title").innerText(),
        )?.[1],
      );
    const gains = async () =>
      (await eq.page.locator(".conservation-parts li:not(.is-absent) b").allTextContents()).map(
        (text) => Number(text.replace("−", "-").replace(/[+ a-z]/g, "")),
      );
    for (const cursorH of [2, 7.5, 24]) {
      await eq.start({view: {cursorH}});
      const sum = (await gains()).reduce((total, gain) => total + gain, 0);
      // seven figures, each rounded to a tenth or to four digits
      expect(Math.abs(sum - (await taken()))).toBeLessThan(1);
    }
    await eq.start({view: {cursorH: 0}});
    expect(await taken()).toBe(0);
    expect(await eq.page.locator(".conservation-verdict").textContent()).toMatch(/10⁻1?\d|10⁻/);
  });

  test("has every state in a table behind it", async () => {
    await openTable(eq.page.locator(".compartments"));
    expect(await eq.page.locator(".compartments tbody tr").count()).toBe(90);
  });
});

describe("the parameters", () => {
  test("are found in all parts by words, and by grade", async () => {
    await eq.search.fill("half-life");
    expect(await eq.rows()).toContain("glycine_loss_rate");
    await eq.search.fill("grade D");
    expect((await eq.rows()).length).toBeGreaterThan(20);
    expect(await eq.page.locator(".parameter .grade-box:not(.grade-d)").count()).toBe(0);
    await eq.page.keyboard.press("Tab");
    expect(decodeURIComponent(await eq.hash())).toContain('"search":"grade D"');
    await eq.search.fill("");
    expect(await eq.rows()).toContain("gut_km");
  });

  test("show their source on focus, and with its address when pressed", async () => {
    const row = eq.page.locator(".parameter[data-name=gut_vmax]");
    const button = row.getByRole("button");
    await button.focus();
    expect(await eq.note()).toMatch(/^Fine KD.*J Clin Invest.*Grade B/);
    await eq.page.keyboard.press("Enter");
    const link = eq.page.locator(".parameter-source").getByRole("link");
    expect(await link.getAttribute("href")).toBe("https://doi.org/10.1172/JCI115317");
    await eq.page.keyboard.press("Escape");
    expect(await link.count()).toBe(0);
  });

  test("light the signs of every equation that reads them", async () => {
    await eq.page.locator(".parameter[data-name=water_per_mmol]").hover();
    const lit = await eq.page.locator(".formula .is-lit").allTextContents();
    expect(lit.length).toBeGreaterThan(2);
    expect(new Set(lit)).toEqual(new Set(["kw"]));
  });
});

describe("the model record", () => {
  test("opens section by section as it stands in the repository", async () => {
    const headings = [...readFileSync("MODEL.md", "utf8").matchAll(/^## (.*)$/gm)].map(
      ([, one]) => one,
    );
    expect(await eq.page.locator(".record-section summary").allTextContents()).toEqual(headings);
    await eq.page.locator(".record-section summary").filter({hasText: "Range of validity"}).click();
    await eq.page.getByText("Adults who live on a usual diet").waitFor();
    expect(await violations(eq.page)).toEqual([]);
  });
});

describe("a link", () => {
  test("opens any state of the page without a note, and is what the page writes", async () => {
    for (const state of fc.sample(equationsStates, {numRuns: 5, seed: 11})) {
      await eq.start({scenario: state.scenario, view: state.view});
      expect(await eq.notes()).toEqual([]);
      const {units} = state.view;
      for (const each of ["mg", "mmol"].sort((a) => (a === units ? 1 : -1))) {
        await eq.page.getByRole("radio", {name: each, exact: true}).check(); // the link is written anew
      }
      expect(await eq.hash()).toBe(linkOf(equationsKind, state));
      expect(await eq.search.inputValue()).toBe(state.view.search);
    }
  });

  test("with markup in it is only text", async () => {
    const markup = "<img src=x onerror=alert(1)>";
    await eq.start({view: {organ: markup, search: markup}});
    expect(await eq.notes()).toHaveLength(1);
    expect(await eq.search.inputValue()).toBe(markup);
    expect(await eq.page.locator("main img").count()).toBe(0);
  });

  test("to a day that cannot be computed says so and keeps the last good picture", async () => {
    const before = await eq.amounts();
    const bad = encodeURIComponent(
      JSON.stringify({version: 1, scenario: {parameters: {gut_km: 1e-9}}}),
    );
    await eq.page.evaluate((hash) => (location.hash = hash), bad);
    await eq.page.locator(".equations-moving > .plain-notice:not([hidden])").waitFor();
    expect(await eq.amounts()).toEqual(before);
  });
});

describe("the page", () => {
  test.each([1440, 390])("is accessible with all open at %i px", async (width) => {
    await eq.page.setViewportSize({width, height: 844});
    await eq.start({view: {organ: "the-whole-body", search: "rate", units: "mmol"}});
    await eq.page.locator(".parameter button").first().click();
    expect(await scrollWidth(eq.page)).toBe(width);
    expect(await violationsInBothSchemes(eq.page)).toEqual([]);
  });

  test("on a phone one tap explains a sign, and the next goes there", async () => {
    const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
    const own = await openEquations(here.browser, here.site.home, {context: phone});
    const km = own.glyphs(uptake).filter({hasText: /^Km$/});
    await km.tap();
    expect(await own.note()).toMatch(/^Km Free Mg/);
    await km.tap();
    const focused = own.page.locator(".parameter:focus-within");
    expect(await focused.getAttribute("data-name")).toBe("gut_km");
    await own.page.getByLabel("Part of the model").selectOption("Kidney");
    expect(await own.title()).toBe("Kidney");
    expect(own.problems).toEqual([]);
    await own.page.close();
  });
});
