import type {Scenario} from "/models/magnesium/scenario.js";
import {isRecord} from "./difference.js";
import type {CommonView, PageKind} from "./page-kind.js";

/** What is looked at, of anything that was parsed; what the page cannot show is named in `notes`. */
export function readView<View extends CommonView>(
  kind: PageKind<View>,
  content: unknown,
  scenario: Scenario,
  notes: string[],
): View {
  if (content !== undefined && !isRecord(content)) {
    notes.push(`view: must be an object, got ${quote(content)}`);
  }
  const given = isRecord(content) ? content : {};
  const usual = kind.viewOf?.(scenario) ?? kind.usual.view;
  const checks: Readonly<Record<string, (value: unknown, scenario: Scenario) => boolean>> = {
    units: (value) => value === "mg" || value === "mmol",
    ...kind.canShow,
  };
  const taken = Object.entries(given).filter(([key, value]) => {
    if (!Object.hasOwn(checks, key)) notes.push(`view.${key.slice(0, 60)}: unknown, ignored`);
    else if (checks[key]?.(value, scenario)) return true;
    else notes.push(`view.${key}: ${quote(value)} ignored`);
    return false;
  });
  return {...usual, ...Object.fromEntries(taken)}; // each value was checked by its own rule
}

export const isHour = (value: unknown, most: number): value is number =>
  typeof value === "number" && value >= 0 && value <= most;

export const isCount = (value: unknown, most: number): value is number =>
  isHour(value, most) && Number.isInteger(value);

/** A value as it was written, short enough for a sentence. */
export const quote = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 60);
