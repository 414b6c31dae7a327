import type {Browser} from "playwright-core";
import type {EvidenceView} from "../../src/lib/evidence-kind.js";
import {addressBar} from "./address-bar.js";
import {open} from "./browser.js";

/** The Evidence page in a browser: what a reader sees of it, and what a hand does. */
export async function openEvidence(browser: Browser, home: string) {
  const {page, problems} = await open(browser, `${home}evidence.html`);
  const rows = page.locator(".observations tbody tr");
  const note = page.locator(".source-note");
  const bar = addressBar(page, `${home}evidence.html`, async () => {
    await rows.or(page.locator(".observations-empty")).first().waitFor();
    await page.waitForFunction(() =>
      document.querySelector(".predicted svg")?.getAttribute("width"),
    );
  });

  return {
    page,
    problems,
    rows,
    note,
    ...bar,
    /** Starts anew from a view, or from what stands after `#`. */
    start: (view: Partial<EvidenceView> | string = {}) =>
      bar.start(typeof view === "string" ? view : Object.keys(view).length > 0 ? {view} : ""),
    /** Follows a link within the open page. */
    follow: (hash: string) => page.evaluate((to) => void (location.hash = to), hash),
    search: page.getByRole("searchbox"),
    chip: (name: string) => page.getByRole("button", {name, exact: true}),
    sort: (name: string) => page.locator(".observations thead").getByRole("button", {name}),
    button: (name: string) => page.getByRole("button", {name, exact: true}),
    /** A row of one part: "predicted", "misses", "observations" or "forest". */
    row: (part: string, id: string) => page.locator(`.${part} [data-row="${id}"]:visible`).first(),
    /** Ids of the rows of a part, from top to bottom. */
    ids: (part: string) =>
      page
        .locator(`.${part} [data-row]:visible`)
        .evaluateAll((all) => all.map((row) => row.getAttribute("data-row"))),
    /** Ids of what a part shows as selected. */
    selected: (part: string) =>
      page
        .locator(`.${part} .is-selected[data-row]`)
        .evaluateAll((all) => all.map((row) => row.getAttribute("data-row"))),
    /** What a button hands over as a file. */
    saved: async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", {name, exact: true}).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      return {name: file.suggestedFilename(), text: Buffer.concat(chunks).toString()};
    },
    count: () => page.locator(".filter-count").textContent(),
    place: () => page.locator(".pager span").textContent(),
    /** What the controls of the page say it shows. */
    controls: () =>
      page.evaluate(() => {
        const pressed = [...document.querySelectorAll(".chip[aria-pressed=true]")];
        const sorted = document.querySelector(".observations [aria-sort]");
        return {
          search: document.querySelector<HTMLInputElement>("[type=search]")?.value,
          chips: pressed.map(({textContent}) => textContent),
          sort: sorted && [sorted.textContent, sorted.getAttribute("aria-sort")],
          order: document.querySelector<HTMLInputElement>(".order-control :checked")?.value,
        };
      }),
  };
}
