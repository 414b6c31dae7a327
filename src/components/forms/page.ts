import type {FormName} from "/models/magnesium/names.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {
  type Column,
  doseOf,
  type FormsState,
  ownAcid,
  usualForms,
  type View,
  withDose,
} from "../../lib/forms-page.js";
import {formsKind} from "../../lib/forms-kind.js";
import {orderOf} from "../../lib/forms/columns.js";
import type {FormsData} from "../../lib/forms/findings.js";
import {measuredPoints, type MeasuredPoint} from "../../lib/forms/measured.js";
import {type CourseOf, createFormsRunner} from "../../lib/forms/run.js";
import {introOf} from "../../lib/forms/words.js";
import {keepUnits} from "../../lib/keep-units.js";
import {addressOf} from "../../lib/page-address.js";
import {last} from "../../lib/series.js";
import {simulatorKind} from "../../lib/simulator-kind.js";
import type {Store} from "../../lib/store.js";
import {connectPage} from "../connect-page.js";
import type {NotesRegion} from "../notes-region.js";
import type {FormsControls} from "./controls.js";
import {nextSort} from "./head.js";
import {introId, type FormRows, type FormsShow} from "./rows.js";

interface Parts {
  readonly store: Store<View>;
  readonly data: FormsData;
  readonly intro: HTMLElement;
  readonly controls: FormsControls;
  readonly rows: FormRows;
  readonly notes: NotesRegion;
}

/** Joins the parts of the page: every change of the store is run and drawn before the next frame. */
export function connectForms({store, data, intro, controls, rows, notes}: Parts): void {
  const run = createFormsRunner();
  let order: readonly FormName[] = [];
  let isGood = false;
  intro.id = introId;
  connectPage({kind: formsKind, store, notes, controls: controls.keep});

  store.listen((state, moment) => {
    const isLive = moment === "live";
    try {
      const courseOf = run(state.scenario);
      if (!isLive) order = orderOf(state, courseOf); // rows keep their places under a moving hand
      const words = introOf(state, order, courseOf);
      rows.update(showOf(state, courseOf), isLive);
      rows.notice(outside(courseOf(order[0] ?? "citrate", ownAcid(state)).warnings));
      intro.textContent = keepUnits(words);
      isGood = true;
      performance.mark("magnesia:forms");
      if (!isLive) notes.speak(words);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (state === usualForms) throw error; // nothing is left to fall back on
      if (isGood) rows.notice({kind: "failed", cause: `${reason}.`, rest: "Last good run shown."});
      else {
        notes.show([`this dose cannot be computed (${reason}); this is the usual dose`]);
        store.set(usualForms, "released");
      }
    }
  });

  function showOf(state: FormsState, courseOf: CourseOf): FormsShow {
    const points = pointsOf(state, courseOf);
    return {state, courseOf, order, points, addressOf: (form) => simulatorAddress(state, form)};
  }

  /** Studies were of people with their acid: beside a blocked stomach they would mislead. */
  function pointsOf(state: FormsState, courseOf: CourseOf): MeasuredPoint[] {
    if (ownAcid(state) === "blocker") return [];
    const oxide = courseOf("oxide", "normal");
    return measuredPoints(data.findings, {
      doseMg: doseOf(state.scenario).elementalMg,
      usualUrine: oxide.usualUrine,
      oxideUrine: last(oxide.urine),
      serumRest: oxide.serumRest,
    });
  }

  rows.addEventListener("sort", ({detail}: CustomEventInit<Column>) => {
    if (detail !== undefined) store.look({sort: nextSort(store.state.view.sort, detail)});
  });
  rows.addEventListener("ask", ({detail}: CustomEventInit<FormName>) => {
    store.look({form: detail === undefined || detail === store.state.view.form ? null : detail});
  });
  rows.addEventListener("all", () => store.look({all: !store.state.view.all}));
  rows.addEventListener("cursor-rest", ({detail}: CustomEventInit<number | null>) => {
    store.look({cursorH: detail ?? null});
  });
  rows.addEventListener("go", ({detail}: CustomEventInit<FormName>) => {
    if (detail !== undefined) location.assign(simulatorAddress(store.state, detail));
  });
}

/** The same dose of one form on the simulator's day. */
function simulatorAddress(state: FormsState, form: FormName): string {
  const scenario: Scenario = withDose(state, {form}).scenario;
  const {units} = state.view;
  return addressOf(simulatorKind, {
    ...simulatorKind.usual,
    scenario,
    view: {...simulatorKind.usual.view, units},
  });
}

const outside = ([warning]: readonly string[]) =>
  warning === undefined
    ? null
    : ({kind: "outside", cause: "Outside validity:", rest: `${warning}.`} as const);
