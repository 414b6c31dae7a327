import {createHash} from "node:crypto";
import {JSDOM} from "jsdom";

/** Mends what Framework's page shell lacks: a language, pinch zoom, a content security policy. */
export function finishPage(html: string): string {
  const dom = new JSDOM(html);
  const {document} = dom.window;
  document.documentElement.lang = "en";
  document
    .querySelector("meta[name=viewport]")
    ?.setAttribute("content", "width=device-width, initial-scale=1");
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = contentPolicy(inlineScripts(document));
  document.querySelector("meta[charset]")?.after("\n", policy);
  return dom.serialize();
}

const inlineScripts = (document: Document): string[] =>
  [...document.querySelectorAll("script:not([src])")].map((script) => script.textContent ?? "");

function contentPolicy(scripts: readonly string[]): string {
  const hashes = scripts.map(
    (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(" "),
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
  ].join("; ");
}
