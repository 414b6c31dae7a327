import {isRecord} from "./difference.js";
import {defaultState, type View} from "./page-state.js";

/** What is looked at, of anything that was parsed; `pills` is how many there are to select. */
export function readView(content: unknown, pills: number, notes: string[]): View {
  if (content !== undefined && !isRecord(content)) {
    notes.push(`view: must be an object, got ${quote(content)}`);
  }
  const view = isRecord(content) ? content : {};
  const usual = {...defaultState.view, selected: pills > 0 ? 0 : null};
  const take = <Key extends keyof View>(key: Key, isFine: (value: unknown) => boolean) => {
    if (!Object.hasOwn(view, key)) return usual[key];
    if (isFine(view[key])) return view[key] as View[Key]; // checked on the same line
    notes.push(`view.${key}: ${quote(view[key])} ignored`);
    return usual[key];
  };
  const isHour = (value: unknown, most: number) =>
    typeof value === "number" && value >= 0 && value <= most;
  for (const key of Object.keys(view)) {
    if (!Object.hasOwn(usual, key)) notes.push(`view.${key.slice(0, 60)}: unknown, ignored`);
  }
  return {
    units: take("units", (value) => value === "mg" || value === "mmol"),
    night: take(
      "night",
      (value) => Array.isArray(value) && value.length === 2 && value.every((h) => isHour(h, 24)),
    ),
    cursorH: take("cursorH", (value) => isHour(value, 8760)),
    selected: take("selected", (value) => value === null || isPill(value, pills)),
  };
}

const isPill = (value: unknown, pills: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < pills;

/** A value as it was written, short enough for a sentence. */
export const quote = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 60);
