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

interface Sway {
  readonly reach: number;
  readonly count: number;
  readonly way?: "sideways" | "up-down";
}

/** Drags the middle of an element to and fro by real mouse events, `reach` px to each side, or up and down. */
export async function sway(
  page: Page,
  selector: string,
  {reach, count, way = "sideways"}: Sway,
): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`the page shows no ${selector}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= count; i++) {
    const away = reach * Math.sin(i / 9);
    await page.mouse.move(
      ...(way === "sideways" ? ([x + away, y] as const) : ([x, y + away] as const)),
    );
  }
  await page.mouse.up();
}

/**
 * ms from the start of the next event of a type, which `act` causes, to the frame after each of the
 * marks `magnesia:<name>` that the page sets.
 */
export async function untilMarks(
  page: Page,
  {
    type,
    names,
    act,
  }: {readonly type: string; readonly names: readonly string[]; act(): Promise<void>},
): Promise<number[]> {
  await page.evaluate(
    ([event, marks]) => {
      const times: number[] = [];
      Object.assign(window, {markTimes: times});
      let startedAt = Infinity;
      const start = () => (startedAt = performance.now());
      addEventListener(event, start, {capture: true, once: true});
      const observer = new PerformanceObserver((list) => {
        for (const {name, startTime} of list.getEntries()) {
          const place = marks.indexOf(name.replace("magnesia:", ""));
          if (place === -1 || startTime < startedAt || place in times) continue;
          requestAnimationFrame(() => (times[place] ??= performance.now() - startedAt));
        }
      });
      observer.observe({type: "mark"});
    },
    [type, names] as const,
  );
  await act();
  await page.waitForFunction((count) => {
    const times = (window as unknown as {markTimes: number[]}).markTimes;
    return times.filter(() => true).length === count; // holes are passed over
  }, names.length);
  return page.evaluate(() => (window as unknown as {markTimes: number[]}).markTimes);
}
