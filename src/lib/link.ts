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

/** Whether the part of an address after `#` leads to a place of the page and carries no state. */
export const isAnchor = (hash: string): boolean => /^#?[a-z][\w-]*$/i.test(hash);

/** Reads the part of an address after `#`; what cannot be read is named, the rest is used. */
export function openLink(hash: string): Opened {
  const text = hash.replace(/^#/, "");
  if (text === "" || isAnchor(hash)) return {state: defaultState, notes: []};
  let content: unknown;
  try {
    content = JSON.parse(decodeURIComponent(text));
  } catch {
    const note = "the link cannot be read (it may be cut short); this is the usual day";
    return {state: defaultState, notes: [note]};
  }
  try {
    const {scenario = {}, ...rest} = stateIn(content, "the link");
    return readPageState({...rest, scenario: merged(defaultState.scenario, scenario)});
  } catch (error) {
    return {state: defaultState, notes: [`${reasonOf(error)}; this is the usual day`]};
  }
}

/** Reads a saved file: a page's state in full, or a bare scenario. */
export function openFile(name: string, text: string): Opened {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is not JSON: ${reasonOf(error)}`, {cause: error});
  }
  const state = stateIn(content, name);
  const isScenario = !("scenario" in state) && ("hours" in state || "doses" in state);
  if (!isScenario && !knownParts.some((key) => key in state)) {
    throw new Error(`${name} holds no state of this page and no scenario`);
  }
  return readPageState(
    isScenario ? {scenario: state} : {scenario: defaultState.scenario, ...state},
  );
}

const knownParts = ["page", "scenario", "pins", "view"] as const;

export const fileOf = (state: PageState): string => `${JSON.stringify(state, null, 2)}\n`;

function stateIn(content: unknown, name: string): Record<string, unknown> {
  if (!isRecord(content)) throw new Error(`${name} holds no state of a page`);
  const {version = 1} = content;
  if (version !== 1) {
    throw new Error(
      `${name} has version ${String(JSON.stringify(version)).slice(0, 40)}, expected 1`,
    );
  }
  return content;
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
