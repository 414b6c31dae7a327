import {expect, test} from "vitest";
import {checkPage} from "../../scripts/site/check-page.js";
import type {Site} from "../../scripts/site/site.js";

const shell = (body: string): string =>
  `<!doctype html><html lang="en"><title>t</title><meta name="description" content="d"><h1 id="top">t</h1>${body}`;

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

test("a page needs its language, title, description and one h1", () => {
  const bare = new Map([["a.html", Buffer.from("<p>bare</p>")]]);
  expect(checkPage(bare, "a.html")).toHaveLength(4);
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
