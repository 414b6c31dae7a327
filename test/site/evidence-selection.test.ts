import fc from "fast-check";
import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {readEvidence} from "../../scripts/read-evidence.js";
import {filterObservations} from "../../src/lib/evidence/filter.js";
import {observationRows} from "../../src/lib/evidence/rows.js";
import {sortRows} from "../../src/lib/evidence/sort.js";
import {evidenceKind} from "../../src/lib/evidence-kind.js";
import {evidenceStates} from "../src/lib/evidence-samples.js";
import {violationsInBothSchemes} from "./accessibility.js";
import {browserAndSite} from "./here.js";
import {hashOf} from "./address-bar.js";
import {openEvidence} from "./evidence-page.js";

const rows = observationRows(readEvidence());
const idsOf = (some: typeof rows) => some.map(({item}) => item.id);
const everything = evidenceKind.usual.view;

const here = browserAndSite();
let evidence: Awaited<ReturnType<typeof openEvidence>>;
beforeAll(async () => {
  evidence = await openEvidence(here.browser, here.site.home);
});
beforeEach(() => evidence.start());
afterEach(() => expect(evidence.problems).toEqual([]));

describe("the selection", () => {
  const id = "schutten2022-urine-citrate";
  test("made in the chart is shown in the table, on the page that holds it", async () => {
    await evidence.row("predicted", id).click();
    expect(await evidence.selected("predicted")).toEqual([id]);
    expect(await evidence.selected("observations")).toEqual([id]);
    expect(await evidence.row("observations", id).isVisible()).toBe(true);
  });

  test("made in the table is shown in the chart, and its study in the forest", async () => {
    const glycinate = "schuette1994-absorption-diglycinate";
    await evidence.search.fill("schuette");
    await evidence.row("observations", glycinate).locator(".is-endpoint").click();
    expect(await evidence.selected("predicted")).toEqual([glycinate]);
    const kin = await evidence.page
      .locator(".forest .is-kin")
      .evaluateAll((all) => all.map((row) => row.getAttribute("data-row")));
    expect(kin).toEqual(["absorption-glycinate", "absorption-glycinate-worst"]);
  });

  test("made in the forest marks the study's row in the chart", async () => {
    await evidence.row("forest", "urine-mg-citrate-oxide").locator("button").click();
    expect(await evidence.selected("forest")).toEqual(["urine-mg-citrate-oxide"]);
    const kin = evidence.page.locator(".predicted .is-kin");
    expect(await kin.getAttribute("data-row")).toBe("kappeler2017-urine-citrate-minus-oxide");
  });

  test("made in the list of misses opens the reason and marks the chart", async () => {
    await evidence.row("misses", "zhang2016-urine").locator("button").click();
    expect(await evidence.selected("predicted")).toEqual(["zhang2016-urine"]);
    expect(await evidence.note.textContent()).toContain("Why the model misses it");
  });
});

describe("the source of a row", () => {
  test("opens when pointed at, stays while the hand is on it, and closes behind it", async () => {
    await evidence.row("predicted", "zhang2016-urine").hover();
    await evidence.note.waitFor();
    expect(await evidence.note.textContent()).toContain("Zhang 2016");
    await evidence.note.hover();
    await evidence.page.waitForTimeout(400);
    expect(await evidence.note.isVisible()).toBe(true);
    await evidence.page.locator("h1").hover();
    await evidence.note.waitFor({state: "hidden"});
  });

  test("opens with the focus, follows the arrows, is pinned by Enter and closed by Escape", async () => {
    const [first, second] = await evidence.ids("is-validation");
    const cite = (id: string | null | undefined) =>
      rows.find(({item}) => item.id === id)?.source.cite ?? "no study";
    await evidence.page.locator(".is-validation [data-stop]").first().focus();
    expect(await evidence.note.textContent()).toContain(cite(first));
    await evidence.page.keyboard.press("ArrowDown");
    expect(await evidence.selected("is-validation")).toEqual([second]);
    await evidence.page.keyboard.press("Enter");
    expect(await evidence.note.evaluate((note) => note === document.activeElement)).toBe(true);
    expect(decodeURIComponent(await evidence.hash())).toContain(`"selected":"${second}"`);
    await evidence.page.keyboard.press("Tab");
    const inside = () => evidence.note.evaluate((note) => note.contains(document.activeElement));
    expect(await inside()).toBe(true);
    await evidence.page.keyboard.press("Escape");
    expect(await evidence.note.isVisible()).toBe(false);
    const focused = await evidence.page.evaluate(() =>
      document.activeElement?.getAttribute("data-row"),
    );
    expect(focused).toBe(second);
    expect(await evidence.hash()).not.toContain("selected");
  });

  test("links to the paper without asking it for anything, in a window of its own", async () => {
    await evidence.row("predicted", "firoz2001-urine-oxide").click();
    const link = evidence.page.getByRole("link", {name: "open the source"});
    expect(await link.getAttribute("href")).toMatch(/^https:\/\/\S+$/);
    expect(await link.getAttribute("target")).toBe("_blank");
    expect(await link.getAttribute("rel")).toContain("noopener");
  });

  test("leads to the same protocol in the simulator", async () => {
    await evidence.row("predicted", "firoz2001-urine-oxide").click();
    const link = evidence.page.getByRole("link", {name: /^simulate oxide 255 mg/});
    await link.click();
    await evidence.page.waitForURL(/\/(index\.html)?#/);
    await evidence.page.locator(".figure-link").first().waitFor();
    expect(await evidence.page.locator(".notes-box li").count()).toBe(0);
    const pills = await evidence.page
      .locator(".pill")
      .evaluateAll((all) => all.map((pill) => pill.getAttribute("aria-valuetext")));
    expect(pills).toHaveLength(3);
    for (const pill of pills) expect(pill).toContain("oxide");
  });

  test("is as accessible as the page, pinned, in light and dark", async () => {
    await evidence.row("predicted", "firoz2001-urine-oxide").click();
    expect(await violationsInBothSchemes(evidence.page)).toEqual([]);
  });

  test("is pinned by a finger, and fits a phone of 320 px", async () => {
    const context = await here.browser.newContext({
      viewport: {width: 320, height: 640},
      hasTouch: true,
    });
    const page = await context.newPage();
    await page.goto(`${here.site.home}evidence.html`);
    await page.locator(".observations tbody tr").nth(2).tap();
    const note = page.locator(".source-note");
    await note.waitFor();
    const box = await note.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.getByRole("button", {name: "Close", exact: true}).tap();
    expect(await note.isVisible()).toBe(false);
    await context.close();
  });
});

describe("a link", () => {
  test("restores any state of the page", async () => {
    await fc.assert(
      fc.asyncProperty(evidenceStates, async ({view}) => {
        await evidence.start(hashOf({view}));
        const {search, chips, sort, order} = await evidence.controls();
        const {dossiers, uses, confidences} = view;
        expect({search, chips, order}).toEqual({
          search: view.search,
          chips: [...dossiers, ...uses, ...confidences],
          order: view.order,
        });
        const direction = view.sort?.descending ? "descending" : "ascending";
        expect(sort?.[1] ?? null).toBe(view.sort && direction);
        const kept = sortRows(filterObservations(rows, view), view.sort);
        const page = Math.min(view.page, Math.max(0, Math.ceil(kept.length / 20) - 1));
        expect(await evidence.ids("observations")).toEqual(
          idsOf(kept).slice(20 * page, 20 * page + 20),
        );
        if (kept.some(({item}) => item.id === view.selected && item.prediction)) {
          expect(await evidence.selected("predicted")).toEqual([view.selected]);
          expect(await evidence.note.isVisible()).toBe(true);
        }
        expect(await evidence.notes()).toEqual([]);
        await evidence.chip("gut").click(); // there and back, so that the page writes its own link
        await evidence.chip("gut").click();
        const written = JSON.parse(
          decodeURIComponent((await evidence.hash()).slice(1)) || "{}",
        ) as {
          view?: object;
        };
        expect({...everything, ...written.view}).toEqual({...view, page: 0});
      }),
      {numRuns: 12},
    );
  });

  test("to a row that is not here says so and shows the rest", async () => {
    await evidence.start({selected: "no-such-row", search: "wary"});
    expect(await evidence.notes()).toEqual(["nothing here is called no-such-row"]);
    expect(await evidence.search.inputValue()).toBe("wary");
  });

  test.each(["#%7B%22version%22", "#{{{", '#{"version":9}'])(
    "broken as %s shows a note and the whole table",
    async (hash) => {
      await evidence.start(hash);
      expect(await evidence.notes()).toEqual([expect.stringContaining("this is the whole table")]);
      expect(await evidence.place()).toBe(`1 to 20 of ${rows.length}`);
    },
  );

  test("followed within the page changes it", async () => {
    await evidence.follow(hashOf({view: {search: "wary"}}));
    await evidence.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[type=search]")?.value === "wary",
    );
    expect(await evidence.ids("observations")).toEqual(
      idsOf(filterObservations(rows, {...everything, search: "wary"})),
    );
  });
});
