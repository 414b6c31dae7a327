import {warningsOf} from "/models/magnesium/warnings.js";
import {bodyKind} from "../../lib/body-kind.js";
import {usualState, type BodyState, type BodyView} from "../../lib/body/body-page.js";
import {createBodyPool} from "../../lib/body/body-pool.js";
import {createBodyRunner} from "../../lib/body/body-run.js";
import {bodySentence} from "../../lib/body/body-sentence.js";
import {createStateFollower, type PinnedRun} from "../../lib/body/follow-state.js";
import {intakeOf, withIntake} from "../../lib/body/intake-scenario.js";
import {presetOf} from "../../lib/body/presets.js";
import {pinLetters, type PinLetter} from "../../lib/palette.js";
import {plainText} from "../../lib/sentence.js";
import type {Moment, Store} from "../../lib/store.js";
import {connectPage} from "../connect-page.js";
import type {NotesRegion} from "../notes-region.js";
import type {Sentence} from "../sentence.js";
import type {CourseMenus} from "./course-menus.js";
import type {CourseSide} from "./course-side.js";
import type {CourseTransect} from "./course-transect.js";
import type {IntakeDetail} from "./intake-state.js";
import type {StepEditor} from "./step-editor.js";
import type {ShownCourse} from "./strip-data.js";

interface Parts {
  readonly store: Store<BodyView>;
  readonly notes: NotesRegion;
  readonly words: Sentence;
  readonly menus: CourseMenus;
  readonly editor: StepEditor;
  readonly side: CourseSide;
  readonly course: CourseTransect;
  /** Holds all of the page's controls. */
  readonly page: EventTarget;
}

/** Joins the parts of the page: the intake is drawn at once, what follows from it as the worker gets there. */
export function connectBody({store, notes, words, menus, editor, side, course, page}: Parts): void {
  connectPage({kind: bodyKind, store, notes, controls: page});
  const pool = createBodyPool({
    onRestart: () =>
      notes.show(["the part of the page that computes had stopped; it was started again"]),
  });
  let moment: Moment = "released";
  let own: ShownCourse | null = null;
  let complete: ShownCourse | null = null;
  let pins: readonly PinnedRun[] = [];

  const follow = createStateFollower(createBodyRunner(pool), {
    onRun(run) {
      own = {run, intake: intakeOf(store.state.scenario)};
      draw();
      if (run.known === run.wanted) finish(own);
    },
    onPins(next) {
      pins = next;
      draw();
    },
    onFail(reason) {
      course.wait(false);
      course.strips.notice({kind: "failed", cause: `${reason}.`, rest: "Last good course shown."});
      if (own === null) {
        notes.show([`this course cannot be followed (${reason}); this is ${bodyKind.usualName}`]);
        if (store.state !== usualState) store.set(usualState, "released");
      }
    },
  });

  function finish(course_: ShownCourse): void {
    complete = course_;
    const {state} = store;
    course.wait(false);
    const phrases = bodySentence(course_.run, course_.intake, state.view.units);
    words.update(phrases, moment === "live");
    if (moment === "released") notes.speak(plainText(phrases));
    const [outside] = warningsOf(state.scenario, {
      series: {plasma_total: course_.run.days.serum},
    }).filter((text) => !text.startsWith("the run ends")); // that is for measures of a day
    course.strips.notice(
      outside === undefined
        ? null
        : {kind: "outside", cause: "Outside validity:", rest: `${outside}.`},
    );
  }

  function draw(): void {
    if (own === null) return;
    const {state} = store;
    const isPart = own.run.known < own.run.wanted;
    course.strips.update({
      own,
      before: isPart ? complete : null,
      pins: pinned(state),
      weeks: state.view.weeks,
      units: state.view.units,
      isLive: moment === "live",
    });
    drawDay();
  }

  /** Those that are followed by now; a pin taken out meanwhile is none. */
  function pinned(state: BodyState): (ShownCourse & {letter: PinLetter})[] {
    return state.pins.flatMap((scenario, i) => {
      const run = pins.find((pin) => pin.scenario === scenario)?.run;
      const letter = pinLetters[i];
      return run && letter ? [{run, letter, intake: intakeOf(scenario)}] : [];
    });
  }

  function drawDay(): void {
    if (own === null) return;
    const day = Math.min(Math.round(course.cursor.value.timeH / 24), own.run.known);
    side.showDay(own.run, day, store.state.view.units);
  }

  let shownDay = NaN;
  store.listen((state, now) => {
    moment = now;
    const {scenario, view} = state;
    const intake = intakeOf(scenario);
    course.showIntake({
      intake,
      selected: view.selected,
      pins: state.pins.map((pin, i) => ({letter: pinLetters[i] ?? "A", intake: intakeOf(pin)})),
      weeks: view.weeks,
      isLive: now === "live",
    });
    editor.update(intake, view.selected);
    if (now === "released") {
      menus.update(state);
      side.showPins(state.pins, scenario);
    }
    if (view.cursorDay !== shownDay) {
      shownDay = view.cursorDay;
      course.showCursor(shownDay, presetOf(scenario)?.view.cursorDay !== shownDay);
    }
    course.wait(true);
    if (follow(state)) redraw();
  });

  /** What needs no new course: units, the cursor, a hand that lets go. */
  function redraw(): void {
    draw();
    if (own !== null) finish(own);
  }

  // --- the intake ---
  const takeStep = (detail: IntakeDetail, when: Moment) => {
    const {state} = store;
    const view = {...state.view, selected: detail.selected};
    store.set({...state, scenario: withIntake(state.scenario, detail.intake), view}, when);
  };
  course.intake.addEventListener("input", (event) =>
    takeStep((event as CustomEvent<IntakeDetail>).detail, "live"),
  );
  course.intake.addEventListener("change", (event) =>
    takeStep((event as CustomEvent<IntakeDetail>).detail, "released"),
  );
  course.intake.addEventListener("pick", (event) =>
    store.look({selected: (event as CustomEvent<IntakeDetail>).detail.selected}),
  );
  editor.addEventListener("step", (event) => {
    const {type, ...detail} = (event as CustomEvent<IntakeDetail & {type: string}>).detail;
    takeStep(detail, type === "input" ? "live" : "released");
  });
  page.addEventListener("announce", (event) => notes.speak((event as CustomEvent<string>).detail));

  // --- the cursor ---
  course.cursor.addEventListener("input", drawDay);
  course.cursor.addEventListener("change", () => {
    const {timeH, pinned: isPinned} = course.cursor.value;
    if (isPinned) store.look({cursorDay: (shownDay = Math.round(timeH / 24))});
  });
  words.addEventListener("goto", (event) =>
    goTo((event as CustomEvent<{timeH: number}>).detail.timeH / 24),
  );
  side.addEventListener("day", (event) => {
    const {day, isLive} = (event as CustomEvent<{day: number; isLive: boolean}>).detail;
    if (isLive) {
      course.showCursor(day, true);
      drawDay();
    } else goTo(day);
  });
  function goTo(day: number): void {
    course.showCursor(day, true);
    store.look({cursorDay: (shownDay = day)});
  }

  side.addEventListener("unpin", (event) => {
    const index = (event as CustomEvent<number>).detail;
    const {state} = store;
    store.set({...state, pins: state.pins.filter((_, i) => i !== index)}, "released");
  });
}
