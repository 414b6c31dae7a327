import {createHash} from "node:crypto";
import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {finishPage} from "../../scripts/site/finish-page.js";

const page = `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<script>go("a" < b)</script></head><body><p>text</p></body></html>`;

const document = (): Document => new JSDOM(finishPage(page)).window.document;

test("a finished page has a language and can be pinch-zoomed", () => {
  expect(document().documentElement.lang).toBe("en");
  const viewport = document().querySelector("meta[name=viewport]")?.getAttribute("content");
  expect(viewport).not.toContain("maximum-scale");
});

test("its policy comes before any script and admits the inline script by hash", () => {
  const hash = createHash("sha256").update(`go("a" < b)`).digest("base64");
  const policy = document().querySelector("meta[http-equiv]");
  expect(policy?.getAttribute("content")).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect(policy?.previousElementSibling?.getAttribute("charset")).toBe("utf-8");
});
