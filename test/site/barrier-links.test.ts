import fc from "fast-check";
import type {CDPSession} from "playwright-core";
import {afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {barrierKind} from "../../src/lib/barrier-kind.js";
import {linkOf, openLink} from "../../src/lib/link.js";
import {barrierStates} from "../src/lib/barrier/samples.js";
import {violationsInBothSchemes} from "./accessibility.js";
import {type BarrierPage, openBarrier} from "./barrier-page.js";
import {browserAndSite} from "./here.js";
import {scrollWidth} from "./simulator-page.js";

const here = browserAndSite();
let barrier: BarrierPage;
beforeAll(async () => {
  barrier = await openBarrier(here.browser, here.site.home);
});
beforeEach(() => barrier.start());
afterEach(() => expect(barrier.problems).toEqual([]));

describe("a link", () => {
  test("opens any state of the page without a note, and is what the page writes", async () => {
    for (const given of fc.sample(barrierStates, {numRuns: 8, seed: 11})) {
      const state = JSON.parse(JSON.stringify(given)) as typeof given; // as it is sent
      await barrier.start(linkOf(barrierKind, state));
      expect(await barrier.notes()).toEqual([]);
      const other = state.view.units === "mg" ? "mmol" : "mg";
      for (const units of [other, state.view.units] as const) await barrier.units(units);
      // written anew, whatever the order of its keys
      expect(openLink(barrierKind, await barrier.hash())).toEqual({state, notes: []});
    }
  });

  test("broken, or with what the page cannot show, says so and shows the rest", async () => {
    await barrier.start("#%7B%22version%22");
    expect(await barrier.notes()).toHaveLength(1);
    await barrier.start({
      scenario: {clampPlasma: [[0, 9]], doses: [{timeH: 1, form: "oxide", elementalMg: 5}]},
      view: {afterH: -1, block: "<img src=x onerror=alert(1)>"},
    });
    expect(await barrier.notes()).toHaveLength(4);
    expect(await barrier.page.locator("main img").count()).toBe(0);
    expect(await barrier.intro()).toContain("held at 1.80");
  });

  test("to a person who cannot be computed shows the usual level and why", async () => {
    await barrier.start({scenario: {parameters: {gut_km: 1e-9}}});
    expect(await barrier.notes()).toEqual([expect.stringContaining("cannot be computed")]);
    expect(await barrier.intro()).toMatch(/^A carrier lifts/);
  });
});

describe.each([
  ["as it opens", {}, false],
  [
    "with everything on",
    {
      scenario: {
        clampPlasma: [[0, 2.3]],
        hypotheses: {glycinePiggyback: true, threonateBrainFactor: 1.15, depletionBarrierFactor: 3},
      },
      view: {afterH: 24, voltage: -20, units: "mmol"},
    },
    true,
  ],
  [
    "far too much supposed",
    {scenario: {hypotheses: {glycinePiggyback: true}, parameters: {glycine_stability: 3.9}}},
    false,
  ],
] as const)("the page %s", (_, state, isOpen) => {
  test("is accessible, light and dark, and never scrolls sideways", async () => {
    await barrier.start(state);
    if (isOpen) {
      for (const summary of await barrier.page.locator(".barrier summary").all()) {
        await summary.click();
      }
    }
    for (const width of [1440, 820, 390, 320]) {
      await barrier.page.setViewportSize({width, height: 900});
      expect(await scrollWidth(barrier.page)).toBe(width);
      expect(await violationsInBothSchemes(barrier.page), `${width} px`).toEqual([]);
    }
    await barrier.page.setViewportSize({width: 1440, height: 900});
  });
});

test("on paper the pictures stay, in ink, and the tools go", async () => {
  await barrier.start({scenario: {clampPlasma: [[0, 1.6]]}});
  await barrier.page.emulateMedia({media: "print", colorScheme: "dark"});
  expect(await barrier.page.locator(".barrier .plain-chart svg").first().isVisible()).toBe(true);
  expect(await barrier.button("Undo").isVisible()).toBe(false);
  const bar = barrier.page.locator(".profile-bar.is-own").first();
  const [red, green, blue] = await bar.evaluate((line) =>
    (getComputedStyle(line).stroke.match(/\d+/g) ?? []).map(Number),
  );
  for (const part of [red, green, blue]) expect(part).toBeLessThan(80);
  await barrier.page.emulateMedia({media: "screen", colorScheme: "light"});
});

test("a finger on the plasma bar holds plasma and does not scroll the page; beside it, it scrolls", async () => {
  const phone = await openBarrier(here.browser, here.site.home, {
    ...{width: 390, height: 700},
    context: {hasTouch: true, isMobile: true},
  });
  const finger: CDPSession = await phone.page.context().newCDPSession(phone.page);
  const swipe = async (x: number, y: number, dy: number): Promise<void> => {
    const send = (type: "touchStart" | "touchMove" | "touchEnd", at?: number) =>
      finger.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: at === undefined ? [] : [{x, y: at}],
      });
    await send("touchStart", y);
    for (let i = 1; i <= 10; i++) await send("touchMove", y + (dy * i) / 10);
    await send("touchEnd");
  };
  await phone.plasma().evaluate((handle) => handle.scrollIntoView({block: "center"}));
  const scrolled = () => phone.page.evaluate(() => scrollY);
  const before = await scrolled();
  const box = await phone.plasma().locator(".ring-handle").boundingBox();
  if (!box) throw new Error("expected a handle");
  await swipe(box.x + 7, box.y + 7, -30);
  expect(await phone.valueOf(phone.plasma())).toBeGreaterThan(0.8);
  expect(await scrolled()).toBe(before);
  await swipe(300, box.y, -60);
  expect(await scrolled()).toBeGreaterThan(before);
  expect(phone.problems).toEqual([]);
  await phone.page.context().close();
});
