import {create} from "d3-selection";
import {weekAxis} from "../../lib/body/week-axis.js";
import type {Layout} from "../../lib/layout.js";
import {startClockH} from "../../lib/simulator-page.js";
import {roomFor} from "../embed-room.js";
import {timeCursor, type TimeCursor} from "../time-cursor.js";
import {createCourseStrips, type CourseStrips} from "./course-strips.js";
import {weekRow, type IntakeState} from "./intake-state.js";
import {intakeStrip, type IntakeStrip} from "./intake-strip.js";

export type CourseTransect = HTMLElement & {
  readonly intake: IntakeStrip;
  readonly strips: CourseStrips;
  readonly cursor: TimeCursor;
  showIntake(state: IntakeState): void;
  /** Moves the cursor where the page wants it; one that is not pinned follows the pointer. */
  showCursor(day: number, isPinned: boolean): void;
  /** While a course is on its way the last one stays, a little paler. */
  wait(isWaiting: boolean): void;
};

/** Intake, urine, serum and stores on one axis of weeks, crossed by one cursor; `editor` follows the intake. */
export function courseTransect(editor: HTMLElement, side: HTMLElement): CourseTransect {
  const root = create("div").attr("class", "course");
  const element = root.node() as HTMLElement; // just created
  let layout = weeksLayout(document.documentElement.clientWidth / 2); // until it is in the page
  let hours = 0;
  const intake = intakeStrip({layout});
  const strips = createCourseStrips(layout);
  const below = create("div").attr("class", "course-strips transect-strips").node() as HTMLElement; // just created
  below.append(...strips.elements);
  element.append(intake, editor, below, side);
  const cursor = timeCursor({
    ...{target: element, layout, hours: 168 * 52, startClockH, timeH: 0, timeAxis: weekAxis},
  });
  element.append(cursor);

  const followCursor = () => {
    const {timeH} = cursor.value;
    intake.cursor(timeH);
    strips.cursor(timeH);
  };
  cursor.addEventListener("input", followCursor);

  /** From the intake to the foot of deep bone; the flag stands on the intake's row of weeks. */
  function placeCursor(): void {
    const {top} = element.getBoundingClientRect();
    const day = intake.querySelector("svg")?.getBoundingClientRect();
    const foot = strips.charts.bone.querySelector("svg")?.getBoundingClientRect();
    if (!day || !foot) return;
    const bottom = layout.size === "narrow" ? day.bottom - 2 * weekRow : foot.bottom - 30;
    cursor.place({
      top: day.top - top + 12,
      bottom: bottom - top,
      flag: day.bottom - top - weekRow,
    });
  }
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width === 0) return;
    layout = weeksLayout(width);
    intake.resize(layout);
    strips.resize({...layout, ...roomFor(Object.values(strips.charts))});
    cursor.resize(layout);
    placeCursor();
    followCursor();
  }).observe(intake);
  // a table that opens moves what is below it
  new ResizeObserver(placeCursor).observe(element);

  return Object.assign(element, {
    intake,
    strips,
    cursor,
    showIntake(state: IntakeState): void {
      intake.update(state);
      if (hours === 168 * state.weeks) return;
      hours = 168 * state.weeks;
      cursor.update({hours, startClockH});
      followCursor();
    },
    showCursor(day: number, pinned: boolean): void {
      cursor.value = {timeH: Math.min(24 * day, hours), pinned};
      followCursor();
    },
    wait: (isWaiting: boolean) => void element.classList.toggle("is-waiting", isWaiting),
  });
}

/**
 * The transect of weeks: a narrower readout than that of hours, names without a sample before them. The
 * sizes are those of the style sheet; `innerWidth` would grow with whatever overflows on a phone.
 */
export function weeksLayout(width: number): Layout {
  const fits = (query: string): boolean => matchMedia(query).matches;
  if (fits("(max-width: 699.98px)")) return {size: "narrow", width, left: 44, right: width - 2};
  const size = fits("(max-width: 1199.98px)") ? "medium" : "wide";
  return {size, width, left: 104, right: width - 172, names: 24};
}
