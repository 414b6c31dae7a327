import type {Page} from "playwright-core";

export interface Heap {
  /** JavaScript of the page after the garbage is gone, bytes; workers have heaps of their own. */
  readonly bytes: number;
  /** Elements and texts that are alive, in the document or not. */
  readonly nodes: number;
}

/** What a page of Chromium still holds once everything unused is given back. */
export async function heapOf(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const {usedSize} = await session.send("Runtime.getHeapUsage");
  const {metrics} = await session.send("Performance.getMetrics");
  await session.detach();
  return {bytes: usedSize, nodes: metrics.find(({name}) => name === "Nodes")?.value ?? NaN};
}
