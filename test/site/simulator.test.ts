import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {browserAndSite} from "./here.js";
import {openSimulator, type Simulator} from "./simulator-page.js";

const here = browserAndSite({isCrewBusy: true});
let sim: Simulator;
beforeAll(async () => {
  sim = await openSimulator(here.browser, here.site.home);
});
beforeEach(() => sim.start());
afterEach(() => expect(sim.problems).toEqual([]));

describe("the dose slider", () => {
  test("moves sentence and curves while it is dragged, the address on release", async () => {
    const [before, curves] = [await sim.sentence(), await sim.curves()];
    const box = await sim.dose.boundingBox();
    const [x, y] = [box?.x ?? 0, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await sim.page.mouse.move(x + (box?.width ?? 0) / 4, y);
    await sim.page.mouse.down();
    await sim.page.mouse.move(x + (box?.width ?? 0) / 2, y, {steps: 3});
    expect(await sim.sentence()).not.toBe(before);
    expect(await sim.curves()).not.toBe(curves);
    expect(await sim.hash()).toBe("");
    await sim.page.mouse.up();
    expect(await sim.linked()).toMatchObject({scenario: {doses: [{form: "citrate"}, {}]}});
  });

  test("moves by keys, and goes back to its default", async () => {
    const curves = await sim.curves();
    await sim.dose.focus();
    await sim.page.keyboard.press("ArrowRight");
    expect(await sim.sentence()).toMatch(/^205 mg as citrate/);
    expect(await sim.curves()).not.toBe(curves);
    await sim.page.keyboard.press("End");
    expect(await sim.sentence()).toMatch(/^800 mg/);
    await sim.page.keyboard.press("Backspace");
    expect(await sim.sentence()).toMatch(/^200 mg/);
    expect(await sim.hash()).toBe("");
  });
});

describe("the number box", () => {
  test("refuses 2500 by name, and nothing else changes", async () => {
    const [before, curves] = [await sim.sentence(), await sim.settledCurves()];
    await sim.box.click({clickCount: 3});
    await sim.page.keyboard.type("2500");
    await sim.page.keyboard.press("Enter");
    expect(await sim.page.locator(".fault").first().textContent()).toBe(
      "elemental magnesium must be 0 to 2000 mg, got 2500",
    );
    expect(await sim.box.getAttribute("aria-invalid")).toBe("true");
    expect(await sim.sentence()).toBe(before);
    expect(await sim.settledCurves()).toBe(curves);
    await sim.page.keyboard.press("Tab");
    expect(await sim.box.inputValue()).toBe("2500");
    expect(await sim.hash()).toBe("");
    expect(await sim.page.locator('.notes > [role="status"]').first().textContent()).toContain(
      "2500",
    );
  });

  test("takes a good number, a comma too, and Escape gives up", async () => {
    await sim.box.fill("1500");
    await sim.page.keyboard.press("Enter");
    expect(await sim.sentence()).toMatch(/^1500 mg/);
    await sim.box.fill("99,5");
    await sim.page.keyboard.press("Enter");
    expect(await sim.linked()).toMatchObject({scenario: {doses: [{elementalMg: 99.5}, {}]}});
    await sim.box.fill("bad");
    await sim.page.keyboard.press("Escape");
    expect(await sim.box.getAttribute("aria-invalid")).toBeNull();
    expect(await sim.pills()).toContainEqual(expect.stringContaining("99.5 milligrams"));
  });
});

describe("the controls", () => {
  test("choose the form of the selected pill", async () => {
    const curves = await sim.curves();
    await sim.page.getByRole("radio", {name: /^oxide/}).check({force: true});
    expect(await sim.sentence()).toMatch(/^200 mg as oxide/);
    expect(await sim.curves()).not.toBe(curves);
  });

  test("spread the dose over one to six servings, its sum unchanged", async () => {
    await sim.box.fill("305");
    await sim.page.keyboard.press("Enter");
    for (const count of [2, 3, 4, 5, 6, 1]) {
      await sim.choose("Servings a day", `${count} servings`);
      const citrate = (await sim.pills()).filter((pill) => pill?.includes("citrate"));
      expect(citrate).toHaveLength(count);
      const sum = citrate.reduce((total, pill) => total + parseFloat(pill ?? ""), 0);
      expect(sum).toBe(305);
      expect(await sim.box.inputValue()).toBe("305");
    }
  });

  test("take the meals away and bring them back", async () => {
    const before = await sim.sentence();
    const meals = sim.page.getByRole("checkbox", {name: "meals"});
    await meals.uncheck();
    expect(await sim.sentence()).not.toBe(before);
    expect(await sim.page.locator(".meal").count()).toBe(0);
    await meals.check();
    expect(await sim.sentence()).toBe(before);
    expect(await sim.hash()).toBe("");
  });

  test("start from each preset, and name the day that stands", async () => {
    const start = sim.page.getByRole("combobox", {name: "Start from"});
    const names = await start.locator("option:not(:disabled)").allTextContents();
    const sentences = new Set<string>();
    for (const name of names) {
      await start.selectOption(name);
      sentences.add(await sim.sentence());
      expect(await start.inputValue()).toBe(name);
    }
    expect(sentences.size).toBe(names.length);
    await sim.button("+ add a pill").click();
    expect(await start.inputValue()).toBe("");
  });

  test("show seven days and one again", async () => {
    await sim.choose("Show", "7 d");
    expect(await sim.sentence()).toContain("in 7 days");
    await sim.page.reload();
    await sim.page.waitForFunction(() => document.querySelector(".figure-link") !== null);
    expect(await sim.sentence()).toContain("in 7 days");
    expect(await sim.notes()).toEqual([]);
    await sim.choose("Show", "1 d");
    expect(await sim.hash()).toBe("");
  });

  test("change the unit of axes and figures", async () => {
    await sim.choose("Units", "mmol");
    expect(await sim.sentence()).not.toMatch(/\d mg/);
    const units = await sim.page.locator(".chart-unit").allTextContents();
    expect(units).toEqual(expect.arrayContaining(["mmol Mg", "mmol so far"]));
    expect(await sim.page.locator(".chart-value").allTextContents()).toContainEqual(
      expect.stringMatching(/^\d+\.\d+ mmol$/),
    );
    expect(await sim.page.getByRole("cell", {name: /^\+1\.\d\d$/}).count()).toBeGreaterThan(0);
  });

  test("change the person", async () => {
    const before = await sim.sentence();
    await sim.page.getByText("Person", {exact: true}).click();
    await sim.page.getByRole("textbox", {name: /GFR/}).fill("20");
    await sim.page.keyboard.press("Enter");
    expect(await sim.sentence()).not.toBe(before);
    expect(await sim.linked()).toEqual({version: 1, scenario: {person: {gfrMlMin: 20}}});
  });

  test("give the person conditions and medicines, and say outside which the model is", async () => {
    const before = await sim.settledCurves();
    const summary = sim.page.locator(".health summary");
    await summary.click();
    await sim.page.getByRole("checkbox", {name: /^type 2 diabetes/}).check();
    expect(await sim.curves()).not.toBe(before);
    await sim.page.getByRole("checkbox", {name: /^thiazide/}).check();
    const notice = sim.page.locator(".chart-notice").filter({hasText: "pregnancy"});
    expect(await notice.count()).toBe(0);
    await sim.page.getByRole("checkbox", {name: /^pregnancy/}).check();
    expect(await notice.textContent()).toMatch(/^Outside validity:/);
    expect(await sim.linked()).toEqual({
      version: 1,
      scenario: {person: {medicines: ["thiazide"], conditions: ["diabetes", "pregnancy"]}},
    });
    await summary.click();
    expect(await summary.innerText()).toContain(
      "thiazide, type 2 diabetes, pregnancy (outside the model)",
    );
    for (let i = 0; i < 3; i++) await sim.page.keyboard.press("Control+z");
    expect(await sim.hash()).toBe("");
    expect(await sim.settledCurves()).toBe(before);
  });
});

describe("the less usual forms", () => {
  const others = () => sim.page.locator(".form-list details");
  const radio = (name: RegExp) => sim.page.getByRole("radio", {name});
  const strips = () => sim.page.locator(".area-transect").boundingBox();

  test("wait behind a summary that keys open, and no chart moves", async () => {
    const before = await strips();
    expect(await radio(/^taurate/).isVisible()).toBe(false);
    await radio(/^malate/).focus();
    await sim.page.keyboard.press("Tab");
    await sim.page.keyboard.press("Enter");
    await sim.page.keyboard.press("Tab");
    await sim.page.keyboard.press("Space");
    expect(await sim.sentence()).toMatch(/^200 mg as buffered glycinate/);
    await sim.page.keyboard.press("ArrowDown");
    expect(await sim.sentence()).toMatch(/^200 mg as hydroxide/);
    expect(await sim.page.locator(".form-list :checked").count()).toBe(1);
    const after = await strips();
    expect([after?.x, after?.y, after?.width]).toEqual([before?.x, before?.y, before?.width]);
  });

  test("show when a pill of theirs is selected; closed again, the summary names it", async () => {
    const doses = [
      {timeH: 3, form: "citrate", elementalMg: 200},
      {timeH: 12, form: "orotate", elementalMg: 100},
    ];
    await sim.start({scenario: {doses}});
    expect(await others().getAttribute("open")).toBeNull();
    await sim.page.locator(".pill").nth(1).focus();
    expect(await radio(/^orotate/).isChecked()).toBe(true);
    expect(await radio(/^orotate/).isVisible()).toBe(true);
    await others().locator("summary").click();
    await sim.box.fill("120");
    expect(await others().getAttribute("open")).toBeNull();
    expect(await others().locator("summary").innerText()).toContain("orotate");
    // the others are still within reach of Tab
    await sim.page.getByRole("combobox", {name: "Start from"}).focus();
    await sim.page.keyboard.press("Tab");
    await sim.page.keyboard.press("Space");
    expect(await sim.sentence()).toContain("120 mg as citrate");
  });

  test("come after the headline forms by the key f", async () => {
    await radio(/^malate/).check({force: true});
    await sim.page.locator(".pill").first().focus();
    await sim.page.keyboard.press("f");
    expect(await sim.sentence()).toMatch(/^200 mg as buffered glycinate/);
    expect(await others().getAttribute("open")).not.toBeNull();
  });
});

describe("the timeline", () => {
  test("moves the curves while a pill is dragged, the address on release", async () => {
    const curves = await sim.curves();
    const [x, y] = await sim.pillAt(0);
    await sim.page.mouse.move(x, y);
    await sim.page.mouse.down();
    await sim.page.mouse.move(x + 120, y, {steps: 4});
    expect(await sim.curves()).not.toBe(curves);
    expect(await sim.hash()).toBe("");
    await sim.page.mouse.up();
    expect(await sim.pills()).not.toContainEqual(expect.stringContaining("09:00"));
    expect(await sim.linked()).toHaveProperty("scenario.doses");
    expect(await sim.page.locator(".fault").first().textContent()).toBe("");
  });

  test("moves a pill by keys, and Ctrl+Z takes it back", async () => {
    const curves = await sim.settledCurves();
    await sim.page.locator(".pill").first().focus();
    await sim.page.keyboard.press("ArrowRight");
    await sim.page.keyboard.press("ArrowUp");
    expect((await sim.pills())[0]).toContain("250 milligrams of citrate at 09:15");
    expect(await sim.curves()).not.toBe(curves);
    await sim.page.keyboard.press("Control+z");
    expect((await sim.pills())[0]).toContain("200 milligrams of citrate at 09:15");
    await sim.button("Undo").click();
    expect(await sim.settledCurves()).toBe(curves);
    expect(await sim.button("Undo").isDisabled()).toBe(true);
  });
});

describe("undo", () => {
  test("works from the keyboard wherever the focus is, but for text", async () => {
    await sim.dose.focus();
    await sim.page.keyboard.press("ArrowRight");
    await sim.page.keyboard.press("Control+z");
    expect(await sim.sentence()).toMatch(/^200 mg/);
    await sim.page.getByRole("checkbox", {name: "meals"}).uncheck();
    await sim.page.keyboard.press("Control+z");
    expect(await sim.page.getByRole("checkbox", {name: "meals"}).isChecked()).toBe(true);
  });
});

describe("pins", () => {
  const columns = () => sim.page.locator(".compare thead th").allTextContents();
  const ghosts = (letter: string) => sim.page.locator(`.chart [style*="--pin-${letter}"]`).count();

  test("leave a ghost on the charts and a column in the table, up to four", async () => {
    expect(await ghosts("a")).toBe(0);
    await sim.button("Pin this run").click();
    await sim.box.fill("500");
    await sim.page.keyboard.press("Enter");
    expect(await ghosts("a")).toBeGreaterThanOrEqual(5); // one on each chart
    expect(await columns()).toEqual(["over 24 h", "now", "A", "ratio"]);
    for (let i = 0; i < 3; i++) await sim.button("Pin this run").click();
    expect(await columns()).toEqual(["over 24 h", "now", "A", "B", "C", "D"]);
    expect(await sim.button("Pin this run").isDisabled()).toBe(true);
    const table = await sim.page.locator(".compare table").boundingBox();
    const rail = await sim.page.locator(".rail").boundingBox();
    expect(table?.width).toBeLessThanOrEqual(rail?.width ?? 0);
    for (const letter of ["D", "C", "B", "A"]) await sim.button(`remove pin ${letter}`).click();
    expect(await columns()).toEqual(["over 24 h", "now"]);
    expect(await ghosts("a")).toBe(0);
  });
});
