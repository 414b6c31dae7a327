import fc from "fast-check";
import {afterEach, beforeAll, describe, expect, test} from "vitest";
import {linkOf} from "../../src/lib/link.js";
import {splitsKind} from "../../src/lib/splits-kind.js";
import {splitsStates} from "../src/lib/splits-samples.js";
import {violationsInBothSchemes} from "./accessibility.js";
import {browserAndSite} from "./here.js";
import {scrollWidth} from "./simulator-page.js";
import {openSplits, type Splits} from "./splits-page.js";

const here = browserAndSite();
let splits: Splits;
beforeAll(async () => {
  splits = await openSplits(here.browser, here.site.home);
});
afterEach(() => expect(splits.problems).toEqual([]));

describe("a worker that dies", () => {
  test("is started again, the reader is told, and the map becomes whole", async () => {
    const context = await here.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      let ended = 0;
      const Given = Worker;
      Object.assign(window, {
        Worker: class extends Given {
          constructor(address: string | URL, options?: WorkerOptions) {
            super(address, options);
            let answers = 0;
            this.addEventListener("message", () => {
              if ((answers += 1) !== 20 || (ended += 1) > 1) return;
              this.terminate();
              this.dispatchEvent(new ErrorEvent("error", {message: "out of memory"}));
            });
          }
        },
      });
    });
    await page.goto(`${here.site.home}splits.html`);
    await page.getByText("a worker stopped and was started again").waitFor();
    await page.waitForFunction(
      () => performance.getEntriesByName("magnesia:splits-whole").length > 0,
    );
    expect(await page.locator(".map-cell.is-between").count()).toBe(0);
    await context.close();
  });
});

describe("a link", () => {
  test("opens any state of the page without a note, and is what the page writes", async () => {
    for (const state of fc.sample(splitsStates, {numRuns: 5, seed: 7})) {
      await splits.start({scenario: state.scenario, view: state.view});
      expect(await splits.notes()).toEqual([]);
      const {units} = state.view;
      for (const each of ["mg", "mmol"].sort((a) => (a === units ? 1 : -1))) {
        await splits.page.getByRole("radio", {name: each, exact: true}).check(); // the link is written anew
      }
      expect(await splits.hash()).toBe(linkOf(splitsKind, state));
      expect(await splits.form.inputValue()).toBe(state.scenario.doses?.[0]?.form);
      expect(await splits.stop.getAttribute("aria-label")).toContain(
        state.view.servings === 1 ? "once a day" : `in ${state.view.servings} servings`,
      );
    }
  });

  test("with what the map cannot show says so and shows the rest", async () => {
    await splits.start({view: {dose: 0, servings: 24}, scenario: {hours: 8760}});
    expect(await splits.notes()).toEqual([
      "scenario.hours: the map counts 48 h instead of 8760 h",
      "view.dose: 0 ignored",
      "view.servings: 24 ignored",
    ]);
    expect(await splits.sentence()).toMatch(/^300 mg in two servings/);
  });

  test("with markup in it is only text", async () => {
    await splits.start({view: {quantity: "<img src=x onerror=alert(1)>"}});
    expect(await splits.notes()).toHaveLength(1);
    expect(await splits.page.locator("main img").count()).toBe(0);
  });

  test("to a person who cannot be computed shows the usual map and why", async () => {
    await splits.start({scenario: {parameters: {gut_km: 1e-9}}});
    expect(await splits.notes()).toEqual([expect.stringContaining("cannot be computed")]);
    expect(await splits.sentence()).toMatch(/^300 mg in two servings/);
  });

  test("followed to such a person dims the last good map, until undone", async () => {
    await splits.start();
    const [fills, sentence] = [await splits.fills(), await splits.sentence()];
    const bad = {version: 1, scenario: {parameters: {gut_km: 1e-9}}};
    await splits.page.evaluate(
      (hash) => (location.hash = hash),
      encodeURIComponent(JSON.stringify(bad)),
    );
    const notice = splits.page.locator(".split-map .plain-notice");
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/not finite.*Last good map shown\./);
    expect([await splits.fills(), await splits.sentence()]).toEqual([fills, sentence]);
    await splits.button("Undo").click();
    expect(await notice.isVisible()).toBe(false);
  });
});

describe("the page", () => {
  test.each([1440, 820, 390, 320])("is accessible in every state at %i px", async (width) => {
    await splits.page.setViewportSize({width, height: 844});
    await splits.start({
      scenario: {diet: "none", person: {medicines: ["ppi"]}},
      view: {quantity: "share", units: "mmol", dose: 800, servings: 6},
    });
    for (const panel of [".person", ".health"]) {
      await splits.page.locator(`${panel} summary`).click();
    }
    expect(await scrollWidth(splits.page)).toBe(width);
    expect(await violationsInBothSchemes(splits.page)).toEqual([]);
    await splits.page.setViewportSize({width: 1440, height: 900});
  });

  test("on a phone a tap chooses a cell, and its day stands in reach below the map", async () => {
    const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
    const own = await openSplits(here.browser, here.site.home, {context: phone});
    await own.cell(500, 4).tap();
    expect(await own.sentence()).toMatch(/^500 mg in four servings/);
    expect(own.page.url()).toContain("splits.html");
    const link = own.page.getByRole("link", {name: "Open this day"}).filter({visible: true});
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await link.tap();
    expect(await own.simulatorSays()).toMatch(/^500 mg as citrate in 4 servings/);
    await own.page.close();
  });

  test("printed, the map, the curves and the words stay and the controls go", async () => {
    await splits.start();
    await splits.page.emulateMedia({media: "print", colorScheme: "dark"});
    for (const seen of [".split-map svg", ".split-curves svg", ".split-sentence"]) {
      expect(await splits.page.locator(seen).first().isVisible(), seen).toBe(true);
    }
    for (const gone of [".split-controls", ".cell-grid", ".split-map .segmented"]) {
      expect(await splits.page.locator(gone).isVisible(), gone).toBe(false);
    }
    await splits.page.emulateMedia({media: "screen", colorScheme: "light"});
  });
});
