import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {browserAndSite} from "./here.js";
import {openSplits, type Splits} from "./splits-page.js";

const here = browserAndSite();
let splits: Splits;
beforeAll(async () => {
  splits = await openSplits(here.browser, here.site.home);
});
afterEach(() => expect(splits.problems).toEqual([]));

const mgIn = (sentence: string, pattern: RegExp): number => Number(pattern.exec(sentence)?.[1]);

describe("the map", () => {
  beforeEach(() => splits.start());

  test("is drawn coarse, then whole, with each cell coloured and named", async () => {
    expect(await splits.marks("coarse")).toBe(1);
    expect(await splits.marks("whole")).toBe(1);
    expect(new Set(await splits.fills()).size).toBeGreaterThan(60);
    const names = await splits.page
      .locator("[role=gridcell]")
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("aria-label") ?? ""));
    expect(new Set(names).size).toBe(192);
    for (const name of names) expect(name).toMatch(/mg (once a day|in \d servings): \d+ mg more/);
    expect(await splits.notes()).toEqual([]);
  });

  test("has iso-lines with their names, and the limit of stool from left to right", async () => {
    const named = await splits.page.locator("[data-layer=iso-lines] text").allTextContents();
    expect(named.filter((name) => /^\d+ mg$/.test(name)).length).toBeGreaterThan(3);
    expect(await splits.page.locator(".map-limit").count()).toBe(1);
    expect(await splits.page.locator(".map-flag").textContent()).toContain("200 g a day");
  });

  test("has a table of every cell behind it", async () => {
    await splits.page.getByLabel("Table of Extra magnesium absorbed").click();
    await expect.poll(() => splits.page.locator(".split-map tbody tr").count()).toBe(32);
    const row = splits.page.locator(".split-map tbody tr").nth(11);
    expect((await row.allTextContents()).join()).toMatch(/^300 mg(\d+ mg){6}$/);
  });

  test("names the cell under the mouse, and goes back to the chosen one", async () => {
    const before = [await splits.sentence(), await splits.callout()];
    await splits.cell(600, 4).hover();
    expect(await splits.sentence()).toMatch(/^600 mg in four servings gains \d+ mg; once a day/);
    expect(await splits.callout()).toMatch(/^600 mg in 4 servings.*Click to open this day$/);
    expect(await splits.linked()).toBeNull();
    await splits.page.mouse.move(5, 5);
    expect([await splits.sentence(), await splits.callout()]).toEqual(before);
  });

  test("is one tab stop that arrows walk, to its edges", async () => {
    expect(await splits.stop.count()).toBe(1);
    await splits.stop.focus();
    const {keyboard} = splits.page;
    for (const key of ["ArrowRight", "ArrowUp", "PageUp"]) await keyboard.press(key);
    const name = () =>
      splits.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await name()).toMatch(/^425 mg in 3 servings: \d+ mg more absorbed$/);
    expect(await splits.sentence()).toMatch(/^425 mg in three servings/);
    expect(await splits.linked()).toMatchObject({view: {dose: 425, servings: 3}});
    for (const key of ["End", "ArrowRight", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp"]) {
      await keyboard.press(key);
    }
    expect(await name()).toMatch(/^800 mg in 6 servings: .* stool above 200 g a day$/);
    await keyboard.press("Control+Home");
    expect(await name()).toMatch(/^25 mg in 6 servings/);
    expect(await splits.stop.count()).toBe(1);
  });
});

describe("a cell", () => {
  test.each([
    [300, 2],
    [500, 6],
    [125, 1],
  ])(
    "of %i mg in %i opens by Enter to the day whose sentence says its figure",
    async (dose, servings) => {
      await splits.start({view: {dose, servings}});
      const callout = await splits.callout();
      await splits.stop.focus();
      await splits.page.keyboard.press("Enter");
      const sentence = await splits.simulatorSays();
      // both round the same day's gain, which was solved on different times
      const [there, here] = [
        mgIn(sentence, /: (\d+) mg more absorbed/),
        mgIn(callout, /, (\d+) by 06:00/),
      ];
      expect(Math.abs(there - here)).toBeLessThanOrEqual(1);
      expect(here).toBeGreaterThan(10);
      const seen = await splits.page.locator(".pill").count();
      expect(seen).toBe(servings);
    },
  );

  test("opens by a click, and is still chosen on the way back", async () => {
    await splits.start();
    const callout = async () => {
      await splits.cell(700, 5).hover();
      return splits.callout();
    };
    const here = mgIn(await callout(), /, (\d+) by 06:00/);
    await splits.cell(700, 5).click();
    const there = mgIn(await splits.simulatorSays(), /: (\d+) mg more absorbed/);
    expect(Math.abs(there - here)).toBeLessThanOrEqual(1);
    await splits.page.goBack();
    await splits.whole();
    expect(await splits.sentence()).toMatch(/^700 mg in five servings/);
  });

  test("opens with the form, the meals and the person of the map", async () => {
    const person = {medicines: ["ppi"], ageYears: 70};
    await splits.start({
      scenario: {diet: "none", person, doses: [{timeH: 3, form: "oxide", elementalMg: 300}]},
      view: {units: "mmol", dose: 400},
    });
    const here = mgIn(await splits.callout(), /, ([\d.]+) by 06:00/);
    await splits.page.locator(".map-callout a").click();
    const sentence = await splits.simulatorSays();
    expect(sentence).toMatch(/as oxide at 09:00/);
    expect(Math.abs(mgIn(sentence, /: ([\d.]+) mmol more absorbed/) - here)).toBeLessThan(0.0101);
  });
});

describe("the curves", () => {
  beforeEach(() => splits.start());

  test("have a ring that is dragged along the dose, and walked by keys", async () => {
    const box = await splits.ring.boundingBox();
    if (!box) throw new Error("expected a ring");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await splits.page.mouse.move(x, y);
    await splits.page.mouse.down();
    await splits.page.mouse.move(x + 60, y + 4, {steps: 4});
    expect(await splits.linked()).toBeNull();
    await splits.page.mouse.up();
    const dose = Number(await splits.ring.getAttribute("aria-valuenow"));
    expect(dose).toBeGreaterThan(350);
    expect(await splits.linked()).toMatchObject({view: {dose}});
    await splits.ring.press("ArrowLeft");
    expect(Number(await splits.ring.getAttribute("aria-valuenow"))).toBe(dose - 25);
    expect(await splits.sentence()).toMatch(new RegExp(`^${dose - 25} mg in two servings`));
  });
});

describe("the controls", () => {
  beforeEach(() => splits.start());

  test("switch what is coloured: the share of the pills falls with the dose", async () => {
    const before = await splits.fills();
    await splits.choose("share of the pills absorbed");
    expect(await splits.fills()).not.toEqual(before);
    expect(await splits.sentence()).toMatch(/^Of 300 mg in two servings, \d+ % is absorbed/);
    const share = async (dose: number) =>
      Number(/: (\d+) %/.exec((await splits.cell(dose, 2).getAttribute("aria-label")) ?? "")?.[1]);
    expect(await share(100)).toBeGreaterThan(await share(800));
    expect(await splits.marks("whole")).toBe(1); // nothing was run anew
  });

  test("dim the map until that of another form is there, and undo brings the first back", async () => {
    const [fills, sentence] = [await splits.fills(), await splits.sentence()];
    await splits.form.selectOption("oxide");
    await splits.page.locator(".split-map.is-stale").waitFor({timeout: 1000});
    expect(await splits.fills()).toEqual(fills);
    await splits.whole();
    const oxide = await splits.fills();
    expect(oxide).not.toEqual(fills);
    await splits.button("Undo").click();
    expect([await splits.fills(), await splits.sentence()]).toEqual([fills, sentence]);
  });

  test("changed faster than maps are run leave the map of the last choice", async () => {
    await splits.start({scenario: {diet: "none"}, view: {dose: 800, servings: 6}});
    const wanted = await splits.sentence();
    await splits.start({view: {dose: 800, servings: 6}});
    for (let i = 0; i < 3; i++) {
      await splits.meals.uncheck();
      await splits.page.waitForTimeout(40);
      if (i < 2) await splits.meals.check();
    }
    await splits.whole();
    expect(await splits.sentence()).toBe(wanted);
  });

  test("show amounts in mmol", async () => {
    await splits.page.getByRole("radio", {name: "mmol", exact: true}).check();
    expect(await splits.sentence()).toMatch(/^12\.3 mmol in two servings gains \d\.\d\d mmol/);
    expect(await splits.linked()).toMatchObject({view: {units: "mmol"}});
  });
});
