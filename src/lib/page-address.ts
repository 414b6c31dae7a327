import {linkOf} from "./link.js";
import type {CommonView, PageKind, PageName, PageState} from "./page-kind.js";

/** Every link into a page, from a cell, a claim or a lesson: the address that shows a state there. */
export function addressOf<View extends CommonView>(
  kind: PageKind<View>,
  state: PageState<View>,
): string {
  return new URL(linkOf(kind, state) || "#", addressOfPage(kind.usual.page)).href.replace(/#$/, "");
}

/** The address that shows a whole state as it was read; the page there checks it. */
export function pageAddress(page: PageName, state: unknown): URL {
  return new URL(`#${encodeURIComponent(JSON.stringify(state))}`, addressOfPage(page));
}

/** A page's own address, beside that of the home page, which every header links to. */
export function addressOfPage(page: PageName): URL {
  const home = document.querySelector<HTMLAnchorElement>("a.home")?.href ?? location.href;
  return new URL(page === "simulator" ? "." : `${page}.html`, home);
}
