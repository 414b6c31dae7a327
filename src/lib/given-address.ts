import {isAnchor, isBareScenario, longestLink, pageIn} from "./link.js";
import {isRecord} from "./difference.js";
import {addressOfPage, pageAddress} from "./page-address.js";
import {type PageName, pageNames} from "./page-kind.js";

/**
 * Where on this site a link leads that a reader has given: its state, on the page it is for. Only the
 * state of a link is used, never its host, so no link leads anywhere else.
 */
export function addressInLink(link: string): URL {
  const [path = "", ...rest] = link.trim().split("#");
  const hash = rest.join("#");
  const page = pageOfPath(path);
  if (hash === "" && !/^(\{|%7b)/i.test(path)) {
    if (page !== null) return addressOfPage(page);
    throw new Error("there is no state in this link: it would stand after a # sign");
  }
  if (isAnchor(hash)) return new URL(`#${hash}`, addressOfPage(page ?? "simulator"));
  return addressOfState("the link", withPage(decoded(hash === "" ? path : hash), page));
}

/** The same for a saved file. */
export const addressInFile = (name: string, text: string): URL => addressOfState(name, text);

function addressOfState(name: string, text: string): URL {
  const page = pageIn(name, text);
  const content = JSON.parse(text) as Record<string, unknown>; // pageIn has read it as a state
  const state = isBareScenario(content) ? {scenario: {...unsaid, ...content}} : content;
  const address = pageAddress(page, state);
  if (address.hash.length > longestLink) {
    throw new Error(`${name} is too long for a link: open it on its page, ${page}`);
  }
  return address;
}

/** What a scenario means that says nothing of these; a link would mean the page's usual ones. */
const unsaid = {startClockH: 0, person: {}, diet: "default", doses: []} as const;

function decoded(hash: string): string {
  try {
    const text = decodeURIComponent(hash);
    JSON.parse(text);
    return text;
  } catch {
    throw new Error("the link cannot be read (it may be cut short)");
  }
}

/** A link says by its path which page it is for; a state may say it too. */
function withPage(text: string, page: PageName | null): string {
  const content: unknown = JSON.parse(text);
  return page === null || !isRecord(content) ? text : JSON.stringify({page, ...content});
}

function pageOfPath(path: string): PageName | null {
  const name = /([\w-]+)(?:\.html)?(?:\?.*)?$/.exec(path)?.[1];
  return pageNames.find((known) => known === name) ?? null;
}
