import type {Page} from "playwright-core";

/**
 * From now on the page times its events of one type: from the start of the handlers to the first task
 * after the next animation frame, when that frame has been painted.
 */
export const recordFrames = (page: Page, type: "input" | "pointermove"): Promise<void> =>
  page.evaluate((name) => {
    const times: number[] = [];
    Object.assign(window, {frameTimes: times});
    addEventListener(
      name,
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - start);
          port2.postMessage(null);
        });
      },
      {capture: true},
    );
  }, type);

export const recordedFrames = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as {frameTimes: number[]}).frameTimes);

/** Drags the middle of an element to and fro by real mouse events, `reach` px to each side. */
export async function sway(
  page: Page,
  selector: string,
  {reach, count}: {readonly reach: number; readonly count: number},
): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`the page shows no ${selector}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= count; i++) await page.mouse.move(x + reach * Math.sin(i / 9), y);
  await page.mouse.up();
}

/** ms from the start of the next event of a type, which `act` causes, to the mark `magnesia:<name>`. */
export async function untilMark(
  page: Page,
  {type, name, act}: {readonly type: string; readonly name: string; act(): Promise<void>},
): Promise<number> {
  await page.evaluate((event) => {
    const seen = {startedAt: Infinity};
    Object.assign(window, {benchEvent: seen});
    addEventListener(event, () => (seen.startedAt = performance.now()), {
      capture: true,
      once: true,
    });
  }, type);
  await act();
  const handle = await page.waitForFunction((mark) => {
    const {startedAt} = (window as unknown as {benchEvent: {startedAt: number}}).benchEvent;
    const marks = performance.getEntriesByName(mark, "mark");
    const first = marks.find(({startTime}) => startTime >= startedAt);
    return first === undefined ? null : first.startTime - startedAt;
  }, `magnesia:${name}`);
  return (await handle.jsonValue()) ?? NaN; // waits until it is no longer null
}
