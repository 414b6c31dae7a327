import fc from "fast-check";
import {afterEach, beforeAll, describe, expect, test} from "vitest";
import {bodyKind} from "../../src/lib/body-kind.js";
import {fileOf, linkOf, openLink} from "../../src/lib/link.js";
import {bodyStates} from "../src/lib/body-samples.js";
import {openBody, type Body} from "./body-page.js";
import {browserAndSite} from "./here.js";

const here = browserAndSite();
let body: Body;
beforeAll(async () => {
  body = await openBody(here.browser, here.site.home);
});
afterEach(() => expect(body.problems).toEqual([]));

describe("a link", () => {
  test("opens any state of the page, which then writes the same link", async () => {
    const anyShort = bodyStates.filter((state) => linkOf(bodyKind, state).length < 8000);
    await fc.assert(
      fc.asyncProperty(anyShort, async (state) => {
        const link = linkOf(bodyKind, state);
        await body.start(link);
        expect(await body.notes()).toEqual([]);
        expect(openLink(bodyKind, await body.hash())).toEqual(openLink(bodyKind, link));
        expect(await body.page.locator(".intake-grip").count()).toBe(
          (await body.grips()).length, // each shown is named
        );
        await body.choose("Units", state.view.units === "mg" ? "mmol" : "mg");
        await body.choose("Units", state.view.units);
        expect(await body.hash()).toBe(link);
      }),
      {numRuns: 8},
    );
  });

  test.each<[string, object | string, RegExp]>([
    ["cut short", "#%7B%22version%22%3A1%2C", /^the link cannot be read/],
    ["of hundreds of episodes", {scenario: manyEpisodes(400)}, /the first 100 of 1200 are used/],
    [
      "of negative amounts",
      {scenario: {diet: {meals: [{timeH: 2, kcal: 500, mgMg: -80, everyH: 24}]}}},
      /mgMg: must be 0 to 2000 mg, got -80; ignored/,
    ],
    ["of another horizon", {view: {weeks: 1000}}, /^view\.weeks: 1000 ignored/],
    [
      "of hourly doses for a year",
      {scenario: {doses: [{timeH: 0, form: "oxide", elementalMg: 100, everyH: 1, count: 8736}]}},
      /with its supplement at breakfast/,
    ],
    [
      "with an infusion",
      {scenario: {infusions: [{startH: 1, durationH: 1, mmol: 8}]}},
      /infusions: left out on this page/,
    ],
  ])("%s is told of, and the rest is shown", async (_, content, note) => {
    await body.start(content);
    expect(await body.notes()).toContainEqual(expect.stringMatching(note));
    expect(await body.sentence()).not.toBe("");
    expect(await body.curves()).toMatch(/M\d/);
    await body.page.locator(".notes-box button").click();
    await body.flag.focus();
    await body.page.keyboard.press("ArrowRight"); // it still answers
    expect(await body.stores()).toMatch(/^Stores in week/);
  });
});

test("a file brings back what was saved", async () => {
  const [state] = fc.sample(bodyStates, {numRuns: 1, seed: 7});
  if (state === undefined) throw new Error("expected a state");
  await body.start();
  const chosen = body.page.waitForEvent("filechooser");
  await body.button("Open").click();
  const buffer = Buffer.from(fileOf(state));
  await (await chosen).setFiles({name: "weeks.json", mimeType: "application/json", buffer});
  await body.whole();
  expect(openLink(bodyKind, await body.hash()).state).toEqual(JSON.parse(JSON.stringify(state)));
  const download = body.page.waitForEvent("download");
  await body.button("Save").click();
  expect((await download).suggestedFilename()).toBe("magnesia-body.json");
});

/** Each day of its own, three meals a day. */
function manyEpisodes(days: number) {
  const meals = Array.from({length: 3 * days}, (_, i) => ({
    timeH: 24 * Math.floor(i / 3) * 0.9 + 5 * (i % 3),
    kcal: 500,
    mgMg: i % 200,
  }));
  return {diet: {meals}};
}
