import {difference, isRecord, merged} from "./difference.js";
import {readPageState} from "./read-page-state.js";
import {quote} from "./read-view.js";
import {
  pageNames,
  type CommonView,
  type PageKind,
  type PageName,
  type PageState,
} from "./page-kind.js";

/** Longest link, characters after `#`; a larger state is offered as a file. */
export const longestLink = 8192;

/** The state after `#`: percent-encoded JSON of what differs from the default; "" for the default. */
export function linkOf<View extends CommonView>(
  {usual}: PageKind<View>,
  state: PageState<View>,
): string {
  const change = difference(state, usual);
  const isDefault = isRecord(change) && Object.keys(change).length === 0;
  return isDefault ? "" : `#${encodeURIComponent(JSON.stringify({version: 1, ...Object(change)}))}`;
}

export interface Opened<View extends CommonView> {
  readonly state: PageState<View>;
  /** One sentence for each part that was ignored. */
  readonly notes: readonly string[];
}

/** Whether the part of an address after `#` leads to a place of the page and carries no state. */
export const isAnchor = (hash: string): boolean => /^#?[a-z][\w-]*$/i.test(hash);

/** Reads the part of an address after `#`; what cannot be read is named, the rest is used. */
export function openLink<View extends CommonView>(
  kind: PageKind<View>,
  hash: string,
): Opened<View> {
  const {usual, usualName} = kind;
  const text = hash.replace(/^#/, "");
  if (text === "" || isAnchor(hash)) return {state: usual, notes: []};
  let content: unknown;
  try {
    content = JSON.parse(decodeURIComponent(text));
  } catch {
    const note = `the link cannot be read (it may be cut short); this is ${usualName}`;
    return {state: usual, notes: [note]};
  }
  try {
    const {scenario = {}, ...rest} = stateIn(content, "the link");
    return readPageState(kind, {...rest, scenario: merged(usual.scenario, scenario)});
  } catch (error) {
    return {state: usual, notes: [`${reasonOf(error)}; this is ${usualName}`]};
  }
}

/** Which page a saved file is for; a bare scenario is for the simulator. */
export function pageIn(name: string, text: string): PageName {
  const {page = "simulator"} = contentOf(name, text);
  const known = pageNames.find((candidate) => candidate === page);
  if (known === undefined)
    throw new Error(`${name} is for a page that is not here: ${quote(page)}`);
  return known;
}

/** Reads a saved file: a page's state in full, or a bare scenario. */
export function openFile<View extends CommonView>(
  kind: PageKind<View>,
  name: string,
  text: string,
): Opened<View> {
  const state = contentOf(name, text);
  const isScenario = isBareScenario(state);
  if (!isScenario && !knownParts.some((key) => key in state)) {
    throw new Error(`${name} holds no state of this page and no scenario`);
  }
  return readPageState(
    kind,
    isScenario ? {scenario: state} : {scenario: kind.usual.scenario, ...state},
  );
}

/** A file may hold a scenario alone, as the program reads it. */
export const isBareScenario = (content: Readonly<Record<string, unknown>>): boolean =>
  !("scenario" in content) && ("hours" in content || "doses" in content);

function contentOf(name: string, text: string): Record<string, unknown> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is not JSON: ${reasonOf(error)}`, {cause: error});
  }
  return stateIn(content, name);
}

const knownParts = ["page", "scenario", "pins", "view"] as const;

export const fileOf = (state: PageState<CommonView>): string =>
  `${JSON.stringify(state, null, 2)}\n`;

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
