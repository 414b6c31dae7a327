import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {violations} from "./accessibility.js";
import {openBench, type Bench} from "./harness.js";
import {timelinePage, type Timeline} from "./timeline-page.js";

let bench: Bench;
let page: Page;
let day: Timeline;

beforeAll(async () => {
  bench = await openBench(timelinePage.script, ["src/styles/timeline.css"]);
});
afterAll(() => bench.close());
beforeEach(async () => {
  page = await bench.browser.newPage({viewport: {width: 1128, height: 300}});
  day = await timelinePage.open(page, bench.url);
});
afterEach(() => page.close());

describe("the mouse", () => {
  it("drags a pill sideways along quarter hours and leaves the dose alone", async () => {
    await day.drag(await day.pill(0), {dx: 50, dy: 5});
    expect(await day.pills()).toEqual(["10:30 200 citrate", "21:30 150 glycinate"]);
    expect(await day.log()).toMatchObject({
      changes: 1,
      said: ["200 milligrams of citrate at 10:30"],
    });
  });

  it("drags a pill up by round doses and leaves the time alone", async () => {
    await day.drag(await day.pill(0), {dx: 5, dy: -21});
    expect(await day.pills()).toEqual(["09:00 300 citrate", "21:30 150 glycinate"]);
  });

  it("moves both with Ctrl, by minutes and 5 mg with Alt", async () => {
    await day.drag(await day.pill(0), {dx: 50, dy: -21}, ["Control"]);
    expect((await day.pills())[0]).toBe("10:30 300 citrate");
    await day.drag(await day.pill(0), {dx: 20, dy: 0}, ["Alt"]);
    expect((await day.pills())[0]).toBe("11:07 300 citrate");
  });

  it("reports every step live, and one change on release", async () => {
    const at = await day.pill(0);
    await day.press(at);
    await day.pull(at, {dx: 30, dy: 0});
    await day.pull(at, {dx: 60, dy: 0});
    expect(await day.log()).toMatchObject({changes: 0});
    expect((await day.log()).inputs).toBeGreaterThan(1);
    expect(await page.locator(".flag text").textContent()).toBe("200 mg, 10:45");
    await page.mouse.up();
    expect(await day.log()).toMatchObject({changes: 1});
    expect(await page.locator(".flag").isVisible()).toBe(false);
  });

  it("keeps hold of a pill that passes another one", async () => {
    const at = await day.pill(0);
    await day.press(at);
    for (const dx of [100, 300, 500, 600, 500, 420]) await day.pull(at, {dx, dy: 0});
    await page.mouse.up();
    expect(await day.pills()).toEqual(["21:30 150 glycinate", "22:00 200 citrate"]);
    expect(await day.log()).toMatchObject({selected: 1, changes: 1});
  });

  it("selects with a click and changes nothing", async () => {
    await page.mouse.click(...(await day.pill(1)));
    expect(await day.log()).toMatchObject({selected: 1, inputs: 0, changes: 0});
    expect(await day.focused()).toBe("150 milligrams of glycinate at 21:30, pill 2 of 2");
  });

  it("adds a pill of the last form by a double-click on empty, and removes one the same way", async () => {
    await page.mouse.dblclick(...day.at(9, 60));
    expect((await day.pills())[1]).toBe("15:00 100 citrate");
    await page.mouse.dblclick(...(await day.pill(1)));
    expect(await day.pills()).toEqual(["09:00 200 citrate", "21:30 150 glycinate"]);
    expect((await day.log()).said).toEqual([
      "added 100 milligrams of citrate at 15:00",
      "pill removed, 2 left",
    ]);
  });

  it("removes a pill let go well below the line, and saves it when it comes back", async () => {
    const at = await day.pill(0);
    await day.press(at);
    await day.pull(at, {dx: 0, dy: 100});
    expect(await page.locator(".flag text").textContent()).toBe("release to remove");
    await day.pull(at, {dx: 0, dy: 21});
    await page.mouse.up();
    expect((await day.pills())[0]).toBe("09:00 100 citrate");
    await day.drag(await day.pill(0), {dx: 0, dy: 100});
    expect(await day.pills()).toEqual(["21:30 150 glycinate"]);
  });

  it("restores the day with Escape", async () => {
    const at = await day.pill(0);
    await day.press(at);
    await day.pull(at, {dx: 120, dy: 0});
    await page.keyboard.press("Escape");
    await day.pull(at, {dx: 200, dy: 0});
    await page.mouse.up();
    expect(await day.pills()).toEqual(["09:00 200 citrate", "21:30 150 glycinate"]);
    expect(await day.log()).toMatchObject({changes: 0});
  });

  it("grows the axis at once, by the scale of the press, and shrinks it on release", async () => {
    const at = await day.pill(0);
    const top = () => page.locator(".dose-ticks text").last().textContent();
    await day.press(at);
    await day.pull(at, {dx: 0, dy: -84});
    expect((await day.pills())[0]).toBe("09:00 600 citrate");
    expect(await top()).toBe("600");
    await day.pull(at, {dx: 0, dy: -21});
    expect(await top()).toBe("600");
    await page.mouse.up();
    expect(await top()).toBe("400");
  });

  it("drags meals and the edges of the night sideways only", async () => {
    await day.drag(day.at(7, 112), {dx: 64, dy: -40});
    expect((await day.log()).day.meals[1]?.timeH).toBe(9);
    await day.drag(day.at(17, 40), {dx: -32.4, dy: 0});
    expect((await day.log()).day.night).toEqual([16, 24]);
    expect((await day.log()).said).toEqual(["lunch, 15:00", "asleep 22:00"]);
  });
});

it("opens the menu of a pill by a right click or Enter, and Escape returns to the pill", async () => {
  const menu = page.getByRole("dialog");
  await page.mouse.click(...(await day.pill(1)), {button: "right"});
  expect(await menu.getAttribute("aria-label")).toBe("150 milligrams of glycinate at 21:30");
  await page.keyboard.press("Escape");
  expect(await menu.isVisible()).toBe(false);
  expect(await day.focused()).toContain("glycinate at 21:30");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect((await day.pills())[1]).toBe("21:30 150 oxide");
  expect(day.errors).toEqual([]);
});

it("has nothing for axe to find, with pills, without, and with the menu open", async () => {
  expect(await violations(page)).toEqual([]);
  await page.mouse.click(...(await day.pill(1)), {button: "right"});
  expect(await violations(page)).toEqual([]);
  await page.evaluate("show({day: {pills: [], meals: [], night: [17, 24]}, selected: null})");
  expect(await violations(page)).toEqual([]);
});

it("makes room on the clock for the time flag", async () => {
  const shown = () =>
    page.locator(".clock-ticks text:not([visibility])").evaluateAll((nodes) => nodes.length);
  const all = await shown();
  await page.evaluate("document.querySelector('.dose-timeline').clearClock(7.4)");
  expect(await shown()).toBe(all - 1);
  await page.evaluate("document.querySelector('.dose-timeline').clearClock(null)");
  expect(await shown()).toBe(all);
});

describe("the keyboard", () => {
  beforeEach(() => page.keyboard.press("Tab"));

  it("reaches pills in clock order and the add button last", async () => {
    const stops = [await day.focused()];
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press("Tab");
      stops.push(await day.focused());
    }
    expect(stops.filter((stop) => stop.includes("pill"))).toEqual([
      "200 milligrams of citrate at 09:00, pill 1 of 2",
      "150 milligrams of glycinate at 21:30, pill 2 of 2",
      "+ add a pill",
    ]);
    expect(stops.at(-1)).toBe("+ add a pill");
  });

  it.each([
    ["ArrowUp", "09:00 250 citrate"],
    ["ArrowDown", "09:00 175 citrate"],
    ["Shift+ArrowUp", "09:00 205 citrate"],
    ["ArrowRight", "09:15 200 citrate"],
    ["Shift+ArrowLeft", "08:59 200 citrate"],
    ["Control+ArrowRight", "10:00 200 citrate"],
    ["PageUp", "09:00 300 citrate"],
    ["PageDown", "09:00 100 citrate"],
    ["Home", "09:00 0 citrate"],
    ["End", "09:00 2000 citrate"],
    ["f", "09:00 200 glycinate"],
  ])("%s makes the pill %s, in one change", async (key, pill) => {
    await page.keyboard.press(key);
    expect((await day.pills())[0]).toBe(pill);
    expect(await day.log()).toMatchObject({inputs: 1, changes: 1});
  });

  it("makes one change of a key held down", async () => {
    for (let i = 0; i < 4; i++) await page.keyboard.down("ArrowRight");
    expect(await day.log()).toMatchObject({inputs: 4, changes: 0, said: []});
    await page.keyboard.up("ArrowRight");
    expect(await day.log()).toMatchObject({
      changes: 1,
      said: ["200 milligrams of citrate at 10:00"],
    });
  });

  it("keeps focus on a pill that passes another one", async () => {
    for (let i = 0; i < 13; i++) await page.keyboard.press("Control+ArrowRight");
    expect(await day.focused()).toBe("200 milligrams of citrate at 22:00, pill 2 of 2");
    await page.keyboard.press("Shift+Tab");
    expect(await day.focused()).toBe("150 milligrams of glycinate at 21:30, pill 1 of 2");
  });

  it("removes, and goes on to the next pill, at last to the add button", async () => {
    await page.keyboard.press("Delete");
    expect(await day.focused()).toBe("150 milligrams of glycinate at 21:30, pill 1 of 1");
    await page.keyboard.press("Delete");
    expect(await day.focused()).toBe("+ add a pill");
    await page.keyboard.press("Enter");
    expect(await day.focused()).toBe("100 milligrams of glycinate at 14:30, pill 1 of 1");
  });

  it("duplicates and adds, and goes to the new pill", async () => {
    await page.keyboard.press("d");
    expect(await day.focused()).toBe("200 milligrams of citrate at 12:00, pill 2 of 3");
    await page.keyboard.press("Insert");
    expect(await day.focused()).toBe("100 milligrams of citrate at 16:45, pill 3 of 4");
    expect(await day.log()).toMatchObject({selected: 2, changes: 2});
  });

  it("moves meals and the edges of the night", async () => {
    for (let i = 0; i < 2; i++) await page.keyboard.press("Tab");
    for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowRight");
    expect((await day.log()).day.meals[0]?.timeH).toBe(2.5);
    for (let i = 0; i < 4; i++) await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    expect((await day.log()).day.night).toEqual([17, 24]);
    expect((await day.log()).said).toContain("awake 05:45");
  });
});
