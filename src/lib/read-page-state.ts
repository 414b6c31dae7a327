import {checkScenario} from "/models/magnesium/check-scenario.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {isRecord} from "./difference.js";
import type {Opened} from "./link.js";
import {defaultState, horizons, mostPins, type PageState, type View} from "./page-state.js";
import {repeatDaily} from "./scenario-day.js";

/** Makes a state of anything that was parsed: what is wrong is left out and named, the rest is used. */
export function readPageState(content: unknown): Opened {
  const notes: string[] = [];
  const record = isRecord(content) ? content : {};
  for (const key of Object.keys(record)) {
    if (!(key in defaultState)) notes.push(`${key}: unknown, ignored`);
  }
  if (record["page"] !== "simulator")
    notes.push(`page: must be simulator, got ${quote(record["page"])}`);
  const scenario = salvage(record["scenario"], "scenario", notes) ?? defaultState.scenario;
  const pins = Array.isArray(record["pins"]) ? record["pins"] : [];
  if (pins.length > mostPins) notes.push(`pins: the first ${mostPins} of ${pins.length} are shown`);
  const state: PageState = {
    version: 1,
    page: "simulator",
    scenario: fitPage(scenario, notes),
    pins: pins
      .slice(0, mostPins)
      .map((pin: unknown, i) => salvage(pin, `pins[${i}]`, notes))
      .filter((pin) => pin !== null)
      .map((pin) => fitPage({...pin, hours: scenario.hours}, [])),
    view: readView(record["view"], notes),
  };
  return {state, notes};
}

/** Takes out what the check refuses, one place after another, until the rest passes. */
function salvage(content: unknown, name: string, notes: string[]): Scenario | null {
  let candidate: unknown = content;
  for (let attempt = 0; attempt < 50; attempt++) {
    const checked = checkScenario(candidate);
    if (checked.scenario !== null) return checked.scenario;
    const [problem = ""] = checked.problems;
    notes.push(`${name}.${problem}; ignored`);
    const place = /^[^:]+/.exec(problem)?.[0] ?? "";
    const rest = without(candidate, place);
    if (rest === candidate) return null;
    candidate = rest;
  }
  return null;
}

/** `content` without the list item or key that holds the place `doses[2].form` or `person.age`. */
function without(content: unknown, place: string): unknown {
  if (!isRecord(content)) return content;
  const [, key = "", index, inner] = /^([^.[]+)(?:\[(\d+)\])?(?:\.(.+))?/.exec(place) ?? [];
  if (!(key in content)) return content;
  const part = content[key];
  if (index !== undefined && Array.isArray(part)) {
    return {...content, [key]: part.filter((_, i) => i !== Number(index))};
  }
  if (inner !== undefined && isRecord(part)) {
    const rest = without(part, inner);
    if (rest !== part) return {...content, [key]: rest};
  }
  return Object.fromEntries(Object.entries(content).filter(([name]) => name !== key));
}

/** The page shows whole days from six to six, at the horizons of its control. */
function fitPage(scenario: Scenario, notes: string[]): Scenario {
  const shown = horizons.find(({hours}) => hours >= scenario.hours) ?? horizons.at(-1);
  const hours = shown?.hours ?? 24;
  if (hours !== scenario.hours) {
    notes.push(`scenario.hours: shown over ${hours / 24} days instead of ${scenario.hours} h`);
  }
  const late = (scenario.doses ?? []).filter(({timeH}) => timeH >= 24).length;
  if (late > 0) notes.push(`scenario.doses: ${late} after the first day left out`);
  const {outputEveryH, outputTimes, solver, ...rest} = scenario;
  return repeatDaily(rest, hours);
}

function readView(content: unknown, notes: string[]): View {
  const view = isRecord(content) ? content : {};
  const usual = defaultState.view;
  const take = <Key extends keyof View>(
    key: Key,
    isFine: (value: unknown) => boolean,
  ): View[Key] => {
    if (!(key in view)) return usual[key];
    if (isFine(view[key])) return view[key] as View[Key]; // checked on the same line
    notes.push(`view.${key}: ${quote(view[key])} ignored`);
    return usual[key];
  };
  const isHour = (value: unknown, most: number) =>
    typeof value === "number" && value >= 0 && value <= most;
  for (const key of Object.keys(view)) {
    if (!(key in usual)) notes.push(`view.${key}: unknown, ignored`);
  }
  return {
    units: take("units", (value) => value === "mg" || value === "mmol"),
    night: take(
      "night",
      (value) => Array.isArray(value) && value.length === 2 && value.every((h) => isHour(h, 24)),
    ),
    cursorH: take("cursorH", (value) => isHour(value, 8760)),
    selected: take(
      "selected",
      (value) => value === null || (Number.isInteger(value) && isHour(value, 1000)),
    ),
  };
}

const quote = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 60);
