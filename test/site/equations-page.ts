import type {Browser, Locator} from "playwright-core";
import {addressBar} from "./address-bar.js";
import {open, type Options} from "./browser.js";

/** The equations page in a browser: what a reader sees of it, and what a hand does. */
export async function openEquations(browser: Browser, home: string, options: Options = {}) {
  const {page, problems} = await open(browser, `${home}equations.html`, options);
  const ready = () => page.locator(".place-amount").first().filter({hasText: /\d/}).waitFor();
  await ready();
  const formula = (name: string | RegExp): Locator => page.getByRole("group", {name}).first();

  return {
    page,
    problems,
    ...addressBar(page, `${home}equations.html`, ready),
    clock: page.getByRole("slider", {name: "Time"}),
    search: page.getByRole("searchbox", {name: "Find a parameter"}),
    title: () => page.locator(".organ-view h2").textContent(),
    organ: (name: string) => page.getByRole("button", {name, exact: true}),
    /** What each place holds, by its name. */
    amounts: async (): Promise<Record<string, number>> =>
      Object.fromEntries(
        await page.locator(".place").evaluateAll((places) =>
          places.map((place) => {
            const [name, amount] = [...place.querySelectorAll("text")].map(
              (text) => text.textContent,
            );
            return [name, Number(amount)];
          }),
        ),
      ),
    figures: () => page.locator(".flow-figure").allTextContents(),
    formula,
    /** The sign of a formula that stands for a declared name, by what its note says. */
    glyphs: (name: string | RegExp) => formula(name).locator("[data-term]"),
    note: () => page.locator(".term-note:not([hidden])").textContent(),
    lit: () =>
      page
        .locator(".parameter.is-lit")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-name"))),
    rows: () =>
      page
        .locator(".parameter")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-name"))),
    litFlows: () => page.locator(".flow.is-lit").count(),
    spoken: () => page.locator(".notes [role=status].visually-hidden").textContent(),
  };
}

export type Equations = Awaited<ReturnType<typeof openEquations>>;
