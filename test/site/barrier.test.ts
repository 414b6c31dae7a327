import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {type BarrierPage, openBarrier} from "./barrier-page.js";
import {browserAndSite} from "./here.js";

const here = browserAndSite();
let barrier: BarrierPage;
beforeAll(async () => {
  barrier = await openBarrier(here.browser, here.site.home);
});
beforeEach(() => barrier.start());
afterEach(() => expect(barrier.problems).toEqual([]));

const usualIntro =
  /^A carrier lifts magnesium \d+ mV uphill and already runs at \d+ % of its ceiling/;

describe("as it opens", () => {
  test("the picture makes its point: brain fluid above plasma, ions uphill, the leak running back", async () => {
    expect(await barrier.intro()).toMatch(usualIntro);
    const [free, total] = [await barrier.figure(0, "free"), await barrier.figure(0, "total")];
    expect(total).toBeGreaterThan(1.5 * free);
    expect(await barrier.words(0)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\+\d+ mV$/)]),
    );
    expect(await barrier.words(1)).toEqual(expect.arrayContaining(["not", "measured"]));
    expect(await barrier.notes()).toEqual([]);
  });

  test("bars of what was measured are solid, of what is assumed dashed", async () => {
    const looks = (profile: number) =>
      barrier.page
        .locator(".barrier-profiles .plain-chart")
        .nth(profile)
        .locator("line.profile-bar.is-own")
        .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).strokeDasharray !== "none"));
    // plasma measured; endothelium, brain fluid and neuron not; ventricle and lumbar fluid measured
    expect(await looks(0)).toEqual([false, true, true, true]);
    expect(await looks(1)).toEqual([false, false, false]);
  });

  test("each chart has a name, a sentence and a table", async () => {
    const charts = barrier.page.locator(".barrier .plain-chart");
    expect(await charts.count()).toBe(6);
    for (let i = 0; i < 6; i++) {
      const svg = charts.nth(i).locator("> svg");
      expect(await svg.getAttribute("aria-label")).not.toBe("");
      const id = (await svg.getAttribute("aria-describedby")) ?? "";
      expect((await barrier.text(`#${id}`)).length).toBeGreaterThan(30);
      await charts.nth(i).locator("summary").first().click();
      await charts.nth(i).locator("tbody tr").nth(3).waitFor();
    }
  });
});

describe("plasma held", () => {
  test("by dragging its bar: brain fluid follows a little, entry a little, arrows resize and stay", async () => {
    const before = {
      total: await barrier.figure(0, "total"),
      carrier: await barrier.figure(0, "carrier"),
      shaft: await barrier.arrow(1, "carrier").boundingBox(),
    };
    await barrier.drag(barrier.plasma(), 0, -40, false);
    const held = await barrier.figure(0, "held at");
    expect(held).toBeGreaterThan(1);
    expect(await barrier.linked()).toBeNull(); // the address waits for the release
    await barrier.page.mouse.up();
    const after = {
      total: await barrier.figure(0, "total"),
      carrier: await barrier.figure(0, "carrier"),
      shaft: await barrier.arrow(1, "carrier").boundingBox(),
    };
    expect(after.total).toBeGreaterThan(before.total);
    expect(after.total / before.total).toBeLessThan(1.4);
    expect(after.carrier).toBeGreaterThan(before.carrier);
    expect(after.carrier / before.carrier).toBeLessThan(1.4);
    expect(after.shaft?.height).toBeGreaterThan(before.shaft?.height ?? NaN);
    expect(after.shaft?.x).toBe(before.shaft?.x);
    expect(await barrier.linked()).toMatchObject({
      scenario: {clampPlasma: [[0, expect.closeTo(held / 0.7, 1)]]},
    });
    expect(await barrier.intro()).toContain("Free plasma is held at");
  });

  test("by keys on the bar, by the slider, by the ring on the law and by a number, all alike", async () => {
    await barrier.plasma().focus();
    for (let i = 0; i < 5; i++) await barrier.page.keyboard.press("ArrowUp");
    const value = await barrier.valueOf(barrier.plasma());
    expect(value).toBeCloseTo(0.8, 5);
    for (const other of [barrier.plasma(1), barrier.entry]) {
      expect(await barrier.valueOf(other)).toBeCloseTo(value, 5);
    }
    expect(await barrier.clamp.getAttribute("aria-valuetext")).toBe("0.8 mmol/L");
    await barrier.page.keyboard.press("Shift+ArrowDown");
    expect(await barrier.valueOf(barrier.plasma())).toBeCloseTo(0.79, 5);
    await barrier.entry.focus();
    await barrier.page.keyboard.press("PageUp");
    expect(await barrier.valueOf(barrier.plasma())).toBeCloseTo(0.99, 5);
    await barrier.box.fill("0.4");
    await barrier.page.keyboard.press("Enter");
    expect(await barrier.valueOf(barrier.plasma())).toBeCloseTo(0.4, 5);
    await barrier.clamp.focus();
    await barrier.page.keyboard.press("Home");
    expect(await barrier.valueOf(barrier.plasma())).toBeCloseTo(0.15, 5);
    await barrier.plasma().focus();
    await barrier.page.keyboard.press("Backspace");
    expect(await barrier.hash()).toBe("");
    expect(await barrier.intro()).toMatch(usualIntro);
  });

  test("low lets every fluid fall, and high turns the leak round", async () => {
    const usual = await barrier.figure(0, "total");
    await barrier.plasma().focus();
    await barrier.page.keyboard.press("Home");
    expect(await barrier.figure(0, "total")).toBeLessThan(usual);
    const back = await barrier.arrow(0, "leak").getAttribute("d");
    await barrier.page.keyboard.press("End");
    expect(await barrier.arrow(0, "leak").getAttribute("d")).not.toBe(back);
    expect(await barrier.intro()).toContain("the leak runs inward");
  });

  test("is seen after an hour, a day, a week and at the end, and at any time between", async () => {
    await barrier.start({scenario: {clampPlasma: [[0, 2]]}});
    const levels: number[] = [];
    for (const name of ["1 h", "1 day", "1 week", "at the end"]) {
      await barrier.after(name);
      levels.push(await barrier.figure(0, "total"));
    }
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(levels[3]).toBeGreaterThan((levels[0] ?? NaN) + 0.1);
    await barrier.time.focus();
    await barrier.page.keyboard.press("PageDown");
    expect(await barrier.linked()).toMatchObject({view: {afterH: expect.any(Number) as number}});
    expect(await barrier.intro()).toMatch(/After \d+(\.\d+)? (weeks|days) /);
    await barrier.drag(barrier.time, -60, 0);
    expect(await barrier.figure(0, "total")).toBeLessThan(levels[3] ?? NaN);
  });

  test("can be undone, reset, and let be by a double-click", async () => {
    await barrier.drag(barrier.plasma(), 0, -40);
    await barrier.button("Undo").click();
    expect(await barrier.hash()).toBe("");
    await barrier.drag(barrier.plasma(1), 0, 20);
    expect(await barrier.hash()).not.toBe("");
    await barrier.plasma(1).locator(".ring-handle").dblclick();
    expect(await barrier.hash()).toBe("");
    await barrier.drag(barrier.plasma(), 0, -40);
    await barrier.button("Reset").click();
    expect(await barrier.hash()).toBe("");
  });

  test("in the other unit flows change their figures and levels do not", async () => {
    const level = await barrier.figure(0, "total");
    expect((await barrier.words(0)).join()).toMatch(/carrier [\d.]+ mg\/day/);
    await barrier.units("mmol");
    expect((await barrier.words(0)).join()).toMatch(/carrier [\d.]+ µmol\/h/);
    expect(await barrier.figure(0, "total")).toBe(level);
  });
});

test("a level to start from is reached in a moment, and a hand on the way has the last word", async () => {
  await barrier.page.emulateMedia({reducedMotion: "no-preference"});
  await barrier.start();
  await barrier.preset.selectOption("Infusion for a day (McKee 2005)");
  await expect.poll(() => barrier.linked()).toMatchObject({view: {afterH: 24}});
  const held = await barrier.figure(0, "held at");
  await barrier.button("Undo").click();
  await barrier.preset.selectOption("Infusion for a day (McKee 2005)");
  await barrier.plasma().focus();
  await barrier.page.keyboard.press("Home");
  await barrier.page.waitForTimeout(400);
  expect(await barrier.figure(0, "held at")).toBeLessThan(held);
  await barrier.page.emulateMedia({reducedMotion: "reduce"});
});

describe("levels to start from", () => {
  test("are those of studies, and show the study beside the model", async () => {
    const names = (await barrier.preset.locator("option").allTextContents()).slice(1);
    expect(names.length).toBeGreaterThan(4);
    for (const name of names.slice(1)) {
      await barrier.preset.selectOption(name);
      expect(await barrier.linked()).toMatchObject({
        scenario: {clampPlasma: expect.anything() as unknown},
      });
      expect(await barrier.preset.inputValue()).toBe(name);
    }
    await barrier.preset.selectOption("Infusion for a day (McKee 2005)");
    const shown = await barrier.page.locator(".barrier-laws .measured-word").allTextContents();
    expect(shown).toContain("McKee 2005");
    await barrier.preset.selectOption("Depleted for months (Shils 1964)");
    expect(await barrier.page.locator(".barrier-laws .measured-word").count()).toBe(0);
    await barrier.preset.selectOption("Usual level");
    expect(await barrier.hash()).toBe("");
  });
});

describe("a hypothesis", () => {
  test("is off; on, it says what it would do and what was measured, and is drawn as a second state", async () => {
    expect(await barrier.page.locator(".profile-bar.is-supposed").count()).toBe(0);
    for (const [i, name] of ["Glycine carries", "L-threonate raises"].entries()) {
      expect(await barrier.panel(i).textContent()).toContain("Off.");
      expect(await barrier.panel(i).textContent()).toMatch(
        /Measured in (deficient )?rats.*grade C/s,
      );
      await barrier.hypothesis(name).click();
      expect((await barrier.panel(i).textContent())?.replaceAll("\u00a0", " ")).toMatch(
        /Supposed: brain fluid at [\d.]+ instead of [\d.]+ mmol\/L at the end \(\+\d+ %\)/,
      );
      expect(await barrier.page.locator(".profile-bar.is-supposed").count()).toBeGreaterThan(0);
      await barrier.hypothesis(name).click();
      expect(await barrier.hash()).toBe("");
    }
  });

  test("on glycine has an arrow of its own, and its size can be moved by keys", async () => {
    await barrier.hypothesis("Glycine carries").click();
    expect(await barrier.arrow(0, "ride").count()).toBe(1);
    const before = await barrier.figure(0, "on glycine");
    const size = barrier.page.getByRole("slider", {name: "How firmly glycine holds magnesium"});
    await size.focus();
    for (let i = 0; i < 5; i++) await barrier.page.keyboard.press("ArrowRight");
    expect(await barrier.figure(0, "on glycine")).toBeGreaterThan(before);
    expect(await barrier.linked()).toMatchObject({
      scenario: {hypotheses: {glycinePiggyback: true}, parameters: {glycine_stability: 0.26}},
    });
  });

  test("of depletion says that it does nothing until plasma is low", async () => {
    await barrier.hypothesis("Deficiency speeds").click();
    expect(await barrier.panel(2).textContent()).toContain("hold plasma lower");
    await barrier.plasma().focus();
    await barrier.page.keyboard.press("Home");
    expect(await barrier.panel(2).textContent()).toMatch(/Supposed: brain fluid at/);
  });

  test("of the gut is a link to the simulator", async () => {
    await barrier.page.getByRole("link", {name: "see it in the simulator"}).click();
    await barrier.page.waitForURL(/chelateRouteShare/);
    await barrier.page.locator(".figure-link").first().waitFor();
  });
});

describe("the NMDA curve", () => {
  const open = async (): Promise<number> =>
    Number(/([\d.]+) % are open/.exec(await barrier.text(".nmda-sentence"))?.[1]);

  test("has a handle on its voltage for mouse and keys", async () => {
    const before = await open();
    await barrier.drag(barrier.voltage, 50, 0);
    expect(await open()).toBeGreaterThan(before);
    await barrier.voltage.focus();
    await barrier.page.keyboard.press("Home");
    expect(await barrier.valueOf(barrier.voltage)).toBe(-90);
    expect(await open()).toBeLessThan(before);
    expect(await barrier.voltage.getAttribute("aria-valuetext")).toMatch(/−90.*of channels open/);
    expect(await barrier.linked()).toEqual({version: 1, view: {voltage: -90}});
  });

  test("follows plasma, and the description that is chosen", async () => {
    const before = await open();
    await barrier.plasma().focus();
    await barrier.page.keyboard.press("Home");
    const low = await open();
    expect(low).toBeGreaterThan(before);
    await barrier.page.getByRole("combobox", {name: "Law"}).selectOption({label: "GluN2C"});
    expect(await open()).not.toBe(low);
    expect(await barrier.text(".nmda-form")).toContain("Kuner 1996, assumed");
  });
});

test("what cannot be computed keeps the last good picture, dimmed, and says why", async () => {
  await barrier.plasma().focus();
  await barrier.page.keyboard.press("PageUp");
  const words = await barrier.words(0);
  await barrier.page.evaluate(() => {
    const bad = {version: 1, scenario: {parameters: {gut_km: 1e-9}}};
    location.hash = encodeURIComponent(JSON.stringify(bad));
  });
  await barrier.page.locator(".plain-notice:not([hidden])").first().waitFor();
  expect(await barrier.text(".plain-notice")).toContain("Last good run shown.");
  expect(await barrier.words(0)).toEqual(words);
  await barrier.button("Undo").click();
  expect(await barrier.page.locator(".plain-notice:not([hidden])").count()).toBe(0);
});
