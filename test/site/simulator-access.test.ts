import {beforeAll, beforeEach, describe, expect, test} from "vitest";
import {violationsInBothSchemes} from "./accessibility.js";
import {browserAndSite} from "./here.js";
import {openSimulator, scrollWidth, type Simulator} from "./simulator-page.js";

const here = browserAndSite({isCrewBusy: true});
let sim: Simulator;
beforeAll(async () => {
  sim = await openSimulator(here.browser, here.site.home);
});
beforeEach(() => sim.page.setViewportSize({width: 1440, height: 900}));

const scenario = {hours: 24, startClockH: 6, doses: [{timeH: 2, form: "oxide", elementalMg: 400}]};
const openAll = async () => {
  for (const name of ["person", "health", "form-list"]) {
    await sim.page.locator(`.${name} summary`).click();
  }
};
const nothing = async () => undefined;

describe.each([
  ["as it opens", {}, nothing],
  ["with four pins", {pins: [scenario, scenario, scenario, scenario]}, nothing],
  ["with a note", {odd: 1}, nothing],
  ["with all that opens open", {}, openAll],
  ["without pills, over seven days", {scenario: {hours: 168, doses: []}}, nothing],
])("the page %s", (_, state, prepare) => {
  test("is accessible, light and dark, wide and narrow, and never scrolls sideways", async () => {
    await sim.start(state);
    await prepare();
    for (const width of [1440, 390]) {
      await sim.page.setViewportSize({width, height: 900});
      expect(await violationsInBothSchemes(sim.page), `${width} px`).toEqual([]);
    }
    for (const width of [820, 720, 320]) {
      await sim.page.setViewportSize({width, height: 700});
      expect(await scrollWidth(sim.page)).toBe(width);
    }
  });
});

/** Tab stops of the page's content in their order: the part they are in, and where they stand. */
async function tabStops(): Promise<{part: string; name: string; x: number; y: number}[]> {
  await sim.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const stops = [];
  for (let i = 0; i < 80; i++) {
    await sim.page.keyboard.press("Tab");
    const stop = await sim.page.evaluate(() => {
      const node = document.activeElement as HTMLElement;
      const part = node.closest(".area-sentence, .area-transect, .rail")?.className ?? "";
      const box = node.getBoundingClientRect();
      const name = node.getAttribute("aria-label") ?? node.textContent ?? "";
      const [x, y] = [box.left + scrollX, box.top + box.height / 2 + scrollY];
      return {
        part,
        name: name.trim() || node.id || node.tagName,
        x,
        y,
        isOver: !!node.closest("#observablehq-footer"),
      };
    });
    if (stop.isOver) break;
    if (stop.part !== "") stops.push(stop);
  }
  return stops;
}

test("Tab reaches every control, down the page within each part", async () => {
  await sim.start();
  const stops = await tabStops();
  const names = stops.map(({name}) => name);
  for (const name of [
    "pill 1",
    "pill 2",
    "+ add a pill",
    "Time at the cursor",
    "Pin this run",
    "Link",
    "Save",
    "Open",
    "Reset",
  ]) {
    expect(names).toContain(name);
  }
  expect([...new Set(stops.map(({part}) => part))]).toEqual([
    "area-sentence",
    "area-transect",
    "rail",
  ]);
  const rail = stops.filter(({part}) => part === "rail");
  for (const [i, {y, name}] of rail.entries()) {
    expect(y, name).toBeGreaterThanOrEqual((rail[i - 1]?.y ?? 0) - 8); // beside each other counts
  }
});

test("zoomed to 200 %, nothing is fixed and every control can be used", async () => {
  await sim.page.setViewportSize({width: 720, height: 450});
  await sim.start();
  expect(await sim.page.locator(".dock").evaluate((dock) => getComputedStyle(dock).position)).toBe(
    "static",
  );
  await sim.box.fill("300");
  await sim.page.keyboard.press("Enter");
  expect(await sim.sentence()).toMatch(/^300 mg/);
});

test("on a phone the dose stays in reach, and More leads to the rest", async () => {
  await sim.page.setViewportSize({width: 390, height: 844});
  await sim.start();
  const box = await sim.dose.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(844);
  await sim.button("More").click();
  const start = sim.page.getByRole("combobox", {name: "Start from"});
  expect(await start.evaluate((node) => node === document.activeElement)).toBe(true);
  const place = await start.boundingBox();
  const dock = await sim.page.locator(".dock").boundingBox();
  expect(place?.y).toBeGreaterThan(0);
  expect(place?.y).toBeLessThan(dock?.y ?? 0);
  await sim.page.setViewportSize({width: 1440, height: 900});
  expect(await sim.button("More").isVisible()).toBe(false);
});

test("on a phone the focus is never hidden behind the dock", async () => {
  await sim.page.setViewportSize({width: 390, height: 844});
  await sim.start();
  for (const name of ["Pin this run", "Reset"]) {
    await sim.page.evaluate(() => scrollTo(0, 0));
    await sim.button(name).focus();
    const [box, dock] = [
      await sim.button(name).boundingBox(),
      await sim.page.locator(".dock").boundingBox(),
    ];
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(dock?.y ?? 0);
  }
});

test("printed, the charts and the sentence stay and the controls go", async () => {
  await sim.start();
  await sim.page.emulateMedia({media: "print", colorScheme: "dark"});
  expect(await sim.page.locator(".rail").isVisible()).toBe(false);
  expect(await sim.page.locator(".sentence").isVisible()).toBe(true);
  expect(await sim.page.locator(".chart").first().isVisible()).toBe(true);
  const ink = await sim.page.locator(".sentence").evaluate((node) => getComputedStyle(node).color);
  expect(ink).toBe("rgb(23, 33, 29)"); // dark on paper, whatever the screen is
  await sim.page.emulateMedia({media: "screen", colorScheme: "light"});
});

test("with reduced motion nothing moves by itself", async () => {
  await sim.page.emulateMedia({reducedMotion: "reduce"});
  await sim.start();
  await sim.page.getByRole("combobox", {name: "Start from"}).selectOption("Breakfast");
  const running = await sim.page.evaluate(
    () => document.getAnimations().filter(({playState}) => playState === "running").length,
  );
  expect(running).toBe(0);
  await sim.page.emulateMedia({reducedMotion: "no-preference"});
});
