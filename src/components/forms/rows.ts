import {create} from "d3-selection";
import {doseMmol} from "/models/magnesium/day.js";
import type {FormName} from "/models/magnesium/names.js";
import {doseOf, type FormsState, ownAcid} from "../../lib/forms-page.js";
import type {FormsData} from "../../lib/forms/findings.js";
import type {MeasuredPoint} from "../../lib/forms/measured.js";
import type {CourseOf} from "../../lib/forms/run.js";
import {formsTable} from "../../lib/forms/table.js";
import {whyOf} from "../../lib/forms/why.js";
import {rowWords} from "../../lib/forms/words.js";
import {otherForms, pillForms} from "../../lib/pills.js";
import {button} from "../blocks.js";
import type {Notice} from "../chart/types.js";
import {chartFoot} from "../chart-foot.js";
import {formsAxis} from "./axis.js";
import {formsHead} from "./head.js";
import {followHand, type Held} from "./hover.js";
import {rowLayout} from "./layout.js";
import {keysOf} from "./legend.js";
import {measuredNote} from "./measured-note.js";
import {formsPicture} from "./picture.js";
import {type FormRow, formRow} from "./row.js";
import type {Scales, Tops} from "./scales.js";
import {offerPicture} from "./whole-picture.js";
import {whyPanel} from "./why-panel.js";

/** All that is drawn: the state, its runs, the rows in their order, and what was measured near this dose. */
export interface FormsShow {
  readonly state: FormsState;
  readonly courseOf: CourseOf;
  readonly order: readonly FormName[];
  readonly points: readonly MeasuredPoint[];
  readonly addressOf: (form: FormName) => string;
}

export type FormRows = HTMLElement & {
  update(show: FormsShow, isLive: boolean): void;
  notice(notice: Notice | null): void;
};

/** The words above the rows, which also describe a saved picture. */
export const introId = "forms-intro";

const fileNotes = [
  "Bold: the form of the row. Grey: the other forms shown. Rings and squares: studies of that form at about this dose, a square where the model was fitted to it.",
];

/**
 * Small multiples of the forms on shared scales, crossed by one cursor. It dispatches "sort", "ask" (why),
 * "all", "cursor-rest", and "go" for a row that was clicked.
 */
export function formRows(data: FormsData): FormRows {
  const root = create("figure").attr("class", "chart plain-chart forms-chart");
  const element = root.node() as HTMLElement; // created above, so it is there
  const notice = root.append("p").attr("class", "plain-notice").attr("hidden", "");
  const head = formsHead();
  const list = root.append("ol").attr("class", "form-rows");
  const axis = formsAxis();
  const more = button("", "forms-more");
  const note = measuredNote(element);
  const why = whyPanel();
  const rows = new Map<FormName, FormRow>();
  const listNode = list.node() as HTMLOListElement; // appended above
  element.prepend(head);
  element.append(axis, more);
  const table = chartFoot(element, {caption: "the forms", title: "Forms", notes: () => fileNotes});
  // a wide table scrolls on its own, by keys too
  const scroll = table.querySelector(".chart-table-body");
  scroll?.setAttribute("tabindex", "0");
  scroll?.setAttribute("role", "region");
  scroll?.setAttribute("aria-label", "Table of the forms");

  let show: FormsShow | null = null;
  let scales: Scales | null = null;
  let tops: Tops | null = null;
  let width = 0;
  /** Where a hand holds the cursor; null when it does not. */
  let held: Held | null = null;

  const layoutOf = (isOpen: boolean) => rowLayout(width, window.innerWidth, isOpen);
  const rowOf = (form: FormName): FormRow => {
    const row = rows.get(form) ?? formRow(form);
    rows.set(form, row);
    return row;
  };

  function draw(isLive: boolean): void {
    if (show === null || width === 0) return;
    const {state, courseOf, order, points, addressOf} = show;
    const layout = layoutOf(true);
    const least = isLive ? tops : null;
    const picture = formsPicture({state, courseOf, shown: order, points, layout, least});
    ({tops, scales} = picture);
    const mmol = doseMmol(doseOf(state.scenario));
    for (const form of order) {
      const row = rowOf(form);
      const isOpen = state.view.form === form;
      if (!isLive) row.resize(layoutOf(isOpen));
      row.update({
        scales: picture.scales,
        picture: picture.rowOf(form),
        points: points.filter((point) => point.form === form),
        mmol,
        isOpen,
      });
      if (isLive) continue;
      row.tell({address: addressOf(form), description: rowWords(form, state, courseOf)});
    }
    if (!isLive) placeRows(order);
    tellWhy(show);
    head.update(state, picture.scales);
    axis.update(state, picture.scales);
    read();
    table.update(() => formsTable(state, order, courseOf, points), isLive);
  }

  /** The rows in their order, and no others. */
  function placeRows(order: readonly FormName[]): void {
    const wanted = order.map(rowOf);
    const isPlaced =
      listNode.children.length === wanted.length &&
      wanted.every((row, i) => listNode.children[i] === row);
    if (!isPlaced) listNode.replaceChildren(...wanted);
  }

  function tellWhy({state, courseOf, order, addressOf}: FormsShow): void {
    const {form} = state.view;
    if (form === null || !order.includes(form)) return;
    const place = rowOf(form).why;
    if (why.parentElement !== place) place.replaceChildren(why);
    const reasons = whyOf(form, state, courseOf, {chemistry: data.chemistry[form], shown: order});
    why.update(form, reasons, data.findings, addressOf(form));
  }

  function read(): void {
    const {hour} = held ?? {hour: show?.state.view.cursorH ?? null};
    for (const form of show?.order ?? []) rowOf(form).read(hour);
    head.read(hour);
    axis.read(hour);
  }

  new ResizeObserver(([entry]) => {
    const next = Math.round(entry?.contentRect.width ?? 0);
    if (next === 0 || next === width) return;
    width = next;
    head.resize(layoutOf(false));
    axis.resize(layoutOf(false));
    draw(false);
  }).observe(element);

  followHand(element, layoutOf, (next) => {
    held = next;
    read();
  });

  // --- a row that is clicked leads to its day; a finger asks for the reason first ---
  listNode.addEventListener("click", (event) => {
    const target = event.target as Element;
    const row = target.closest<FormRow>(".form-row");
    if (!row || target.closest("a, button, summary, .form-why") !== null) return;
    if (getSelection()?.isCollapsed === false) return;
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    const type = isTouch ? "ask" : "go";
    element.dispatchEvent(new CustomEvent(type, {bubbles: true, detail: row.form}));
  });
  offerPicture(element, introId, () => {
    if (show === null || scales === null) throw new Error("nothing is drawn yet");
    const titles = head.titles();
    const clock = axis.querySelector("svg") as SVGSVGElement; // the axis has one
    const keys = keysOf(show.state);
    return {layout: layoutOf(false), scales, rows: show.order.map(rowOf), titles, keys, clock};
  });
  more.addEventListener("click", () =>
    element.dispatchEvent(new CustomEvent("all", {bubbles: true})),
  );

  return Object.assign(element, {
    update(next: FormsShow, isLive: boolean): void {
      show = next;
      const {all, both} = next.state.view;
      more.textContent = all ? "The usual six only" : `${otherForms.length} more forms`;
      more.setAttribute("aria-expanded", String(all));
      element.classList.toggle("is-blocked", !both && ownAcid(next.state) === "blocker");
      element.setAttribute("aria-label", `${next.order.length} of ${pillForms.length} forms`);
      note.hide();
      draw(isLive);
    },
    notice(next: Notice | null): void {
      root.classed("is-failed", next?.kind === "failed");
      notice.attr("hidden", next ? null : "").text("");
      if (next) notice.append("b").text(next.cause);
      if (next) notice.append("span").text(` ${next.rest}`);
    },
  });
}
