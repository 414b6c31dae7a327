import {launch, open} from "../site/browser.js";
import {serve} from "../site/serve.js";
import {pages} from "../../scripts/shell/pages.js";

/** `npm run gallery`, after a build: every page in light and dark, to be looked at before it is committed. */
const site = await serve();
const browser = await launch();
for (const {name, path} of pages) {
  for (const scheme of ["light", "dark"] as const) {
    const address = new URL(path === "/index" ? "" : `.${path}`, site.home).href;
    const {page} = await open(browser, address, {width: 1440, height: 900, scheme});
    const file = `test/gallery/${name.toLowerCase().replaceAll(" ", "-")}-${scheme}.png`;
    await page.screenshot({path: file});
    await page.close();
    console.log(file);
  }
}
await browser.close();
await site.close();
