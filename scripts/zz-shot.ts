import {launch, open} from "../test/site/browser.js";
import {serve} from "../test/site/serve.js";
const site = await serve(); const browser = await launch();
const which = process.argv[2] ?? "all"; const hash = process.argv[3] ?? "";
const sizes: [number,number][] = which==="all" ? [[1440,900],[820,1180],[390,844],[320,700]] : which.split(",").map(s=>s.split("x").map(Number) as [number,number]);
for (const [width,height] of sizes) for (const scheme of ["light","dark"] as const) {
  const {page, problems} = await open(browser, site.home+"splits.html"+hash, {width,height,scheme});
  await page.waitForFunction(()=>performance.getEntriesByName("magnesia:splits-whole").length>0,null,{timeout:15000}).catch(()=>console.log("no whole"));
  await page.waitForTimeout(150);
  await page.screenshot({path:`/tmp/shots/${width}-${scheme}.png`, fullPage: width<1000});
  console.log(width,scheme,problems, await page.evaluate(()=>["coarse","whole"].map(n=>performance.getEntriesByName("magnesia:splits-"+n).map(e=>Math.round(e.startTime)))));
  await page.close();
}
await browser.close(); await site.close();
