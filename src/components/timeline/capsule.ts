import type {BaseType, Selection} from "d3-selection";
import {setAttr} from "../../lib/set-attr.js";

type Groups<Datum> = Selection<SVGGElement, Datum, BaseType, unknown>;

/** A capsule around (0, 0): body, seam and a small highlight. */
export function appendCapsule<Datum>(group: Groups<Datum>): void {
  group.append("rect").attr("class", "body");
  group.append("path").attr("class", "seam");
  group.append("path").attr("class", "shine");
}

export function sizeCapsule<Datum>(group: Groups<Datum>, width: number, height: number): void {
  sizeRound(group.select(".body"), width, height);
  setAttr(group.select(".seam"), "d", () => `M0,${-height / 2}V${height / 2}`);
  const [x, y] = [width * 0.24, -height * 0.28];
  setAttr(group.select(".shine"), "d", () => `M${-x},${y}H${x}`);
}

/** A rounded outline around (0, 0). */
export function sizeRound<Datum>(
  rect: Selection<BaseType, Datum, BaseType, unknown>,
  width: number,
  height: number,
): void {
  const box = {x: -width / 2, y: -height / 2, width, height, rx: height / 2};
  for (const [name, value] of Object.entries(box)) setAttr(rect, name, () => value);
}
