import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {violationsInBothSchemes} from "./accessibility.js";
import {openBody, type Body} from "./body-page.js";
import {browserAndSite} from "./here.js";
import {scrollWidth} from "./simulator-page.js";

const here = browserAndSite();
let body: Body;
beforeAll(async () => {
  body = await openBody(here.browser, here.site.home);
});
beforeEach(() => body.start());
afterEach(() => expect(body.problems).toEqual([]));

describe("the menus", () => {
  test("start from each course, and name the one that stands", async () => {
    const start = body.menu("Start from");
    const names = await start.locator("option:not(:disabled)").allTextContents();
    const sentences = new Set<string>();
    for (const name of names) {
      await start.selectOption(name);
      await body.whole();
      sentences.add(await body.sentence());
      expect(await start.inputValue()).toBe(name);
    }
    expect(sentences.size).toBe(names.length);
    await body.button("+ Add a change").click();
    expect(await start.inputValue()).toBe("");
  });

  test("give the person other kidneys and another gut, and say how that is known", async () => {
    const before = await body.curves();
    await body.menu("Kidney").selectOption("loop diuretic");
    await body.whole();
    const curves = await body.curves();
    expect(curves).not.toBe(before);
    expect(await body.page.locator(".course-effect").textContent()).toMatch(
      /^Loop diuretic: .*\(grade D\)\. It holds for the whole course/,
    );
    await body.menu("Intestine").selectOption("Crohn’s disease");
    await body.whole();
    expect(await body.curves()).not.toBe(curves);
    expect(await body.linked()).toEqual({
      version: 1,
      scenario: {person: {medicines: ["loop-diuretic"], conditions: ["crohn"]}},
    });
    await body.menu("Kidney").selectOption("healthy, age 30");
    await body.menu("Intestine").selectOption("healthy");
    await body.whole();
    expect(await body.hash()).toBe("");
    expect(await body.curves()).toBe(before);
  });

  test("say what a person is that no entry is", async () => {
    await body.start({scenario: {person: {ageYears: 62, medicines: ["thiazide"]}}});
    expect(await body.menu("Kidney").locator("option").first().textContent()).toBe(
      "age 62, thiazide",
    );
    expect(await body.menu("Kidney").inputValue()).toBe("");
  });

  test("warn of a person outside the model", async () => {
    await body.start({scenario: {person: {gfrMlMin: 12}}});
    expect(await body.page.locator(".chart-notice:not([hidden])").textContent()).toMatch(
      /^Outside validity: GFR 12 mL\/min/,
    );
  });
});

describe("pinned runs", () => {
  const ghosts = () =>
    body.page
      .locator(".course-strips [data-layer=ghosts] path")
      .evaluateAll((all) => all.map((path) => path.getAttribute("d")));

  test("stay behind the next ones, and go again", async () => {
    expect(await ghosts()).toEqual([]);
    await body.button("Pin this run").click();
    await body.menu("Kidney").selectOption("healthy, age 75");
    await body.whole();
    await expect.poll(ghosts).toHaveLength(5);
    expect(await body.page.locator(".pins li").textContent()).toContain(
      "A poor season, then citrate",
    );
    await body.button("Pin this run").click();
    await expect.poll(ghosts).toHaveLength(10);
    expect(await body.button("Pin this run").isDisabled()).toBe(true);
    await body.button("remove pin A").click();
    await expect.poll(ghosts).toHaveLength(5);
    expect(await body.linked()).toMatchObject({pins: [{person: {ageYears: 75}}]});
  });

  test("keep the page accessible and within its width, light and dark", async () => {
    await body.menu("Start from").selectOption("A poor season at 75");
    await body.whole();
    for (const width of [1440, 820, 390, 320]) {
      await body.page.setViewportSize({width, height: 900});
      expect(await scrollWidth(body.page)).toBe(width);
      expect(await violationsInBothSchemes(body.page), `${width} px`).toEqual([]);
    }
    await body.page.setViewportSize({width: 1440, height: 900});
  });
});

test("units change axes, readout and sentence", async () => {
  await body.choose("Units", "mmol");
  expect(await body.sentence()).toMatch(/give up 1\d\.\d mmol/);
  expect(await body.page.locator('[data-chart="urine"] .chart-value').first().textContent()).toBe(
    "0.22 mmol",
  );
});

describe("a worker that ends", () => {
  test("is started again, and the reader is told", async () => {
    for (const worker of body.page.workers()) {
      await worker.evaluate(() => setTimeout(() => Promise.reject(new Error("ended"))));
      await worker.evaluate(() =>
        setTimeout(() => {
          throw new Error("ended");
        }),
      );
    }
    await body.menu("Kidney").selectOption("GFR 60");
    await body.whole();
    expect(await body.linked()).toMatchObject({scenario: {person: {gfrMlMin: 60}}});
    expect(await body.sentence()).toMatch(/^12 weeks/);
    (body.problems as string[]).splice(0); // the worker has complained, as it should
  });
});

describe("on a phone", () => {
  beforeEach(() => body.page.setViewportSize({width: 390, height: 844}));
  afterAll(() => body.page.setViewportSize({width: 1440, height: 900}));

  test("one line says what is chosen, and opens the menus", async () => {
    const summary = body.page.locator(".course-start summary");
    expect(await summary.innerText()).toContain("A poor season, then citrate · 1 year · age 30");
    expect(await body.menu("Kidney").isVisible()).toBe(false);
    await summary.click();
    await body.menu("Kidney").selectOption("healthy, age 75");
    await body.whole();
    expect(await body.linked()).toMatchObject({scenario: {person: {ageYears: 75}}});
  });

  test("the first chart comes before its controls, and these before the rest", async () => {
    const tops = await Promise.all(
      [".sentence", ".intake", ".step-editor", ".course-strips", ".course-side"].map(
        async (part) => (await body.page.locator(part).boundingBox())?.y ?? NaN,
      ),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });
});

test("a finger moves a grip sideways, and leaves the page to scroll", async () => {
  const touch = await openBody(here.browser, here.site.home, {
    ...{width: 390, height: 844},
    context: {hasTouch: true, isMobile: true},
  });
  const [x, y] = await touch.middle(touch.grip(1));
  const session = await touch.page.context().newCDPSession(touch.page);
  const send = (type: string, at: [number, number] | null) =>
    session.send("Input.dispatchTouchEvent", {
      type: type as "touchMove",
      touchPoints: at ? [{x: at[0], y: at[1]}] : [],
    });
  await send("touchStart", [x, y]);
  for (const dx of [10, 20, 30]) await send("touchMove", [x + dx, y]);
  await send("touchEnd", null);
  await expect.poll(async () => (await touch.grips())[0]).toMatch(/^from week 1[23]/);
  expect(touch.problems).toEqual([]);
  await touch.page.close();
});
