import {pages} from "../../scripts/shell/pages.js";
import {launch, open} from "../site/browser.js";
import {serve} from "../site/serve.js";
import {settle} from "../site/settle.js";

/** `npm run gallery`, after a build: every page in light and dark, to be looked at before it is committed. */
const site = await serve();
const browser = await launch();
for (const {name, path} of pages) {
  for (const scheme of ["light", "dark"] as const) {
    const {page} = await open(browser, `${site.home}${path.slice(1)}.html`, {
      ...{width: 1440, height: 900, scheme},
      context: {reducedMotion: "reduce"},
    });
    await settle(page);
    // in a window as long as the page nothing that sticks to its edge lies over the rest
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({width: 1440, height});
    await settle(page);
    const file = `test/gallery/${name.toLowerCase().replaceAll(" ", "-")}-${scheme}.png`;
    await page.screenshot({path: file, fullPage: true});
    await page.close();
    console.log(file);
  }
}
await browser.close();
await site.close();
