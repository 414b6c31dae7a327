import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {open} from "./browser.js";
import {browserAndSite} from "./here.js";
import {openSimulator, type Simulator} from "./simulator-page.js";

const here = browserAndSite();
let sim: Simulator;
beforeEach(async () => {
  sim = await openSimulator(here.browser, here.site.home);
});
afterEach(async () => {
  expect(sim.problems).toEqual([]);
  await sim.page.close();
});

const bands = () => sim.page.locator(".chart-range");
const pale = () => sim.page.locator(".chart-range.is-pending");

describe("the band of the parameter sets", () => {
  test("comes by itself, is paler while a hand moves and comes anew after it", async () => {
    await sim.whole();
    const first = await bands().first().getAttribute("d");
    expect([await bands().count(), await pale().count()]).toEqual([6, 0]);
    await sim.dose.focus();
    const box = await sim.dose.boundingBox();
    if (!box) throw new Error("no slider");
    await sim.page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
    await sim.page.mouse.down();
    await sim.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    expect(await pale().count()).toBe(6);
    await sim.page.mouse.up();
    await sim.whole();
    expect(await pale().count()).toBe(0);
    expect(await bands().first().getAttribute("d")).not.toBe(first);
  });

  test("that no worker can draw is missed by name, and the page goes on", async () => {
    const {page} = await open(here.browser, "about:blank");
    await page.route("**/simulate.worker*", (route) => route.abort());
    await page.goto(here.site.home);
    const note = page.locator(".notes-box li");
    await note.filter({hasText: "the pale band cannot be drawn"}).waitFor();
    expect(await note.allTextContents()).toEqual([
      expect.stringMatching(/^the pale band cannot be drawn \(worker did not start: .+\)$/),
    ]);
    const before = await page.locator(".sentence").textContent();
    await page.getByRole("slider", {name: "Elemental magnesium"}).press("PageUp");
    expect(await page.locator(".sentence").textContent()).not.toBe(before);
    await page.close();
  });
});

describe("weeks", () => {
  test.each([
    ["28 d", 672],
    ["24 wk", 4032],
  ])("of %s are run in a worker, while the day follows the hand", async (name, hours) => {
    const day = await sim.sentence();
    await sim.choose("Show", name);
    await sim.page.waitForFunction((old) => {
      const sentence = document.querySelector(".sentence")?.textContent;
      return sentence !== old && document.querySelector(".is-waiting") === null;
    }, day);
    expect(await sim.linked()).toMatchObject({scenario: {hours}});
    const weeks = await sim.sentence();
    await sim.page.locator(".pill").first().press("ArrowUp");
    expect((await sim.pills())[0]).toContain("250 milligrams");
    await sim.page.waitForFunction(
      (old) => document.querySelector(".sentence")?.textContent !== old,
      weeks,
    );
    expect(await sim.sentence()).toContain("250 mg");
  });
});

test("amounts of the day are written in the units of the header", async () => {
  await sim.choose("Units", "mmol");
  expect(await sim.page.locator(".pill .dose").first().textContent()).toBe("8.23 mmol");
  expect((await sim.pills())[0]).toContain("8.23 millimoles of citrate");
  expect(await sim.page.locator(".dose-ticks").textContent()).toBe("010");
});

test("a pinned run keeps its letter when one before it goes", async () => {
  await sim.button("Pin this run").click();
  await sim.page.locator(".pill").first().press("ArrowUp");
  await sim.button("Pin this run").click();
  await sim.page.getByRole("button", {name: "remove pin A"}).click();
  expect(await sim.page.locator(".pins b").allTextContents()).toEqual(["B"]);
  expect(await sim.linked()).toMatchObject({view: {letters: "B"}});
  await sim.button("Pin this run").click();
  expect(await sim.page.locator(".pins b").allTextContents()).toEqual(["A", "B"]);
});

test("a preset leads the curves over, unless the reader wants less motion", async () => {
  await sim.whole();
  const during = () =>
    sim.page.evaluate(async () => {
      const select = document.querySelector<HTMLSelectElement>(".choose select");
      const line = document.querySelector(".chart-marks path");
      if (!select || !line) throw new Error("no preset or no line");
      const seen = new Set<string | null>();
      select.value = select.value === "Food only" ? "Breakfast" : "Food only";
      select.dispatchEvent(new Event("change", {bubbles: true}));
      const end = performance.now() + 400;
      while (performance.now() < end) {
        seen.add(line.getAttribute("d"));
        await new Promise(requestAnimationFrame);
      }
      return seen.size;
    });
  expect(await during()).toBeGreaterThan(2);
  await sim.page.emulateMedia({reducedMotion: "reduce"});
  expect(await during()).toBeLessThanOrEqual(2);
});
