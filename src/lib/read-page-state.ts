import {checkScenario} from "/models/magnesium/check-scenario.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {isRecord} from "./difference.js";
import type {Opened} from "./link.js";
import type {CommonView, PageKind} from "./page-kind.js";
import {pathOf, pruned} from "./prune.js";
import {quote, readView} from "./read-view.js";

/** Longest list that a page reads: a day has no use for more pills or meals. */
const mostItems = 100;
const mostNotes = 12;

/** Makes a state of anything that was parsed: what is wrong is left out and named, the rest is used. */
export function readPageState<View extends CommonView>(
  kind: PageKind<View>,
  content: Readonly<Record<string, unknown>>,
): Opened<View> {
  const {usual, mostPins, fit, fitPin = (pin) => pin} = kind;
  const notes: string[] = [];
  for (const key of Object.keys(content)) {
    if (!Object.hasOwn(usual, key)) notes.push(`${shortened(key)}: unknown, ignored`);
  }
  const {page = usual.page, scenario: given, pins: givenPins = []} = content;
  if (page !== usual.page) notes.push(`page: must be ${usual.page}, got ${quote(page)}`);
  const {hours} = usual.scenario;
  const usable = salvage(given, {name: "scenario", hours, notes}) ?? usual.scenario;
  const scenario = fit(usable, "scenario", notes);
  if (!Array.isArray(givenPins)) notes.push(`pins: must be a list, got ${quote(givenPins)}`);
  const pins: unknown[] = Array.isArray(givenPins) ? givenPins : [];
  if (pins.length > mostPins) notes.push(`pins: the first ${mostPins} of ${pins.length} are shown`);
  const state = {
    ...usual,
    scenario,
    pins: pins.slice(0, mostPins).flatMap((pin, i) => {
      const name = `pins[${i}]`;
      const usablePin = salvage(pin, {name, hours, notes});
      return usablePin === null ? [] : [fitPin(fit(usablePin, name, notes), scenario)];
    }),
    view: readView(kind, content["view"], scenario, notes),
  };
  const rest = notes.length - mostNotes;
  return {state, notes: rest > 0 ? [...notes.slice(0, mostNotes), `and ${rest} more`] : notes};
}

interface Salvage {
  readonly name: string;
  /** How long a run is that does not say it in a way that can be used. */
  readonly hours: number;
  readonly notes: string[];
}

/** Takes out what the check refuses until the rest passes; null when nothing is left. */
function salvage(content: unknown, {name, hours, notes}: Salvage): Scenario | null {
  let candidate = isRecord(content) ? shortLists(content, name, notes) : content;
  for (;;) {
    const checked = checkScenario(candidate);
    if (checked.scenario !== null) return checked.scenario;
    notes.push(...checked.problems.map((problem) => `${placed(name, problem)}; ignored`));
    const paths = checked.problems.map(pathOf);
    const others = paths.filter(([key]) => key !== "hours");
    const rest = others.length > 0 ? pruned(candidate, others) : candidate;
    if (!isRecord(rest)) return null;
    candidate = others.length < paths.length ? {...rest, hours} : rest;
  }
}

/** A problem of a scenario, named from the top of the state. */
function placed(name: string, problem: string): string {
  if (problem.startsWith("scenario: ")) return `${name}${problem.slice("scenario".length)}`;
  return shortened(`${name}${problem.startsWith("[") ? "" : "."}${problem}`);
}

/** Every list at its first items, so that no link can keep the page busy for long. */
function shortLists(
  content: Readonly<Record<string, unknown>>,
  name: string,
  notes: string[],
): Record<string, unknown> {
  const parts = Object.entries(content)
    .filter(([key, value]) => !(key === "outputTimes" && Array.isArray(value))) // the page has its own
    .map(([key, value]): [string, unknown] => {
      const place = `${name}.${shortened(key)}`;
      if (isRecord(value)) return [key, shortLists(value, place, notes)];
      if (!Array.isArray(value) || value.length <= mostItems) return [key, value];
      notes.push(`${place}: the first ${mostItems} of ${value.length} are used`);
      return [key, value.slice(0, mostItems)];
    });
  return Object.fromEntries(parts);
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
