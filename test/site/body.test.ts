import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {usualState, type BodyState} from "../../src/lib/body/body-page.js";
import {intakeOf} from "../../src/lib/body/intake-scenario.js";
import {merged} from "../../src/lib/difference.js";
import {openBody, type Body} from "./body-page.js";
import {browserAndSite} from "./here.js";

const here = browserAndSite();
let body: Body;
beforeAll(async () => {
  body = await openBody(here.browser, here.site.home);
});
beforeEach(() => body.start());
afterEach(() => expect(body.problems).toEqual([]));

/** The steps of the course in the address: week, food, supplement. */
async function course(): Promise<[week: number, foodMg: number, supplement?: number][]> {
  const {scenario} = merged(usualState, await body.linked()) as BodyState;
  return intakeOf(scenario).map(({fromDay, foodMg, supplement}) =>
    supplement ? [fromDay / 7, foodMg, supplement.mg] : [fromDay / 7, foodMg],
  );
}

/** What the address says of the scenario; null for the usual one. */
const changed = async () => ((await body.linked()) as Partial<BodyState> | null)?.scenario ?? null;

describe("before it is touched, the page", () => {
  test("says what twelve poor weeks do, and marks where each store is lowest", async () => {
    expect(await body.sentence()).toMatch(/^12 weeks at 10 mg a day: urine falls first/);
    expect(await body.page.locator(".week-mark").allTextContents()).toEqual([
      expect.stringMatching(/^lowest 9\d\.\d %, week 20$/),
      expect.stringMatching(/^back, week 2\d$/),
      expect.stringMatching(/^lowest 9\d\.\d %, week 20$/),
      expect.stringMatching(/^back, week 3\d$/),
      expect.stringMatching(/^lowest 9\d\.\d %, week 20$/),
    ]);
    expect(await body.hash()).toBe("");
  });

  test("names the grade of everything slow", async () => {
    const units = await body.page
      .locator(".course-strips .chart > svg")
      .evaluateAll((all) => all.map((svg) => svg.getAttribute("aria-label") ?? ""));
    const slow = units.filter((unit) => /of\srest/.test(unit));
    expect(slow).toHaveLength(3);
    for (const unit of slow) expect(unit).toMatch(/grade\sD$/);
    expect(await body.status()).toMatch(/threshold, mmol\/L grade D.*gut grade D/);
  });
});

describe("a grip", () => {
  test("moves its change by whole weeks while a hand holds it, the address on release", async () => {
    const curves = await body.curves();
    const [x, y] = await body.middle(body.grip(2));
    const week = (await body.placeOf(1, 52)) - (await body.placeOf(0, 52));
    await body.drag([x, y], [x + 4.2 * week, y + 3], false);
    expect((await body.grips())[1]).toMatch(/^from week 24: 300 milligrams/);
    expect(await changed()).toBeNull();
    await body.page.mouse.up();
    await body.whole();
    expect(await course()).toEqual([[0, 300], [8, 10], [24, 300], [26, 300, 300], [44, 300]]); // prettier-ignore
    expect(await body.sentence()).toMatch(/^16 weeks at 10 mg/);
    expect(await body.curves()).not.toBe(curves);
    await body.page.keyboard.press("Control+z");
    await body.whole();
    expect(await changed()).toBeNull();
    expect(await body.curves()).toBe(curves);
  });

  test("moves by days with Alt, stops before the next, and Escape restores it", async () => {
    const [x, y] = await body.middle(body.grip(2));
    const week = (await body.placeOf(1, 52)) - (await body.placeOf(0, 52));
    await body.page.keyboard.down("Alt");
    await body.drag([x, y], [x + 0.45 * week, y], false);
    await body.page.keyboard.up("Alt");
    expect((await body.grips())[1]).toMatch(/^from week 20, day 3/);
    await body.page.mouse.move(x + 30 * week, y);
    expect((await body.grips())[1]).toMatch(/^from week 25, day 6/);
    await body.page.keyboard.press("Escape");
    await body.page.mouse.up();
    expect((await body.grips())[1]).toMatch(/^from week 20:/);
    expect(await changed()).toBeNull();
  });

  test("is a slider for keys: weeks, amounts, another change, none", async () => {
    const {keyboard} = body.page;
    await body.grip(1).focus();
    await keyboard.press("ArrowRight");
    await keyboard.press("Shift+ArrowLeft");
    expect((await body.grips())[0]).toMatch(/^from week 8, day 6/);
    await keyboard.press("ArrowLeft");
    await keyboard.press("ArrowUp");
    await keyboard.press("PageUp");
    expect(await course()).toContainEqual([8, 125]);
    expect(await body.spoken()).not.toBe("");
    await keyboard.press("Insert");
    expect(await course()).toContainEqual([14, 125, 100]);
    expect(await body.grip(2).evaluate((one) => one === document.activeElement)).toBe(true);
    await keyboard.press("Delete");
    expect(await course()).not.toContainEqual([14, 125, 100]);
    await keyboard.press("Control+z");
    expect(await course()).toContainEqual([14, 125, 100]);
    await body.whole();
    expect(await body.sentence()).not.toMatch(/10 mg/);
  });

  test("comes and goes with a double-click", async () => {
    const [x, y] = [await body.placeOf(36, 52), await body.baseline()];
    await body.page.mouse.dblclick(x, y - 30);
    await expect.poll(() => body.grips()).toHaveLength(5);
    expect((await course()).map(([week]) => week)).toContain(36);
    await body.page.mouse.dblclick(...(await body.middle(body.grip(4))));
    await expect.poll(() => body.grips()).toHaveLength(4);
    expect(await changed()).toBeNull();
  });
});

describe("a level", () => {
  test("moves food and supplement by 25 mg, and the stores follow", async () => {
    const curves = await body.curves();
    const [x, y] = await body.middle(body.level("supplement", 3));
    await body.drag([x, y], [x, y + 27]);
    expect((await course())[3]?.[2]).toSatisfy((mg: number) => mg < 300 && mg % 25 === 0);
    const [foodX, foodY] = await body.middle(body.level("food", 1));
    await body.drag([foodX, foodY], [foodX, foodY - 20]);
    await body.whole();
    expect((await course())[1]?.[1]).toSatisfy((mg: number) => mg > 10 && mg % 25 === 0);
    expect(await body.curves()).not.toBe(curves);
  });

  test("at the start is a slider of its own: the usual diet, from which the course begins", async () => {
    await body.page.getByRole("slider", {name: "amount at the start"}).focus();
    for (let i = 0; i < 4; i++) await body.page.keyboard.press("ArrowDown");
    await body.whole();
    expect(await body.linked()).toMatchObject({scenario: {person: {status: 200}}});
    expect((await course())[0]).toEqual([0, 200]);
  });
});

describe("the selected step", () => {
  test("is edited beside the chart: food, form, amount, another change, none", async () => {
    const {page} = body;
    await body.grip(3).focus();
    expect(await page.locator(".step-head h2").textContent()).toBe("Weeks 26 to 44");
    await body.menu("Supplement").selectOption("oxide");
    await page.getByRole("textbox", {name: "Supplement amount"}).fill("450");
    await page.keyboard.press("Enter");
    expect(await course()).toContainEqual([26, 300, 450]);
    await page.getByRole("slider", {name: "Food", exact: true}).focus();
    await page.keyboard.press("ArrowRight");
    expect(await course()).toContainEqual([26, 305, 450]);
    await body.button("+ Add a change").click();
    expect(await course()).toContainEqual([35, 305, 550]);
    await body.button("Remove").click();
    expect(await page.locator(".step-head h2").textContent()).toBe("Weeks 44 to 52");
    await body.grip(3).focus();
    await body.menu("Supplement").selectOption("none");
    await body.whole();
    expect((await course()).every(([, , supplement]) => supplement === undefined)).toBe(true);
  });

  test("refuses 5000 mg by name, and nothing else changes", async () => {
    const before = await body.curves();
    await body.page.getByRole("textbox", {name: "Food"}).fill("5000");
    await body.page.keyboard.press("Enter");
    expect(await body.page.locator(".fault").first().textContent()).toBe(
      "food must be 0 to 1500 mg a day, got 5000",
    );
    await body.whole();
    expect(await body.curves()).toBe(before);
    expect(await body.hash()).toBe("");
  });
});

describe("the horizon", () => {
  test("rescales the axis and never the course", async () => {
    const grips = await body.grips();
    await body.choose("Show", "24 wk");
    await body.whole();
    expect(await body.linked()).toEqual({version: 1, view: {weeks: 24}});
    expect(await body.grips()).toEqual(grips.slice(0, 2)); // the others lie beyond
    const x = await body.placeOf(8, 24);
    expect((await body.middle(body.grip(1)))[0]).toBeCloseTo(x, 0);
    await body.choose("Show", "1 year");
    await body.whole();
    expect(await body.grips()).toEqual(grips);
    expect(await body.hash()).toBe("");
  });
});

describe("the one cursor", () => {
  const week = async () => [await body.flag.textContent(), await body.stores()];

  test("moves with a click on any strip, and everything beside follows", async () => {
    const [status, ring] = [await body.status(), await body.ring.getAttribute("aria-valuetext")];
    const serum = await body.page.locator('[data-chart="serum"] > svg').boundingBox();
    const x = await body.placeOf(10, 52);
    await body.page.mouse.click(x, (serum?.y ?? 0) + 60);
    expect(await week()).toEqual(["week 10", "Stores in week 10"]);
    expect(await body.status()).not.toBe(status);
    expect(await body.ring.getAttribute("aria-valuetext")).not.toBe(ring);
    expect(await body.linked()).toEqual({version: 1, view: {cursorDay: 70}});
  });

  test("walks weeks and days by keys on its flag and on the ring", async () => {
    await body.flag.focus();
    await body.page.keyboard.press("ArrowRight");
    expect(await week()).toEqual(["week 21", "Stores in week 21"]);
    await body.ring.focus();
    await body.page.keyboard.press("Shift+ArrowRight");
    expect(await week()).toEqual(["week 21, day 1", "Stores in week 21, day 1"]);
    await body.page.keyboard.press("Home");
    expect(await week()).toEqual(["week 0", "Stores in week 0"]);
  });

  test("goes where a figure of the sentence is about", async () => {
    await body.page.locator(".figure-link").first().click();
    expect(await week()).toEqual(["week 8", "Stores in week 8"]);
  });

  test("follows the ring along the way that the course took", async () => {
    const [x, y] = await body.middle(body.ring);
    const start = await body.middle(body.page.locator(".threshold-start"));
    await body.drag([x, y], start);
    const text = (await body.ring.getAttribute("aria-valuetext")) ?? "";
    const level = Number(/serum (\S+)/.exec(text)?.[1]);
    expect(level).toBeGreaterThan(0.75);
    expect(await week()).not.toEqual(["week 20", "Stores in week 20"]);
    expect(await body.linked()).toMatchObject({view: {cursorDay: expect.any(Number) as number}});
  });
});
