import type {Browser, Locator} from "playwright-core";
import {addressBar} from "./address-bar.js";
import {open, type Options} from "./browser.js";

/** The barrier page in a browser: what a reader sees of it, and what a hand does. */
export async function openBarrier(browser: Browser, home: string, options: Options = {}) {
  const {page, problems} = await open(browser, `${home}barrier.html`, {
    ...options,
    context: {reducedMotion: "reduce", ...options.context},
  });
  const text = async (selector: string) =>
    (await page.locator(selector).allTextContents()).join(" ").replaceAll("\u00a0", " ");
  const profiles = page.locator(".barrier-profiles .plain-chart");
  const settled = () =>
    page.waitForFunction(() => document.querySelector(".profile-flow") !== null);

  return {
    page,
    problems,
    ...addressBar(page, `${home}barrier.html`, settled),
    text,
    intro: () => text(".barrier .intro"),
    /** The words of a profile: levels, flows, potentials; 0 across the capillaries, 1 across the plexus. */
    words: async (profile: 0 | 1) => {
      const all = await profiles.nth(profile).locator("svg text").allTextContents();
      return all.map((word) => word.replaceAll("\u00a0", " "));
    },
    /** The first number of the word that starts so. */
    figure: async (profile: 0 | 1, start: string) => {
      const all = await profiles.nth(profile).locator("svg text").allTextContents();
      const word = all.find((one) => one.startsWith(start)) ?? "";
      return Number(/-?[\d.]+/.exec(word)?.[0] ?? NaN);
    },
    arrow: (profile: 0 | 1, id: string) =>
      profiles.nth(profile).locator(`.profile-flow[data-flow='${id}']`).first(),
    plasma: (profile: 0 | 1 = 0) => profiles.nth(profile).getByRole("slider"),
    entry: page.getByRole("slider", {name: "Free plasma magnesium, entry by the carrier"}),
    time: page.getByRole("slider", {name: "Time after plasma was moved"}),
    voltage: page.getByRole("slider", {name: "Membrane voltage"}),
    clamp: page.getByRole("slider", {name: "Hold free plasma magnesium at"}),
    box: page.getByRole("textbox", {name: "Hold free plasma magnesium at"}),
    preset: page.getByRole("combobox", {name: "Start from"}),
    after: (name: string) =>
      page.getByRole("radiogroup", {name: "Seen after"}).getByRole("radio", {name}).check(),
    hypothesis: (name: string) => page.getByRole("switch", {name}),
    panel: (nth: number) => page.locator(".hypothesis-panel").nth(nth),
    button: (name: string) => page.getByRole("button", {name, exact: true}),
    units: (name: "mg" | "mmol") => page.getByRole("radio", {name, exact: true}).check(),
    valueOf: async (slider: Locator) => Number(await slider.getAttribute("aria-valuenow")),
    /** Takes the middle of a ring and moves it by so many px. */
    drag: async (slider: Locator, dx: number, dy: number, release = true) => {
      await slider.scrollIntoViewIfNeeded();
      const box = await slider.locator(".ring-handle").boundingBox();
      if (!box) throw new Error("expected a handle");
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + dx / 2, y + dy / 2, {steps: 3});
      await page.mouse.move(x + dx, y + dy, {steps: 3});
      if (release) await page.mouse.up();
    },
  };
}

export type BarrierPage = Awaited<ReturnType<typeof openBarrier>>;
