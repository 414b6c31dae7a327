import {at, valueAt} from "../../lib/series.js";
import type {Layer} from "../chart/types.js";
import type {PanelBox} from "./layout.js";
import {gridLine, gridText, mark, place, words, write} from "./marks.js";

/** A curve over the hours after the dose, as the panel draws it and as the cursor reads it. */
export interface PanelCurve {
  /** The `d` of its path. */
  readonly path: string;
  readonly times: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

export interface PanelTint {
  readonly colour: string;
  readonly area: string;
  readonly top: string;
}

export interface CurvePicture {
  readonly own: PanelCurve;
  /** The same form with its acid blocked. */
  readonly beside: PanelCurve | null;
  /** The other forms, in one path. */
  readonly others: string;
  /** Routes from the floor up. */
  readonly tints: readonly PanelTint[];
  readonly textOf: (value: number) => string;
}

/** What all rows share: the end of the axes, and the hours that are marked. */
export interface PanelScale {
  readonly box: PanelBox;
  readonly spanH: number;
  readonly top: number;
  readonly topText: string;
  readonly ticks: readonly number[];
}

export const xOf = ({box, spanH}: PanelScale, hour: number): number =>
  box.left + (hour / spanH) * (box.right - box.left);
export const yOf = ({box, top}: PanelScale, value: number): number =>
  box.bottom - (value / top) * (box.bottom - box.top);

/** One small plot of a row. It is made once; `update` moves what is there. */
export function curvePanel(parent: Layer, look: {readonly colour: string; readonly dash: string}) {
  const grid = parent.append("g");
  const others = mark(parent, "path", "forms-others");
  const tints = parent.append("g");
  const beside = mark(parent, "path", "forms-beside");
  const own = mark(parent, "path", "chart-line forms-own");
  own.style.stroke = look.colour;
  own.style.strokeDasharray = look.dash || "none";
  const line = mark(parent, "line", "forms-cursor");
  const dot = mark(parent, "circle", "forms-dot");
  dot.style.fill = look.colour;
  dot.setAttribute("r", "3.5");
  const ownText = words(parent, "chart-value");
  const besideText = words(parent, "chart-value forms-blocked");
  let scale: PanelScale | null = null;
  let picture: CurvePicture | null = null;
  let drawn = "";

  function drawGrid(next: PanelScale): void {
    const {box, ticks, topText} = next;
    grid.selectAll("*").remove();
    for (const tick of ticks) {
      const x = xOf(next, tick);
      gridLine(grid, "chart-grid", [x, box.top, x, box.bottom]);
    }
    gridLine(grid, "chart-grid", [box.left, box.top, box.right, box.top]);
    gridLine(grid, "chart-zero", [box.left, box.bottom, box.right, box.bottom]);
    gridText(grid, [box.left - 6, box.top + 4.5], topText);
    gridText(grid, [box.left - 6, box.bottom + 4.5], "0");
  }

  /** Values stand right of the plot at the height of their curve, at the cursor or where it ends. */
  function read(hour: number | null): void {
    if (scale === null || picture === null) return;
    const {box, spanH} = scale;
    const isHere = hour !== null && hour <= spanH;
    const time = isHere ? hour : spanH;
    const [value, blocked] = [picture.own, picture.beside].map((curve) =>
      curve === null ? null : valueAt(curve.times, curve.values, time),
    );
    const x = xOf(scale, time);
    line.style.display = dot.style.display = isHere ? "" : "none";
    place(line, {x1: x, x2: x, y1: box.top - 4, y2: box.bottom});
    if (value === undefined || value === null) return;
    place(dot, {cx: x, cy: yOf(scale, value)});
    const texts = [value, blocked].map((one) =>
      one === null || one === undefined ? "" : (picture?.textOf(one) ?? ""),
    );
    const [text = "", other = ""] = texts;
    const isOne = other === "" || other === text;
    const heights = isOne
      ? [yOf(scale, value)]
      : apart(yOf(scale, value), yOf(scale, blocked ?? 0), box);
    write(ownText, [box.right + 6, at(heights, 0) + 4.5], text);
    write(besideText, [box.right + 6, (heights[1] ?? 0) + 4.5], isOne ? "" : other);
  }

  return {
    update(next: PanelScale, of: CurvePicture): void {
      const key = JSON.stringify(next);
      if (key !== drawn) drawGrid(next);
      drawn = key;
      [scale, picture] = [next, of];
      set(others, of.others);
      set(own, of.own.path);
      set(beside, of.beside?.path ?? "");
      drawTints(tints, of.tints);
    },
    read,
  };
}

/** Two numbers at their curves, a line of text apart. */
function apart(own: number, other: number, {top, bottom}: PanelBox): [number, number] {
  const gap = 15;
  const middle = Math.min(Math.max((own + other) / 2, top + gap / 2), bottom - gap / 2);
  if (Math.abs(own - other) >= gap) return [own, other];
  return own <= other ? [middle - gap / 2, middle + gap / 2] : [middle + gap / 2, middle - gap / 2];
}

function drawTints(parent: Layer, tints: readonly PanelTint[]): void {
  const group = parent.node() as SVGGElement; // a layer has one node
  while (group.childNodes.length < 2 * tints.length) {
    mark(parent, "path", group.childNodes.length % 2 === 0 ? "chart-tint" : "forms-route");
  }
  [...group.children].forEach((path, i) => {
    const tint = tints[i >> 1];
    const isArea = i % 2 === 0;
    if (tint) (path as SVGPathElement).style.setProperty(isArea ? "fill" : "stroke", tint.colour);
    set(path, tint === undefined ? "" : isArea ? tint.area : tint.top);
  });
}

/** A path that stays is not laid out anew. */
function set(path: Element, d: string): void {
  if (path.getAttribute("d") !== d) path.setAttribute("d", d);
}
