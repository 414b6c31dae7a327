import type {Browser, Page} from "playwright-core";
import {addressBar} from "./address-bar.js";
import {open} from "./browser.js";

/** The forms page in a browser: what a reader sees of it, and what a hand does. */
export async function openForms(browser: Browser, home: string) {
  const {page, problems} = await open(browser, `${home}forms.html`);
  const row = (form: string) => page.locator(`.form-row[data-form="${form}"]`);
  /** Its words, with every space a plain one. */
  const text = async (selector: string) =>
    ((await page.locator(selector).textContent()) ?? "").replaceAll("\u00a0", " ");
  return {
    page,
    problems,
    row,
    ...addressBar(page, `${home}forms.html`, () => page.locator(".form-row").nth(5).waitFor()),
    intro: () => text(".intro"),
    why: (form: string) => text(`.form-row[data-form="${form}"] .why-mechanism`),
    /** The forms from the top down. */
    order: () =>
      page.locator(".form-row").evaluateAll((rows) => rows.map((one) => one.dataset["form"])),
    /** The bold line of each panel, row by row. */
    curves: () =>
      page
        .locator(".form-row")
        .evaluateAll((rows) =>
          rows.map((one) =>
            [...one.querySelectorAll(".forms-own")].map((path) => path.getAttribute("d")).join("|"),
          ),
        ),
    /** How many panels show the cursor's line. */
    cursors: () =>
      page
        .locator(".forms-cursor")
        .evaluateAll(
          (lines) => lines.filter((line) => getComputedStyle(line).display !== "none").length,
        ),
    /** The bold figures of a row: dissolved, absorbed, urine, serum, stool. */
    figures: async (form: string): Promise<number[]> => {
      const texts = await row(form).locator(".chart-value:not(.forms-blocked)").allTextContents();
      return texts.map((text) => Number(text.replace(/[^\d.−]/g, "")));
    },
    dose: page.getByRole("slider", {name: "Dose of each form"}),
    box: page.getByRole("textbox", {name: "Dose of each form"}),
    button: (name: string | RegExp) => page.getByRole("button", {name, exact: true}),
    choose: (group: string, name: string) =>
      page.getByRole("radiogroup", {name: group}).getByRole("radio", {name}).check({force: true}),
  };
}

export type FormsPage = Awaited<ReturnType<typeof openForms>>;

/** Milliseconds from each event of a dragged slider to the frame that shows all rows. */
export const timeSlider = (page: Page, values: readonly number[]): Promise<number[]> =>
  page.evaluate(async (values) => {
    const slider = document.querySelector<HTMLInputElement>('.forms-main input[type="range"]');
    if (!slider) throw new Error("expected a slider");
    const times: number[] = [];
    for (const value of values) {
      const start = performance.now();
      slider.value = String(value);
      slider.dispatchEvent(new Event("input", {bubbles: true}));
      await new Promise<void>((done) =>
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => done();
          port2.postMessage(null);
        }),
      );
      times.push(performance.now() - start);
    }
    return times;
  }, values);

/**
 * Milliseconds of work of the page's thread for each event of the slider: what the 100 ms are measured by
 * where other programs share the processor.
 */
export async function workOfSlider(page: Page, values: readonly number[]): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", {timeDomain: "threadTicks"});
  const worked = async (): Promise<number> => {
    const {metrics} = await client.send("Performance.getMetrics");
    return 1000 * (metrics.find(({name}) => name === "TaskDuration")?.value ?? NaN);
  };
  const before = await worked();
  await timeSlider(page, values);
  return ((await worked()) - before) / values.length;
}
