import {expect, test} from "vitest";
import {checkPage} from "../../scripts/site/check-page.js";
import type {Site} from "../../scripts/site/site.js";

const sound = "script-src 'self' 'sha256-abc='; worker-src 'self'";
const shell = (body: string, policy = sound): string =>
  `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>t</title><meta name="description" content="d"><h1 id="top">t</h1>${body}`;

const check = (body: string, others: Record<string, string> = {}): string[] => {
  const files = {"learn/page.html": shell(body), ...others};
  const site: Site = new Map(
    Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]),
  );
  return checkPage(site, "learn/page.html");
};

test("a sound page has no problems", () => {
  const body = `<a href="../">home</a> <a href="#top">top</a> <a href="../#v=1">state</a> <img src="data:,">`;
  expect(check(body, {"index.html": shell("")})).toEqual([]);
});

test("a page needs its language, title, description, one h1 and a policy", () => {
  const bare = new Map([["a.html", Buffer.from("<p>bare</p>")]]);
  expect(checkPage(bare, "a.html")).toEqual([
    "has no language",
    "has no title",
    "has no description",
    "must have one h1, has 0",
    "has no content policy for script-src",
    "has no content policy for worker-src",
  ]);
});

test("a policy may not let code be made from text or come from elsewhere", () => {
  const policy = "script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval' https://x.org; worker-src *";
  const site: Site = new Map([["a.html", Buffer.from(shell("", policy))]]);
  expect(checkPage(site, "a.html")).toEqual([
    "allows 'unsafe-eval' in script-src",
    "allows https://x.org in script-src",
    "allows * in worker-src",
  ]);
});

test("an error box is a problem although the build passed", () => {
  const box = `<div class="observablehq--error">SyntaxError: no</div>`;
  expect(check(box)).toEqual(["shows an error: SyntaxError: no"]);
});

test("resources must be in the site, and addressed relative to the page", () => {
  expect(
    check(`<img src="x.png"><img src="/learn/page.html"><img src="https://x.org/a.png">`),
  ).toEqual([
    "img does not exist: x.png",
    "img leaves the site's folder: /learn/page.html",
    "img comes from another host: https://x.org/a.png",
  ]);
});

test("dead links and anchors are problems, links to other hosts are not", () => {
  expect(
    check(`<a href="./no.html">a</a><a href="#no">b</a><a href="https://x.org">c</a>`),
  ).toEqual(["dead link: ./no.html", "dead anchor: #no"]);
});
