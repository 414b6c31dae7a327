import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {browserAndSite} from "./here.js";
import {openSimulator, type Simulator} from "./simulator-page.js";

const here = browserAndSite({isCrewBusy: true});
let sim: Simulator;
beforeAll(async () => {
  sim = await openSimulator(here.browser, here.site.home);
  await sim.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});
beforeEach(() => sim.start());
afterEach(() => expect(sim.problems).toEqual([]));

const usual = /^200 mg as citrate at 09:00 and 150 mg as glycinate at 21:30/;

describe("a link", () => {
  test("restores the state it was copied from", async () => {
    await sim.box.fill("425");
    await sim.page.keyboard.press("Enter");
    await sim.button("Pin this run").click();
    await sim.choose("Servings a day", "3 servings");
    await sim.choose("Units", "mmol");
    await sim.page.locator(".figure-link").last().click();
    const seen = [await sim.sentence(), await sim.settledCurves(), await sim.pills()];
    const flag = await sim.page.getByRole("slider", {name: "Time at the cursor"}).textContent();
    await sim.button("Link").click();
    await sim.page.getByText("the link is copied").waitFor();
    const link = await sim.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(sim.page.url());

    await sim.start();
    await sim.start(new URL(link).hash);
    expect([await sim.sentence(), await sim.settledCurves(), await sim.pills()]).toEqual(seen);
    expect(await sim.page.getByRole("slider", {name: "Time at the cursor"}).textContent()).toBe(
      flag,
    );
    expect(await sim.notes()).toEqual([]);
  });

  test.each(["#%7B%22version%22", "#%", "#{{{", "#[1,2]", '#{"version":9}', "#%FF%FE"])(
    "broken as %s shows a note and the usual day",
    async (hash) => {
      await sim.start(hash);
      expect(await sim.notes()).toHaveLength(1);
      expect(await sim.sentence()).toMatch(usual);
      await sim.button("Close").click();
      expect(await sim.notes()).toEqual([]);
    },
  );

  test("with markup in it is only text", async () => {
    const markup = "<img src=x onerror=alert(1)>";
    await sim.start({[markup]: 1, scenario: {person: {sex: markup}}, view: {units: markup}});
    expect(await sim.notes()).toHaveLength(3);
    expect(await sim.page.locator("img").count()).toBe(0);
  });

  test("to a day that cannot be computed shows the usual day and why", async () => {
    await sim.start({scenario: {parameters: {gut_km: 1e-9}}});
    expect(await sim.notes()).toEqual([expect.stringContaining("cannot be computed")]);
    expect(await sim.sentence()).toMatch(usual);
  });

  test("followed to such a day dims the last good curves, until undone", async () => {
    const [before, curves] = [await sim.sentence(), await sim.settledCurves()];
    const bad = {version: 1, scenario: {parameters: {gut_km: 1e-9}}};
    await sim.page.evaluate(
      (hash) => (location.hash = hash),
      encodeURIComponent(JSON.stringify(bad)),
    );
    const notice = sim.page.locator(".chart-notice").first();
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/not finite at time .*Last good run shown\./);
    expect([await sim.sentence(), await sim.settledCurves()]).toEqual([before, curves]);
    await sim.button("Undo").click();
    expect(await notice.isVisible()).toBe(false);
  });

  test("typed into the address of the open page is followed", async () => {
    const link = encodeURIComponent(JSON.stringify({version: 1, scenario: {doses: []}}));
    await sim.page.evaluate((hash) => (location.hash = hash), link);
    await sim.page.getByText("A day without pills").first().waitFor();
    await sim.page.keyboard.press("Control+z");
    expect(await sim.sentence()).toMatch(usual);
  });

  test("to a place within the page leaves the state alone", async () => {
    await sim.box.fill("425");
    await sim.page.keyboard.press("Enter");
    const hash = await sim.hash();
    await sim.page.evaluate(() => (location.hash = "observablehq-main"));
    await sim.page.waitForFunction((wanted) => location.hash === wanted, hash);
    expect(await sim.sentence()).toMatch(/^425 mg/);
  });
});

describe("a file", () => {
  test("that was saved opens to the same state", async () => {
    await sim.page.getByRole("radio", {name: /^chloride/}).check({force: true});
    await sim.button("Pin this run").click();
    const seen = [await sim.sentence(), await sim.settledCurves()];
    const download = sim.page.waitForEvent("download");
    await sim.button("Save").click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("magnesia-simulator.json");
    const chunks: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);

    await sim.start();
    await sim.openFile("magnesia-simulator.json", Buffer.concat(chunks).toString());
    await sim.page.getByText("as chloride").first().waitFor();
    expect([await sim.sentence(), await sim.settledCurves()]).toEqual(seen);
    expect(await sim.notes()).toEqual([]);
  });

  test("with a bare scenario opens by the clock", async () => {
    const doses = [{timeH: 12, form: "oxide", elementalMg: 300}];
    await sim.openFile("mine.json", JSON.stringify({hours: 24, doses}));
    await sim.page.getByText("as oxide").first().waitFor();
    expect(await sim.sentence()).toMatch(/^300 mg as oxide at 12:00/);
    expect(await sim.notes()).toEqual([expect.stringContaining("scenario.startClockH")]);
  });

  test("with one bad dose keeps the others and names it", async () => {
    const dose = {timeH: 12, form: "oxide", elementalMg: 300};
    const scenario = {hours: 24, startClockH: 6, doses: [dose, {...dose, elementalMg: -5}]};
    await sim.openFile("mine.json", JSON.stringify({version: 1, scenario}));
    await sim.page.getByText("as oxide").first().waitFor();
    expect(await sim.pills()).toHaveLength(1);
    expect(await sim.notes()).toEqual([
      "scenario.doses[1].elementalMg: must be 0 to 2000 mg, got -5; ignored",
    ]);
  });

  test.each([
    ["that is no JSON", "time,conc\n0,1", /^data\.json is not JSON/],
    ["of something else", '{"name": "a model"}', /^data\.json holds no state/],
    ["that is too large", " ".repeat(1_000_001), /^data\.json has 1000001 bytes/],
  ])("%s is refused by name, and the day stays", async (_, content, says) => {
    const before = await sim.sentence();
    await sim.openFile("data.json", content);
    await sim.page.locator(".notes-box li").waitFor();
    expect(await sim.notes()).toEqual([expect.stringMatching(says)]);
    expect(await sim.sentence()).toBe(before);
  });
});
