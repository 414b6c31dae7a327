import {scaleLinear} from "d3-scale";
import {niceTicks, tickCountFor} from "../../lib/y-domain.js";
import {tickTexts} from "../../lib/number-text.js";
import {doses, type Split} from "../../lib/splits/grid.js";
import {doseIn, doseText, quantityOf} from "../../lib/splits/quantity.js";
import {rampOf} from "../../lib/splits/scale.js";
import {cellAt, rowsOf, type SplitMap} from "../../lib/splits/split-map.js";
import {pixelLine} from "../../lib/pixel-line.js";
import type {View} from "../../lib/splits-kind.js";
import type {Curve} from "../chart/types.js";
import {linesLayer, type Trace} from "../chart/lines.js";
import {plainFrame} from "../plain-frame.js";
import {doseHandle} from "./dose-handle.js";
import {endNames} from "./end-names.js";
import {linearLayer} from "./linear-layer.js";

export interface CurvesData {
  readonly map: SplitMap;
  readonly view: View;
  readonly shown: Split;
  readonly isStale: boolean;
}

export type Curves = HTMLElement & {update(data: CurvesData): void};

/** The rows of the map as curves, and what a gut without limits would do. It dispatches "point" and "choose". */
export function curves(): Curves {
  const frame = plainFrame({
    title: "The same map as curves",
    name: "curves",
    unit: "",
    height: 268,
    margin: {left: 44, right: 84},
  });
  const {figure} = frame;
  figure.classList.add("split-curves");
  const drawLinear = linearLayer(frame.layer("linear"));
  const drawLines = linesLayer(frame.layer("lines"));
  const drawNames = endNames(frame.layer("names"));
  const handle = doseHandle();
  figure.querySelector("svg")?.before(handle.over);
  for (const type of ["point", "choose"]) {
    handle.over.addEventListener(type, (event) => {
      const {detail: dose} = event as CustomEvent<number | null>;
      const servings = data?.shown.servings ?? 1;
      const detail = dose === null ? null : {dose, servings};
      figure.dispatchEvent(new CustomEvent(type, {detail}));
    });
  }
  let data: CurvesData | null = null;

  function draw(): void {
    const plot = frame.plot();
    if (data === null || plot.width === 0) return;
    const {map, view, shown, isStale} = data;
    const quantity = quantityOf(view);
    const {left, right, top, bottom} = plot;
    const rows = rowsOf(map, quantity.valueOf);
    const isGain = view.quantity === "extra";
    // a share has no start at no dose; a gain starts from nothing
    const points = (row: readonly number[]) => (isGain ? [0, ...row] : row);
    const doseList = points(doses);
    const highest = isGain ? 1.25 * Math.max(...rows.flat()) : quantity.linear(map, 0);
    const {ceiling} = rampOf(Math.max(highest, ...rows.flat()));
    const x = scaleLinear([0, doses.at(-1) ?? 1], [left, right]);
    const y = scaleLinear([0, ceiling], [bottom, top]);
    const traces = shownRows(shown.servings).map((servings): Trace => {
      const row = points(rows[servings - 1] ?? []);
      const line = pixelLine(Float64Array.from(doseList, x), Float64Array.from(row, y));
      return {curve: lookOf(servings, shown.servings), line};
    });
    drawLines(traces);
    drawNames(traces, plot);
    drawLinear(plot, {x, y}, (dose) => quantity.linear(map, dose));
    const ticks = niceTicks([0, ceiling], tickCountFor(bottom - top));
    const texts = tickTexts(ticks);
    const doseTicks = scaleLinear([0, doseIn(doses.at(-1) ?? 0, view.units)], [left, right]);
    const marks = doseTicks.ticks(4);
    frame.axes({
      x: {places: marks.map((mark) => doseTicks(mark)), texts: marks.map(String)},
      y: {places: ticks.map((tick) => y(tick)), texts},
      zero: y(0),
    });
    frame.relabel({
      unit: isGain ? `${view.units} gained` : "% of the pills absorbed",
      xLabel: `daily dose, ${view.units}`,
    });
    figure.classList.toggle("is-stale", isStale);
    const value = quantity.valueOf(cellAt(map, shown));
    handle.update({x: x(shown.dose), y: y(value), left, right, dose: shown.dose}, (dose) => {
      const split = {...shown, dose};
      return `${doseText(dose, view.units)}: ${quantity.text(quantity.valueOf(cellAt(map, split)))}`;
    });
    describe(data);
  }

  function describe({map, view, shown}: CurvesData): void {
    const {text, valueOf, linear} = quantityOf(view);
    const dose = doses.at(-1) ?? 0;
    const at = (servings: number) => text(valueOf(cellAt(map, {dose, servings})));
    const list = shownRows(shown.servings).map((n) => `${n === 1 ? "once" : `in ${n}`} ${at(n)}`);
    frame.describe(
      `${doseText(dose, view.units)} ${list.join(", ")}; without a limit ${text(linear(map, dose))}.`,
    );
    frame.table.update(() => ({
      caption: `${quantityOf(view).title}, by servings`,
      headings: [
        "daily dose",
        ...shownRows(shown.servings).map((n) => (n === 1 ? "once" : `${n} servings`)),
        "without a limit",
      ],
      rows: doses.map((each) => [
        doseText(each, view.units),
        ...shownRows(shown.servings).map((servings) =>
          text(valueOf(cellAt(map, {dose: each, servings}))),
        ),
        text(linear(map, each)),
      ]),
    }));
  }

  frame.onResize(draw);
  return Object.assign(figure, {
    update(next: CurvesData): void {
      data = next;
      draw();
    },
  });
}

/** Once, the chosen number of servings (two, where that is once or six) and six. */
const shownRows = (chosen: number): number[] => [1, chosen === 1 || chosen === 6 ? 2 : chosen, 6];

const lookOf = (servings: number, chosen: number): Curve => ({
  id: `servings-${servings}`,
  label: servings === 1 ? "once" : `${servings} servings`,
  y: [],
  colour: servings === chosen ? "var(--accent)" : "var(--ink2)",
  dash: servings === chosen ? "" : servings === 1 ? "" : servings === 6 ? "2 2.5" : "6 4",
  width: servings === chosen ? 2.5 : 1.75,
});
