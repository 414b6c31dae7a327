import {pages} from "./pages.js";
import {wordmark} from "./wordmark.js";

const schemeIcon = `<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
  <circle cx="9" cy="9" r="7.5" fill="none" stroke="currentColor" stroke-width="1.5"/>
  <path class="left-half" d="M9 1.5a7.5 7.5 0 0 0 0 15z" fill="currentColor"/>
  <path class="right-half" d="M9 1.5a7.5 7.5 0 0 1 0 15z" fill="currentColor"/>
</svg>`;

/** The line on top of every page; the page that has units fills the slot. */
export function header({path}: {path: string}): string {
  return `${skipLink(path)}
<div class="bar">
  <a class="home" href="/">${wordmark}</a>
  <nav class="pages" aria-label="Pages">${pageList(path)}</nav>
  <div class="tools">
    <div id="units-slot"></div>
    <button type="button" class="bare" data-scheme-button aria-label="Colour scheme: as the system">${schemeIcon}</button>
    <details class="contents">
      <summary class="button"><span>Contents</span></summary>
      <nav aria-label="Contents">${pageList(path)}</nav>
    </details>
  </div>
</div>`;
}

/** The page for unknown addresses has a base address, which would turn "#…" into a way home. */
function skipLink(path: string): string {
  return path === "/404" ? "" : `<a class="skip" href="#observablehq-main">Skip to the content</a>`;
}

function pageList(current: string): string {
  const items = pages.map(({name, path}) => {
    const here = path === current ? ` aria-current="page"` : "";
    return `<li><a href="${path === "/index" ? "/" : path}"${here}>${name}</a></li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}
