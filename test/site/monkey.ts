import type {Page} from "playwright-core";
import {createDraws, type Draws} from "../../models/engine/random/draws.js";

export interface MonkeyOptions {
  readonly seed: number;
  readonly seconds: number;
}

/**
 * Clicks, drags, types and turns the wheel on an open page, by chance but the same for the same seed.
 * Returns what was done, newest last.
 */
export async function letMonkeyIn(page: Page, {seed, seconds}: MonkeyOptions): Promise<string[]> {
  const draws = createDraws(seed);
  const done: string[] = [];
  const end = performance.now() + 1000 * seconds;
  for (let step = 0; performance.now() < end; step++) {
    const chance = chanceAt(draws, step);
    const gesture = chance.oneOf(gestures);
    done.push(`${step}: ${await gesture(page, chance)}`);
  }
  return done;
}

/** From now on links, downloads and dialogs answer as before, but lead nowhere. */
export async function keepHere(page: Page): Promise<void> {
  const address = new URL(page.url());
  await page.route(
    (url) => url.origin === address.origin,
    (route) =>
      route.request().isNavigationRequest() ? route.fulfill({status: 204}) : route.continue(),
  );
  await page.evaluate(() => {
    addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (link instanceof HTMLAnchorElement && link.host !== location.host) event.preventDefault();
    });
  });
  page.on("dialog", (dialog) => void dialog.dismiss());
  page.on("filechooser", () => undefined);
  page.context().on("page", (other) => void other.close());
}

interface Chance {
  /** From 0 to below 1. */
  next(): number;
  oneOf<T>(list: readonly T[]): T;
}

function chanceAt(draws: Draws, step: number): Chance {
  let index = 0;
  const next = () => draws.uniform({subject: step, parameter: "monkey", index: index++});
  return {
    next,
    // no list is empty
    oneOf: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
  };
}

type Point = readonly [x: number, y: number];
type Gesture = (page: Page, chance: Chance) => Promise<string>;

const keys = [
  ...["Tab", "Tab", "Shift+Tab", "Enter", "Space", "Escape", "Delete", "Control+z"],
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Shift+ArrowRight", "Shift+ArrowUp"],
  ...["PageUp", "PageDown", "Home", "End", "0", "5", ".", "-", "e", "a"],
];

const click: Gesture = async (page, chance) => {
  const [x, y] = await place(page, chance);
  const clickCount = chance.next() < 0.15 ? 2 : 1;
  await page.mouse.click(x, y, {clickCount});
  return `click ${clickCount} × at ${round(x)}, ${round(y)}`;
};

const drag: Gesture = async (page, chance) => {
  const from = await place(page, chance);
  const to = pointIn(page, chance);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, {steps: 2 + Math.floor(chance.next() * 8)});
  await page.mouse.up();
  return `drag from ${from.map(round).join(", ")} to ${to.map(round).join(", ")}`;
};

const type: Gesture = async (page, chance) => {
  const pressed = Array.from({length: 1 + Math.floor(chance.next() * 6)}, () => chance.oneOf(keys));
  for (const key of pressed) await page.keyboard.press(key);
  return `press ${pressed.join(" ")}`;
};

const turn: Gesture = async (page, chance) => {
  const [x, y] = pointIn(page, chance);
  const by = (chance.next() - 0.5) * 1600;
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, by);
  return `wheel ${round(by)} at ${round(x)}, ${round(y)}`;
};

/** What hands do most stands most often. */
const gestures: readonly Gesture[] = [click, click, click, drag, drag, drag, type, type, turn];

/** Mostly on something that answers, else anywhere. */
async function place(page: Page, chance: Chance): Promise<Point> {
  const anywhere = pointIn(page, chance);
  const pick = chance.next();
  if (chance.next() < 0.3) return anywhere;
  const controls = await page.evaluate(() =>
    [...document.querySelectorAll("button, input, select, summary, a, [tabindex='0']")]
      .map((element) => (element.closest("label") ?? element).getBoundingClientRect())
      .map(({left, top, width, height}): [number, number] => [left + width / 2, top + height / 2])
      .filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight),
  );
  return controls[Math.floor(pick * controls.length)] ?? anywhere;
}

function pointIn(page: Page, chance: Chance): Point {
  const {width, height} = page.viewportSize() ?? {width: 1, height: 1};
  return [chance.next() * width, chance.next() * height];
}

const round = (value: number): string => value.toFixed(0);
