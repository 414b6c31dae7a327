import type {Browser, Locator} from "playwright-core";
import {addressBar} from "./address-bar.js";
import {open, type Options} from "./browser.js";

/** The page of weeks in a browser: what a reader sees of it, and what a hand does. */
export async function openBody(browser: Browser, home: string, options: Options = {}) {
  const {page, problems} = await open(browser, `${home}body.html`, options);
  const text = async (selector: string) =>
    (await page.locator(selector).allTextContents()).join("");
  /** Once the whole course has been followed. */
  const whole = () =>
    page.waitForFunction(
      () =>
        document.querySelector(".figure-link") !== null &&
        document.querySelector(".course.is-waiting") === null,
    );
  const middle = async (locator: Locator): Promise<[number, number]> => {
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    if (!box) throw new Error(`expected ${String(locator)} on the page`);
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const plot = async () => {
    const grid = page.locator('[data-chart="intake"] .chart-zero');
    const box = await grid.first().boundingBox();
    return {left: box?.x ?? NaN, width: box?.width ?? NaN, bottom: box?.y ?? NaN};
  };
  await whole();

  return {
    page,
    problems,
    whole,
    middle,
    ...addressBar(page, `${home}body.html`, whole),
    sentence: () => text(".sentence"),
    spoken: () => text('.notes > [role="status"]:first-child'),
    /** Every line and area below the intake, as the drawing has them. */
    curves: () =>
      page
        .locator(".course-strips .chart-marks path")
        .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")).join("|")),
    grips: () =>
      page
        .locator(".intake-grip")
        .evaluateAll((all) => all.map((one) => one.getAttribute("aria-valuetext"))),
    grip: (index: number) => page.locator(`[data-handle="grip-${index}"]`),
    level: (kind: "food" | "supplement", index: number) =>
      page.locator(`[data-handle="${kind}-${index}"]`),
    /** Where a week and an amount lie, px on the screen. */
    placeOf: async (week: number, weeks: number): Promise<number> => {
      const {left, width} = await plot();
      return left + (width * week) / weeks;
    },
    baseline: async () => (await plot()).bottom,
    flag: page.getByRole("slider", {name: "Time at the cursor"}),
    ring: page.getByRole("slider", {name: "Day on the kidney’s curve"}),
    stores: () => text('[data-chart="stores"] .plain-title b'),
    status: () => text(".body-status"),
    button: (name: string) => page.getByRole("button", {name, exact: true}),
    menu: (name: string) => page.getByRole("combobox", {name, exact: true}),
    choose: (group: string, name: string) =>
      page.getByRole("radiogroup", {name: group}).getByRole("radio", {name, exact: true}).check(),
    drag: async (from: [number, number], to: [number, number], release = true) => {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, {steps: 4});
      if (release) await page.mouse.up();
    },
  };
}

export type Body = Awaited<ReturnType<typeof openBody>>;
