import {readFileSync} from "node:fs";
import {posix} from "node:path";
import {fonts} from "../prepare/fonts.js";
import {pages} from "./pages.js";

const unknownAddress = "There is nothing at this address of Magnesia, the physiology notebook.";
const script = ["scheme", "embed", "shell", "print"]
  .map((name) => readFileSync(new URL(`./${name}.client.js`, import.meta.url), "utf8"))
  .join("\n");

/** What every page needs before its first paint. */
export function head({path}: {path: string}): string {
  const here = fonts.filter(({page}) => page === undefined || page === path);
  const upright = here.filter(({style}) => style === "normal");
  const description = pages.find((page) => page.path === path)?.description ?? unknownAddress;
  return `<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="/icon.svg">
${upright.map((font) => preload(font.file, path)).join("\n")}
<style>${here.map((font) => fontFace(font, path)).join("\n")}</style>
<script>
${script}</script>`;
}

/**
 * Framework's style bundler refuses fonts, so they are named here. Preview serves any file under
 * _file/ and the finished build has them there too: one relative address is right in both.
 */
function fontAddress(file: string, path: string): string {
  return `${posix.relative(posix.dirname(path), "/_file/fonts")}/${file}`;
}

/** rel "external" keeps Framework from renaming the file. */
function preload(file: string, path: string): string {
  return `<link rel="preload external" as="font" type="font/woff2" crossorigin href="${fontAddress(file, path)}">`;
}

function fontFace({family, style, weight, file}: (typeof fonts)[number], path: string): string {
  return `@font-face {font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; font-display: swap; src: url("${fontAddress(file, path)}") format("woff2")}`;
}
