import type {Browser, Page} from "playwright-core";
import {addressBar} from "./address-bar.js";
import {open, twoFrames} from "./browser.js";

/** The simulator in a browser: what a reader sees of it, and what a hand does. */
export async function openSimulator(browser: Browser, home: string) {
  const {page, problems} = await open(browser, home);
  const text = async (selector: string) =>
    (await page.locator(selector).allTextContents()).join("");

  const curves = () =>
    page
      .locator(".chart .chart-marks path")
      .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")).join("|"));

  return {
    page,
    problems,
    ...addressBar(page, home, () =>
      page.waitForFunction(() => document.querySelector(".figure-link") !== null),
    ),
    sentence: () => text(".sentence"),
    /** Every line and area of the charts, as the drawing has them. */
    curves,
    /** The same once nothing is on its way to another place. */
    settledCurves: async () => {
      for (let before = "", now = await curves(); ; now = await curves()) {
        if (now === before) return now;
        before = now;
        await twoFrames(page);
      }
    },
    /** Once the band of all parameter sets is drawn. */
    whole: () => page.waitForSelector("[data-band=ready]"),
    pills: () =>
      page
        .locator(".pill")
        .evaluateAll((pills) => pills.map((pill) => pill.getAttribute("aria-valuetext"))),
    dose: page.getByRole("slider", {name: "Elemental magnesium"}),
    box: page.getByRole("textbox", {name: "Elemental magnesium"}),
    button: (name: string) => page.getByRole("button", {name, exact: true}),
    choose: (group: string, name: string) =>
      page.getByRole("radiogroup", {name: group}).getByRole("radio", {name, exact: true}).check(),
    pillAt: async (index: number): Promise<[number, number]> => {
      const body = await page.locator(".pill .body").nth(index).boundingBox();
      if (!body) throw new Error(`expected pill ${index}`);
      return [body.x + body.width / 2, body.y + body.height / 2];
    },
    openFile: async (name: string, content: string) => {
      const chosen = page.waitForEvent("filechooser");
      await page.getByRole("button", {name: "Open", exact: true}).click();
      const buffer = Buffer.from(content);
      await (await chosen).setFiles({name, mimeType: "application/json", buffer});
    },
  };
}

export type Simulator = Awaited<ReturnType<typeof openSimulator>>;

/** Once the charts have taken the width they have. */
export async function scrollWidth(page: Page): Promise<number> {
  await twoFrames(page);
  return page.evaluate(() => document.documentElement.scrollWidth);
}
