import {create} from "d3-selection";
import type {Scenario} from "/models/magnesium/scenario.js";
import type {Units} from "../../lib/amount-text.js";
import type {BodyRun} from "../../lib/body/body-run.js";
import {block} from "../blocks.js";
import {pinList} from "./pin-list.js";
import {status} from "./status.js";
import {tanks} from "./tanks.js";
import {threshold} from "./threshold.js";

export type CourseSide = HTMLElement & {
  showDay(run: BodyRun, day: number, units: Units): void;
  showPins(pins: readonly Scenario[], own: Scenario): void;
};

/** What the cursor's day comes to: the stores, the kidney, how far the body saves; the pinned courses below. */
export function courseSide(): CourseSide {
  const root = create("div").attr("class", "course-side");
  const parts = {stores: tanks(), kidney: threshold(), status: status(), pins: pinList()};
  const note = create("p").attr("class", "page-note").node() as HTMLElement; // just created
  note.textContent =
    "Hatched: missing against rest. Fluids are plasma, red cells, the fluid between cells and what trades with it within hours; a lab sees the plasma.";
  const element = root.node() as HTMLElement; // just created
  element.append(
    block("side-stores", parts.stores, note),
    parts.kidney,
    block("side-status", parts.status, parts.pins),
  );
  return Object.assign(element, {
    showDay(run: BodyRun, day: number, units: Units): void {
      parts.stores.update(run, day);
      parts.kidney.update(run, day);
      parts.status.update(run, day, units);
    },
    showPins: parts.pins.update,
  });
}
