import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {headlineForms, pillForms} from "../../src/lib/pills.js";
import {violationsInBothSchemes} from "./accessibility.js";
import {browserAndSite} from "./here.js";
import {type FormsPage, openForms, timeSlider, workOfSlider} from "./forms-page.js";
import {openTable} from "./open-table.js";

const here = browserAndSite();
let forms: FormsPage;
beforeAll(async () => {
  forms = await openForms(here.browser, here.site.home);
});
beforeEach(() => forms.start());
afterEach(() => expect(forms.problems).toEqual([]));

describe("the page", () => {
  test("makes its point untouched: forms part in solution, not in serum", async () => {
    expect(await forms.order()).toEqual(headlineForms);
    const all = await Promise.all(headlineForms.map(forms.figures));
    const spread = (column: number) => {
      const values = all.map((figures) => figures[column] ?? NaN);
      return Math.max(...values) - Math.min(...values);
    };
    expect(spread(0)).toBeGreaterThan(20); // points of the dose
    expect(spread(3)).toBeLessThan(0.01); // mmol/L of serum
    expect(await forms.why("oxide")).toMatch(/until acid takes it apart/);
  });

  test("shows nine more forms on demand, and puts them away", async () => {
    await forms.button("9 more forms").click();
    expect(await forms.order()).toEqual(pillForms);
    expect(await forms.linked()).toMatchObject({view: {all: true}});
    await forms.button("The usual six only").click();
    expect(await forms.order()).toEqual(headlineForms);
  });

  test("draws other forms in grey, and no line twice that is the same", async () => {
    const d = await forms.row("glycinate").locator(".forms-others").first().getAttribute("d");
    // L-threonate and chloride run as glycinate does: citrate, oxide and malate are left
    expect(d?.match(/M/g)).toHaveLength(3);
    expect(await forms.row("glycinate").locator(".forms-beside").first().getAttribute("d")).toBe(
      "",
    );
  });
});

describe("the dose", () => {
  test("moves every curve of every row while it is dragged, the address on release", async () => {
    await forms.start({view: {all: true}});
    const before = await forms.curves();
    const box = await forms.dose.boundingBox();
    const [x, y] = [box?.x ?? 0, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await forms.page.mouse.move(x + (box?.width ?? 0) * 0.375, y);
    await forms.page.mouse.down();
    await forms.page.mouse.move(x + (box?.width ?? 0) * 0.7, y, {steps: 3});
    const after = await forms.curves();
    after.forEach((row, i) =>
      expect([pillForms[i], row === before[i]]).toEqual([pillForms[i], false]),
    );
    expect(await forms.linked()).toEqual({version: 1, view: {all: true}});
    await forms.page.mouse.up();
    expect(await forms.linked()).toHaveProperty("scenario.doses.0.elementalMg");
  });

  test("moves by keys and comes back by undo", async () => {
    const before = await forms.curves();
    await forms.dose.focus();
    await forms.page.keyboard.press("End");
    expect(await forms.intro()).toMatch(/^The same 800 mg/);
    expect(await forms.figures("citrate")).not.toEqual(await forms.figures("oxide"));
    await forms.page.keyboard.press("Control+z");
    expect(await forms.curves()).toEqual(before);
  });

  test("of nothing draws every curve on zero", async () => {
    await forms.dose.focus();
    await forms.page.keyboard.press("Home");
    for (const form of headlineForms) {
      expect(await forms.figures(form)).toEqual([0, 0, 0, 0, 0]);
    }
    expect(await forms.intro()).toMatch(/^No dose/);
  });

  test("beyond the box is refused by name", async () => {
    await forms.box.fill("2500");
    await forms.page.keyboard.press("Enter");
    expect(await forms.page.locator(".forms-main .fault").textContent()).toBe(
      "dose of each form must be 0 to 2000 mg, got 2500",
    );
    expect(await forms.linked()).toBeNull();
  });

  test("keeps the rows in their places while it is dragged, and sorts on release", async () => {
    await forms.start({view: {sort: "urine-up", all: true, both: false}, scenario: {diet: "none"}});
    const before = await forms.order();
    await timeSlider(forms.page, [20, 800]);
    expect(await forms.order()).toEqual(before);
  });
});

describe("stomach acid", () => {
  test("blocked, takes most of oxide out of solution and leaves chloride alone", async () => {
    await forms.choose("Stomach acid", "normal");
    const [oxide, chloride] = [await forms.figures("oxide"), await forms.figures("chloride")];
    await forms.choose("Stomach acid", "acid blocker");
    expect((await forms.figures("oxide"))[0]).toBeLessThan((oxide[0] ?? 0) / 2);
    expect(await forms.figures("chloride")).toEqual(chloride);
    expect(await forms.linked()).toMatchObject({
      scenario: {person: {medicines: ["ppi"]}},
      view: {both: false},
    });
    await forms.choose("Stomach acid", "compare both");
    const blocked = forms.row("oxide").locator(".forms-blocked").first();
    expect(Number(await blocked.textContent())).toBeLessThan((oxide[0] ?? 0) / 2);
    expect(await forms.linked()).toBeNull();
  });

  test("is one step of undo, the comparison too", async () => {
    await forms.choose("Stomach acid", "acid blocker");
    await forms.button("Undo").click();
    expect(await forms.linked()).toBeNull();
    expect(await forms.page.getByRole("radio", {name: "compare both"}).isChecked()).toBe(true);
  });
});

describe("food and clock", () => {
  test("fasted, oxide dissolves worse and everything dissolved is absorbed better", async () => {
    const [oxide, chloride] = [await forms.figures("oxide"), await forms.figures("chloride")];
    await forms.choose("Food", "fasted");
    const [oxide2, chloride2] = [await forms.figures("oxide"), await forms.figures("chloride")];
    expect(oxide2[0]).toBeLessThan(oxide[0] ?? NaN);
    expect(chloride2[1]).toBeGreaterThan(chloride[1] ?? NaN);
  });

  test("a typed time moves the clock below the rows; no time is refused", async () => {
    const time = forms.page.getByRole("textbox", {name: "Taken at"});
    await time.fill("21:30");
    await forms.page.keyboard.press("Enter");
    expect(await forms.intro()).toContain("at 21:30");
    expect(await forms.linked()).toMatchObject({scenario: {doses: [{timeH: 15.5}]}});
    expect(await forms.page.locator(".forms-axis .chart-tick").first().textContent()).toBe("22:00");
    await time.fill("noon");
    await forms.page.keyboard.press("Enter");
    expect(await forms.page.locator(".time-box .fault").textContent()).toContain("got noon");
    expect(await forms.intro()).toContain("at 21:30");
    await time.fill("7");
    await forms.page.keyboard.press("ArrowUp");
    expect(await forms.intro()).toContain("at 07:15");
  });

  test("a chelate that passes whole shows a route of its own", async () => {
    expect(await forms.page.locator(".forms-key.is-chelate:visible").count()).toBe(0);
    await forms.page.getByText("A hypothesis").click();
    await forms.page.getByRole("slider", {name: "Chelate absorbed whole"}).focus();
    const before = await forms.figures("glycinate");
    await forms.page.keyboard.press("End");
    expect((await forms.figures("glycinate"))[1]).toBeGreaterThan(before[1] ?? NaN);
    expect(await forms.page.locator(".forms-key.is-chelate:visible").count()).toBe(1);
    expect(await forms.intro()).toContain("Supposed: 10 % of a chelate passes whole.");
  });
});

describe("all readers", () => {
  test.each([1440, 820, 390, 320])(
    "find no barrier at %i px, with everything open",
    async (width) => {
      await forms.page.setViewportSize({width, height: 900});
      await forms.start({view: {all: true, form: "citrate", cursorH: 3}});
      await openTable(forms.page.locator(".forms-chart"));
      await forms.page.getByText(/findings of studies with citrate/).click();
      expect(await violationsInBothSchemes(forms.page)).toEqual([]);
      expect(await forms.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await forms.page.emulateMedia({colorScheme: "light"});
      await forms.page.setViewportSize({width: 1440, height: 900});
    },
  );

  test("print in ink, without controls", async () => {
    await forms.page.emulateMedia({media: "print", colorScheme: "dark"});
    const paper = await forms.page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(paper).toBe("rgb(255, 255, 255)");
    expect(await forms.button("Undo").isVisible()).toBe(false);
    expect(await forms.row("malate").isVisible()).toBe(true);
    await forms.page.emulateMedia({media: "screen", colorScheme: "light"});
  });

  test("see all rows follow the slider within 100 ms", async () => {
    await forms.start({view: {all: true}});
    await timeSlider(forms.page, [100, 200, 300, 400, 500]);
    const values = Array.from({length: 25}, (_, i) => 105 + 25 * i);
    expect(await workOfSlider(forms.page, values)).toBeLessThan(100);
  });
});
