import {difference, isRecord, merged} from "./difference.js";
import {readPageState} from "./read-page-state.js";
import {defaultState, type PageState} from "./page-state.js";

/** Longest link, characters after `#`; a larger state is offered as a file. */
export const longestLink = 8192;

/** The state after `#`: percent-encoded JSON of what differs from the default; "" for the default. */
export function linkOf(state: PageState): string {
  const change = difference(state, defaultState);
  const isDefault = isRecord(change) && Object.keys(change).length === 0;
  return isDefault ? "" : `#${encodeURIComponent(JSON.stringify({version: 1, ...Object(change)}))}`;
}

export interface Opened {
  readonly state: PageState;
  /** One sentence for each part that was ignored. */
  readonly notes: readonly string[];
}

/** Reads the part of an address after `#`; what cannot be read is named, the rest is used. */
export function openLink(hash: string): Opened {
  const text = hash.replace(/^#/, "");
  // an anchor within the page is no state
  if (text === "" || /^[\w-]+$/.test(text)) return {state: defaultState, notes: []};
  try {
    return open(JSON.parse(decodeURIComponent(text)), "the link");
  } catch {
    const note = "the link cannot be read (it may be cut short); this is the usual day";
    return {state: defaultState, notes: [note]};
  }
}

/** Reads a saved file: a page's state in full, or a bare scenario. */
export function openFile(name: string, text: string): Opened {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} is not JSON: ${reason}`, {cause: error});
  }
  if (isRecord(content) && "hours" in content && !("scenario" in content)) {
    return open({version: 1, scenario: content}, name);
  }
  return open(content, name);
}

export const fileOf = (state: PageState): string => `${JSON.stringify(state, null, 2)}\n`;

function open(content: unknown, name: string): Opened {
  if (!isRecord(content)) throw new Error(`${name} holds no state of a page`);
  if (content["version"] !== undefined && content["version"] !== 1) {
    throw new Error(`${name} has version ${String(content["version"])}, expected 1`);
  }
  return readPageState(merged(defaultState, content));
}
