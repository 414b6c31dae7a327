import type {FormName} from "/models/magnesium/names.js";
import type {Units} from "../../lib/amount-text.js";
import type {Layout} from "../../lib/layout.js";
import type {PinLetter} from "../../lib/palette.js";
import type {Day, Pill} from "../../lib/pills.js";
import type {Frame} from "./frame.js";
import type {Label, Spot} from "./labels.js";

/** What the page shows on the timeline. */
export interface TimelineState {
  readonly day: Day;
  readonly selected: number | null;
  readonly ghosts: readonly Ghost[];
  readonly mealsShown: boolean;
  /** What amounts are written in; mg unless told. */
  readonly units?: Units;
  /** Largest dose the axis grows to, mg; a pill above keeps its place at the top. */
  readonly ceiling?: number;
  /** A single dose above this is outlined as a warning; it stays legal. */
  readonly limitMg?: number;
  /** A control elsewhere is being dragged: scales may grow but not shrink, labels stay. */
  readonly isLive?: boolean;
}

export interface Ghost {
  readonly letter: PinLetter;
  readonly pills: readonly Pill[];
}

export type Handle =
  | {readonly kind: "pill"; readonly index: number}
  | {readonly kind: "meal"; readonly index: number}
  | {readonly kind: "night"; readonly index: 0 | 1};

/** A drag under way, as it shows. */
export interface ShownDrag {
  readonly handle: Handle;
  /** Dragged off the line: release removes. */
  readonly isDoomed: boolean;
  /** Where the finger is, px; null for a mouse. */
  readonly fingerY: number | null;
}

export interface Place extends Spot {
  /** The key of the element that shows the pill. */
  readonly key: number;
  readonly label: Label;
}

/** The one mutable record behind a timeline: what it shows and how it was last drawn. */
export interface Strip {
  readonly root: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly startClockH: number;
  layout: Layout;
  state: TimelineState;
  frame: Frame;
  keys: readonly number[];
  places: readonly Place[];
  drag: ShownDrag | null;
  /** Form of the pill selected last: what a new pill takes. */
  lastForm: FormName;
  /** A key is held down: an edit that is not yet released. */
  isKeyHeld: boolean;
  draw(): void;
}

/** What "input", "change" and "select" carry. */
export interface TimelineDetail {
  readonly day: Day;
  readonly selected: number | null;
}

export function emit(strip: Strip, type: "input" | "change", day: Day, selected: number | null) {
  const detail: TimelineDetail = {day, selected};
  strip.root.dispatchEvent(new CustomEvent(type, {bubbles: true, detail}));
}

export function announce(strip: Strip, text: string): void {
  strip.root.dispatchEvent(new CustomEvent("announce", {bubbles: true, detail: text}));
}

/** Asks for the selection to move; says nothing when it is there already. */
export function select(strip: Strip, selected: number | null): void {
  if (strip.state.selected === selected) return;
  strip.root.dispatchEvent(new CustomEvent("select", {bubbles: true, detail: {selected}}));
}

/** An edit in one go: shown, released and spoken. */
export function commit(strip: Strip, day: Day, selected: number | null, text: string): void {
  emit(strip, "input", day, selected);
  emit(strip, "change", day, selected);
  announce(strip, text);
}

export function focusPill(strip: Strip, index: number | null): void {
  const pills = strip.root.querySelectorAll<SVGGElement>(".pill");
  const place = index === null ? undefined : pills[index];
  const target = place ?? strip.root.querySelector<HTMLElement>(".add-pill");
  target?.focus({preventScroll: true});
}
