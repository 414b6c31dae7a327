import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import type * as Axe from "axe-core";
import type {Page} from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations axe finds on the page as it stands, one line for each element; of all its rules, unless told. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async (asked) => {
    const {axe} = window as unknown as {axe: typeof Axe};
    // what is in order is a thousand times as long, and would have to be described and sent too
    const found = await axe.run({
      resultTypes: ["violations"],
      ...(asked ? {runOnly: [...asked]} : {}),
    });
    return found.violations.flatMap(({id, nodes}) =>
      nodes.map(
        ({target, failureSummary}) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`,
      ),
    );
  }, rules);
}

/** All violations in the light, and in the dark those of colour: nothing else depends on the scheme. */
export async function violationsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({colorScheme: "dark"});
  const inTheDark = await violations(page, ["color-contrast"]);
  await page.emulateMedia({colorScheme: "light"});
  return [...(await violations(page)), ...inTheDark.map((line) => `dark: ${line}`)];
}
