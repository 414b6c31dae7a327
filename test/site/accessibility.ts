import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import type * as Axe from "axe-core";
import type {Page} from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations axe finds on the page as it stands, one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    const {axe} = window as unknown as {axe: typeof Axe};
    // what is in order is a thousand times as long, and would have to be described and sent too
    const found = (await axe.run({resultTypes: ["violations"]})).violations;
    return found.flatMap(({id, nodes}) =>
      nodes.map(
        ({target, failureSummary}) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`,
      ),
    );
  });
}
