import {init} from "es-module-lexer";
import {checkModules} from "./check-modules.js";
import {checkPage} from "./check-page.js";
import {pathsEndingWith, readSite} from "./site.js";
import {scriptBudget, scriptWeight} from "./weigh.js";

await init;
const site = readSite("dist");
const pages = pathsEndingWith(site, ".html");
const weights = pages.map((page) => ({page, weight: scriptWeight(site, page)}));
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

for (const {page, weight} of weights) {
  console.log(
    `${page}: ${kilobytes(weight)} of compressed script, ${kilobytes(scriptBudget(page))} allowed`,
  );
}

const problems = [
  ...pages.flatMap((page) => checkPage(site, page).map((problem) => `${page} ${problem}`)),
  ...checkModules(site),
  ...weights
    .filter(({page, weight}) => weight > scriptBudget(page))
    .map(({page, weight}) => `${page} weighs too much: ${kilobytes(weight)}`),
];

if (problems.length > 0) {
  console.error(["the built site has problems:", ...problems].join("\n  "));
  process.exit(1);
}
