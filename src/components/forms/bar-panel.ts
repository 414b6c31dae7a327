import type {Layer} from "../chart/types.js";
import type {PanelBox} from "./layout.js";
import {mark, place, words, write} from "./marks.js";

export interface BarPicture {
  readonly own: number;
  /** With the acid blocked. */
  readonly beside: number | null;
  readonly textOf: (value: number) => string;
}

/** What all rows share: the end of the axis, and the line that the bars are to be read against. */
export interface BarScale {
  readonly box: PanelBox;
  readonly top: number;
  readonly limit: number;
}

export const barX = ({box, top}: BarScale, value: number): number =>
  box.left + (Math.max(0, value) / top) * (box.right - box.left);

/** Two figures stand one above the other where they do not fit in a line. */
const isCramped = ({box}: BarScale): boolean => box.right - box.left < 104;

/** Height of the bar's middle, px. */
export const barMiddle = (scale: BarScale): number => scale.box.top + (isCramped(scale) ? 15 : 23);

/** A bar from zero, its figure below, and a line to compare with; `name` dresses both. */
export function barPanel(parent: Layer, name: string) {
  const zero = mark(parent, "line", "chart-zero");
  const bar = mark(parent, "rect", `forms-bar ${name}`);
  const beside = mark(parent, "line", "forms-beside");
  const limit = mark(parent, "line", `forms-limit ${name}`);
  const ownText = words(parent, "chart-value");
  const besideText = words(parent, "chart-value forms-blocked");

  return (scale: BarScale, {own, beside: other, textOf}: BarPicture): void => {
    const {box} = scale;
    const text = textOf(own);
    const blocked = other === null || textOf(other) === text ? "" : textOf(other);
    const middle = barMiddle(scale);
    place(zero, {x1: box.left, x2: box.left, y1: middle - 14, y2: middle + 14});
    place(bar, {x: box.left, y: middle - 6, height: 12, width: barX(scale, own) - box.left});
    const x = barX(scale, scale.limit);
    place(limit, {x1: x, x2: x, y1: middle - 20, y2: middle + 17});
    const at = barX(scale, other ?? 0);
    beside.style.display = blocked === "" ? "none" : "";
    place(beside, {x1: at, x2: at, y1: middle - 11, y2: middle + 11});
    const foot = box.bottom + 2;
    write(ownText, [box.left, isCramped(scale) ? foot - 15 : foot], text);
    const after = isCramped(scale) ? box.left : box.left + 10 + 7.2 * text.length;
    write(besideText, [after, foot], blocked);
  };
}
