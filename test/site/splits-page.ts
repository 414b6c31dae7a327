import type {Browser} from "playwright-core";
import {addressBar} from "./address-bar.js";
import {open, type Options} from "./browser.js";

/** The splits page in a browser: what a reader sees of it, and what a hand does. */
export async function openSplits(browser: Browser, home: string, options: Options = {}) {
  const {page, problems} = await open(browser, `${home}splits.html`, options);
  const text = async (selector: string) =>
    (await page.locator(selector).allTextContents()).join("");
  const marks = (name: string) =>
    page.evaluate((what) => performance.getEntriesByName(`magnesia:splits-${what}`).length, name);
  const whole = () =>
    page.waitForFunction(
      () =>
        performance.getEntriesByName("magnesia:splits-whole").length > 0 &&
        document.querySelector(".split-map.is-stale, .map-cell.is-between") === null,
    );
  await whole();

  return {
    page,
    problems,
    whole,
    marks,
    ...addressBar(page, `${home}splits.html`, whole),
    sentence: () => text(".split-sentence"),
    callout: () => text(".map-callout > :not([hidden])"),
    fills: () =>
      page
        .locator("[data-layer=cells] rect")
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).fill)),
    cell: (dose: number, servings: number) =>
      page.getByRole("gridcell", {
        name: new RegExp(
          `^${dose} mg ${servings === 1 ? "once a day" : `in ${servings} servings`}:`,
        ),
      }),
    stop: page.locator("[role=gridcell][tabindex='0']"),
    ring: page.getByRole("slider", {name: "Daily dose"}),
    form: page.getByRole("combobox", {name: "Form"}),
    meals: page.getByRole("checkbox", {name: "with meals"}),
    button: (name: string) => page.getByRole("button", {name, exact: true}),
    choose: (name: string) => page.getByRole("radio", {name, exact: true}).check(),
    /** What the simulator says of the day that was opened. */
    simulatorSays: async () => {
      await page.waitForURL((url) => !url.pathname.endsWith("splits.html"));
      await page.waitForFunction(() => document.querySelector(".figure-link") !== null);
      return (await page.locator(".sentence").allTextContents()).join("");
    },
  };
}

export type Splits = Awaited<ReturnType<typeof openSplits>>;
