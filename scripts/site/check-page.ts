import {JSDOM} from "jsdom";
import {follow, textOf, whyMissing, type Site} from "./site.js";

const loaded = [
  ["link[href]", "href"],
  ["script[src]", "src"],
  ["img[src]", "src"],
  ["source[src]", "src"],
  ["iframe[src]", "src"],
  ["a[download]", "href"],
] as const;

/** What is wrong with one built page; each problem is a sentence without the page's name. */
export function checkPage(site: Site, path: string): string[] {
  const {document} = new JSDOM(textOf(site, path)).window;
  return [
    ...checkWords(document),
    ...checkPolicy(document),
    ...checkErrorBoxes(document),
    ...checkResources(site, path, document),
    ...checkLinks(site, path, document),
  ];
}

function checkWords(document: Document): string[] {
  const problems: string[] = [];
  const headings = document.querySelectorAll("h1").length;
  const description = document.querySelector("meta[name=description]")?.getAttribute("content");
  if (!document.documentElement.lang) problems.push("has no language");
  if (!document.title.trim()) problems.push("has no title");
  if (!description) problems.push("has no description");
  if (headings !== 1) problems.push(`must have one h1, has ${headings}`);
  return problems;
}

/** Code comes from the site's own files and the page's own scripts, and is never made from text. */
function checkPolicy(document: Document): string[] {
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]");
  const directives = (policy?.getAttribute("content") ?? "").split(";").map((text) => text.trim());
  return ["script-src", "worker-src"].flatMap((name) => {
    const [, ...sources] =
      directives.map((text) => text.split(/\s+/)).find(([first]) => first === name) ?? [];
    const wrong = sources.filter((source) => !/^'(self|wasm-unsafe-eval|sha256-.+)'$/.test(source));
    if (sources.length === 0) return [`has no content policy for ${name}`];
    return wrong.map((source) => `allows ${source} in ${name}`);
  });
}

/** Framework turns a cell it cannot parse into a red box, and reports success. */
function checkErrorBoxes(document: Document): string[] {
  const boxes = [...document.querySelectorAll(".observablehq--error")];
  return boxes.map((box) => `shows an error: ${box.textContent?.trim() ?? ""}`);
}

function checkResources(site: Site, path: string, document: Document): string[] {
  return loaded.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)].flatMap((element) => {
      const why = whyMissing(site, path, element.getAttribute(attribute) ?? "");
      return why === null ? [] : [`${element.localName} ${why}`];
    }),
  );
}

function checkLinks(site: Site, path: string, document: Document): string[] {
  return [...document.querySelectorAll("a[href]:not([download])")].flatMap((link) => {
    const href = link.getAttribute("href") ?? "";
    const target = follow(path, href);
    if (target.kind === "remote" || target.kind === "inline") return [];
    if (target.kind === "outside") return [`link leaves the site's folder: ${href}`];
    if (!site.has(target.path)) return [`dead link: ${href}`];
    return hasAnchor(site, target.path, target.hash) ? [] : [`dead anchor: ${href}`];
  });
}

/** A hash with "=" in it is a saved state, not an anchor. */
function hasAnchor(site: Site, path: string, hash: string): boolean {
  if (hash === "" || hash.includes("=")) return true;
  return new JSDOM(textOf(site, path)).window.document.getElementById(hash) !== null;
}
