import {parse} from "csv-parse/sync";
import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {validation} from "../../models/generated/validation.js";
import {readEvidence} from "../../scripts/read-evidence.js";
import {filterObservations} from "../../src/lib/evidence/filter.js";
import {observationRows} from "../../src/lib/evidence/rows.js";
import {sortRows} from "../../src/lib/evidence/sort.js";
import {evidenceKind} from "../../src/lib/evidence-kind.js";
import {browserAndSite} from "./here.js";
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

describe("the chart", () => {
  test("has a row for every prediction, and counts in each title how many are inside", async () => {
    const shown = await evidence.ids("predicted");
    expect([...shown].sort()).toEqual(validation.map(({id}) => id).sort());
    for (const kind of ["calibration", "validation"] as const) {
      const own = validation.filter((row) => row.kind === kind);
      const inside = own.filter((row) => row.inside).length;
      const title = await evidence.page.locator(`.is-${kind} figcaption`).textContent();
      expect(title).toContain(`${inside} of ${own.length} inside`);
    }
  });

  test("fills what lies inside and opens what lies outside", async () => {
    const paper = "rgb(251, 252, 251)";
    const fills = await evidence.page.locator(".predicted [data-row]").evaluateAll((all) =>
      all.map((row): [string | null, string] => {
        const point = row.querySelector(".predicted-point");
        return [row.getAttribute("data-row"), point ? getComputedStyle(point).fill : "no point"];
      }),
    );
    const insides = new Map(validation.map(({id, inside}) => [id, inside]));
    expect(fills).toHaveLength(validation.length);
    for (const [id, fill] of fills)
      expect([id, fill !== paper]).toEqual([id, insides.get(id ?? "")]);
  });

  test("gives a reason for every miss in the list below it", async () => {
    const missed = validation.filter(({inside}) => !inside).map(({id}) => id);
    expect([...(await evidence.ids("misses"))].sort()).toEqual(missed.sort());
    expect(await evidence.page.locator(".misses dd").allTextContents()).not.toContain(".");
  });

  test("is sorted by ratio when asked, and back", async () => {
    const before = await evidence.ids("is-calibration");
    await evidence.page.getByRole("radio", {name: "by ratio"}).check({force: true});
    const ratios = new Map(
      validation.map(({id, observed, simulated}) => [
        id,
        observed ? simulated / observed : Infinity,
      ]),
    );
    const sorted = (await evidence.ids("is-calibration")).map((id) => ratios.get(id ?? "") ?? NaN);
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
    await evidence.button("Undo").click();
    expect(await evidence.ids("is-calibration")).toEqual(before);
  });
});

describe("the filter", () => {
  test("of chips and words leaves the same rows in table and chart, and says how many", async () => {
    await evidence.chip("gut").click();
    await evidence.chip("validation").click();
    await evidence.search.fill("Citrate");
    const kept = filterObservations(rows, {
      ...everything,
      dossiers: ["gut"],
      uses: ["validation"],
      search: "Citrate",
    });
    expect(kept.length).toBeGreaterThan(2);
    expect(await evidence.ids("observations")).toEqual(idsOf(kept));
    expect([...(await evidence.ids("predicted"))].sort()).toEqual(idsOf(kept).sort());
    expect(await evidence.count()).toContain(`${kept.length} of ${rows.length} observations`);
    await evidence.search.press("Enter");
    const status = evidence.page.getByRole("status").filter({hasText: "observations"});
    expect(await status.textContent()).toBe(await evidence.count());
  });

  test("is worked by keyboard alone", async () => {
    await evidence.search.focus();
    await evidence.page.keyboard.type("wary");
    await evidence.page.keyboard.press("Tab");
    await evidence.page.keyboard.press("Tab");
    await evidence.page.keyboard.press("Space");
    const kept = filterObservations(rows, {...everything, search: "wary", dossiers: ["systemic"]});
    expect(await evidence.ids("observations")).toEqual(idsOf(kept));
    await evidence.page.keyboard.press("Enter");
    expect(await evidence.ids("observations")).toEqual(
      idsOf(filterObservations(rows, {...everything, search: "wary"})),
    );
  });

  test("that nothing passes says what to do, and Undo brings the rows back", async () => {
    await evidence.search.fill("no such thing");
    await evidence.search.press("Enter");
    expect(await evidence.page.locator(".observations-empty").isVisible()).toBe(true);
    expect(await evidence.ids("predicted")).toEqual([]);
    await evidence.button("Undo").click();
    expect(await evidence.rows.count()).toBeGreaterThan(10);
    expect(await evidence.search.inputValue()).toBe("");
  });

  test("takes markup as text, in the box and from a link", async () => {
    const markup = "<img src=x onerror=alert(1)>";
    await evidence.search.fill(markup);
    await evidence.search.press("Enter");
    expect(await evidence.page.locator("img").count()).toBe(0);
    const hash = await evidence.hash();
    await evidence.start(hash);
    expect(await evidence.search.inputValue()).toBe(markup);
    expect(await evidence.page.locator("img").count()).toBe(0);
    expect(await evidence.notes()).toEqual([]);
  });
});

describe("the table", () => {
  test("is sorted by a click, up, down and back to the file", async () => {
    const first = (sort: Parameters<typeof sortRows>[1]) =>
      idsOf(sortRows(rows, sort)).slice(0, 20);
    for (const [descending, spoken] of [
      [false, "ascending"],
      [true, "descending"],
    ] as const) {
      await evidence.sort("measured").click();
      expect(await evidence.ids("observations")).toEqual(first({column: "measured", descending}));
      expect((await evidence.controls()).sort).toEqual(["measured", spoken]);
    }
    await evidence.sort("measured").click();
    expect(await evidence.ids("observations")).toEqual(first(null));
    expect((await evidence.controls()).sort).toBeNull();
  });

  test("is sorted by keyboard", async () => {
    await evidence.sort("people").focus();
    await evidence.page.keyboard.press("Enter");
    expect((await evidence.controls()).sort).toEqual(["people", "ascending"]);
    expect(await evidence.ids("observations")).toEqual(
      idsOf(sortRows(rows, {column: "people", descending: false})).slice(0, 20),
    );
  });

  test("turns its pages by button and by arrow key", async () => {
    await evidence.button("Next").click();
    expect(await evidence.place()).toBe(`21 to 40 of ${rows.length}`);
    expect(await evidence.ids("observations")).toEqual(idsOf(rows).slice(20, 40));
    await evidence.rows.first().locator("[data-stop]").focus();
    await evidence.page.keyboard.press("ArrowUp");
    expect(await evidence.place()).toBe(`1 to 20 of ${rows.length}`);
    const focused = await evidence.page.evaluate(() =>
      document.activeElement?.closest("[data-row]")?.getAttribute("data-row"),
    );
    expect(focused).toBe(idsOf(rows)[19]);
  });

  test("shows what is only recalled as such", async () => {
    await evidence.chip("recalled").click();
    const ids = await evidence.ids("observations");
    expect(ids.length).toBeGreaterThan(5);
    const words = await evidence.page.locator("tbody .is-source").allTextContents();
    expect(new Set(words)).toEqual(new Set(["recalled"]));
    const dashed = await evidence.page
      .locator(".observations .is-recalled")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).textDecorationStyle));
    expect(new Set(dashed)).toEqual(new Set(["dashed"]));
  });

  test("is saved as a CSV of every row that passes, as sorted, and its sources as BibTeX", async () => {
    await evidence.search.fill("citrate");
    await evidence.sort("measured").click();
    const kept = sortRows(filterObservations(rows, {...everything, search: "citrate"}), {
      column: "measured",
      descending: false,
    });
    expect(kept.length).toBeGreaterThan(20);
    const {name, text} = await evidence.saved("save as CSV: the observations");
    expect(name).toBe("magnesia-evidence-observations.csv");
    const lines = text.split("\r\n");
    expect(lines.filter((line) => line.startsWith("#")).join()).toContain("“citrate”");
    const [header = [], ...records] = parse(text, {comment: "#"}) as string[][];
    expect(records.map(([id]) => id)).toEqual(idsOf(kept));
    const value = header.indexOf("value");
    expect(records.map((record) => record[value])).toEqual(
      kept.map(({item}) => (item.value === null ? "" : String(item.value))),
    );

    const bibtex = await evidence.saved("save sources as BibTeX");
    expect(bibtex.name).toBe("magnesia-sources.bib");
    const keys = [...bibtex.text.matchAll(/^@misc\{(.+),$/gm)].map(([, key]) => key);
    expect(keys.sort()).toEqual([...new Set(kept.map(({item}) => item.source))].sort());
  });

  test("never draws more than a page of rows, however many there are", async () => {
    expect(await evidence.rows.count()).toBe(20);
    await evidence.chip("gut").click();
    expect(await evidence.rows.count()).toBe(20);
    expect(await evidence.place()).toMatch(/^1 to 20 of \d{3}$/);
  });
});
