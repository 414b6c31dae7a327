import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations axe finds on the page as it stands, one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const results = await page.evaluate<AxeResults>("axe.run()");
  return results.violations.flatMap(({id, nodes}) =>
    nodes.map(
      ({target, failureSummary}) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  );
}
