import type {CDPSession, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {openBench, type Bench} from "./harness.js";
import {timelinePage, type Timeline} from "./timeline-page.js";

let bench: Bench;
let page: Page;
let day: Timeline;
let finger: CDPSession;

beforeAll(async () => {
  bench = await openBench(timelinePage.script, ["src/styles/timeline.css"]);
});
afterAll(() => bench.close());
beforeEach(async () => {
  const viewport = {width: 390, height: 600};
  page = await bench.browser.newPage({viewport, hasTouch: true, isMobile: true});
  day = await timelinePage.open(page, bench.url);
  finger = await page.context().newCDPSession(page);
});
afterEach(() => page.context().close());

type At = [number, number];
const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: At) =>
  finger.send("Input.dispatchTouchEvent", {
    type,
    touchPoints: at ? [{x: at[0], y: at[1]}] : [],
  });

/** Many small moves, as a finger makes them. */
async function swipe([x, y]: At, dx: number, dy: number): Promise<void> {
  await touch("touchStart", [x, y]);
  for (let i = 1; i <= 12; i++) await touch("touchMove", [x + (dx * i) / 12, y + (dy * i) / 12]);
}

async function hold(at: At): Promise<void> {
  await touch("touchStart", at);
  await page.waitForTimeout(600);
  await touch("touchEnd");
}

const scrolled = () => page.evaluate(() => window.scrollY);

describe("a finger", () => {
  it("selects with a tap, then drags both time and dose of the selected pill", async () => {
    await page.touchscreen.tap(...(await day.pill(0)));
    expect(await day.log()).toMatchObject({selected: 0, changes: 0});
    await swipe(await day.pill(0), 0, -35);
    await touch("touchEnd");
    expect(await day.pills()).toEqual(["09:00 400 citrate", "21:30 150 glycinate"]);
    await swipe(await day.pill(0), 39, 0);
    await touch("touchEnd");
    expect(await day.pills()).toEqual(["12:00 400 citrate", "21:30 150 glycinate"]);
    expect(await scrolled()).toBe(0);
  });

  it("scrolls the page when it moves up on a pill that is not selected", async () => {
    await swipe(await day.pill(0), 0, -60);
    await touch("touchEnd");
    expect(await scrolled()).toBeGreaterThan(0);
    expect(await day.log()).toMatchObject({inputs: 0, changes: 0, selected: null});
  });

  it("moves the time of a pill that is not selected, and selects it", async () => {
    await swipe(await day.pill(0), 39, 0);
    await touch("touchEnd");
    expect((await day.pills())[0]).toBe("12:00 200 citrate");
    expect(await day.log()).toMatchObject({changes: 1, selected: 0});
  });

  it("sees the flag 44 px above itself", async () => {
    const [x, y] = await day.pill(0);
    await page.touchscreen.tap(x, y);
    await swipe([x, y], 39, 0);
    const flag = await page.locator(".flag rect").boundingBox();
    expect((flag?.y ?? 0) + (flag?.height ?? 0)).toBeCloseTo(y - 44, 0);
    await touch("touchEnd");
  });

  it("adds a pill where it rests on the empty plot", async () => {
    await hold(day.at(9, 40));
    expect((await day.pills())[1]).toBe("15:00 100 citrate");
    expect(await day.log()).toMatchObject({selected: 1, changes: 1});
  });

  it("does not add when it moves on, nor by tapping twice", async () => {
    await swipe(day.at(9, 40), 0, -80);
    await page.waitForTimeout(600);
    await touch("touchEnd");
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.touchscreen.tap(...day.at(9, 40));
    await page.touchscreen.tap(...day.at(9, 40));
    expect(await day.log()).toMatchObject({changes: 0});
  });

  it("opens a menu where it rests on a pill: form, copy, remove", async () => {
    const menu = page.getByRole("dialog");
    await hold(await day.pill(0));
    expect(await menu.getAttribute("aria-label")).toBe("200 milligrams of citrate at 09:00");
    await menu.getByRole("button", {name: "chloride"}).tap();
    expect((await day.pills())[0]).toBe("09:00 200 chloride");
    await hold(await day.pill(0));
    await menu.getByText(/more forms/).tap();
    await menu.getByRole("button", {name: "taurate"}).tap();
    expect((await day.pills())[0]).toBe("09:00 200 taurate");
    await hold(await day.pill(0));
    await menu.getByRole("button", {name: "chloride"}).tap();
    await hold(await day.pill(0));
    await menu.getByRole("button", {name: "copy"}).tap();
    expect((await day.pills())[1]).toBe("12:00 200 chloride");
    await hold(await day.pill(1));
    await menu.getByRole("button", {name: "remove"}).tap();
    expect(await day.pills()).toEqual(["09:00 200 chloride", "21:30 150 glycinate"]);
    expect(await menu.isVisible()).toBe(false);
    expect(day.errors).toEqual([]);
  });

  it("closes the menu by touching elsewhere", async () => {
    await hold(await day.pill(0));
    await page.touchscreen.tap(200, 400);
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
  });

  it("drags meals", async () => {
    await swipe(day.at(7, 98), 26, 0);
    await touch("touchEnd");
    expect((await day.log()).day.meals[1]?.timeH).toBe(9);
  });
});
