import {arrowPath} from "../../lib/arrow-path.js";
import type {Point} from "../../lib/point.js";
import type {Units} from "../../lib/amount-text.js";
import type {ProfileArrow} from "../../lib/barrier/profile-arrows.js";
import type {ProfileLayout} from "../../lib/barrier/profile-layout.js";
import {flowText, flowUnit} from "../../lib/barrier/text.js";
import {setAttr} from "../../lib/set-attr.js";
import {setText} from "../../lib/set-text.js";
import type {Layer} from "../chart/types.js";

/** px of shaft for a mmol an hour, the same for every arrow of the page; never too thin to see. */
const perMmolPerH = 350;
const thinnest = 1.2;
const thickest = 20;

interface Shown {
  readonly arrow: ProfileArrow;
  readonly from: Point;
  readonly to: Point;
  readonly word: Point & {readonly anchor: "start" | "middle" | "end"};
}

/** Arrows as wide as their flow: they resize and turn round, and never move. */
export function flowsLayer(parent: Layer) {
  const bodies = parent.append("g");
  const ghosts = parent.append("g");
  const words = parent.append("g");
  return (arrows: readonly ProfileArrow[], layout: ProfileLayout, units: Units): void => {
    const shown = arrows.map((arrow): Shown => ({arrow, ...endsOf(arrow, layout)}));
    const supposed = shown.filter(({arrow: {flow, supposed: other}}) =>
      other === null ? false : Math.abs(widthOf(other) - widthOf(flow)) > 1,
    );
    const shafts = bodies
      .selectAll<SVGPathElement, Shown>("path")
      .data(shown, ({arrow}) => arrow.id)
      .join((enter) =>
        enter
          .append("path")
          .attr("class", ({arrow}) => (arrow.isDashed ? "profile-flow is-dashed" : "profile-flow"))
          .attr("data-flow", ({arrow}) => arrow.id)
          .style("color", ({arrow}) => arrow.colour),
      );
    setAttr(shafts, "d", (one) => pathOf(one, one.arrow.flow));
    const outlines = ghosts
      .selectAll<SVGPathElement, Shown>("path")
      .data(supposed, ({arrow}) => arrow.id)
      .join((enter) => enter.append("path").attr("class", "profile-flow is-supposed"));
    setAttr(outlines, "d", (one) => pathOf(one, one.arrow.supposed ?? 0));
    const texts = words
      .selectAll<SVGTextElement, Shown>("text")
      .data(shown, ({arrow}) => arrow.id)
      .join((enter) =>
        enter
          .append("text")
          .attr("class", "chart-label is-line profile-flow-word")
          .style("fill", ({arrow}) => arrow.colour),
      );
    setAttr(texts, "text-anchor", ({word}) => word.anchor);
    setAttr(texts, "x", ({word}) => word.x);
    setAttr(texts, "y", ({word}) => word.y);
    setText(texts, ({arrow}) => wordOf(arrow, units, layout.isNarrow));
  };
}

function endsOf({way, row}: ProfileArrow, layout: ProfileLayout): Omit<Shown, "arrow"> {
  const y = layout.rows[row] ?? 0;
  const column = (i: number) => layout.columns[i] ?? {x0: 0, x1: 0, middle: 0};
  const {x0, x1, middle} = column(way.from);
  const width = x1 - x0;
  if (way.kind === "below") {
    const isLast = way.from === layout.columns.length - 1;
    const x = x0 + (isLast ? 14 : width * 0.34);
    const start = {x: x + 10, y: y + 2, anchor: "start"} as const;
    const end = {x: layout.right + 8, y: y + 2, anchor: "end"} as const;
    return {
      ...{from: {x, y: y - 13}, to: {x, y: y + 7}},
      word: isLast && width < 190 ? end : start,
    };
  }
  const to = way.kind === "leaving" ? null : column(way.to);
  const isFar = way.kind !== "leaving" && way.to - way.from > 1;
  const from = {x: to ? x1 - width * (isFar ? 0.14 : 0.25) : middle, y};
  const end = {x: to ? to.x0 + width * (isFar ? 0.22 : 0.25) : layout.right + 8, y};
  // what goes both ways is named beyond the wall, where there is room
  const isBeside = way.kind === "both" && !layout.isNarrow;
  const beside = {x: end.x + 8, y: y + 4, anchor: "start"} as const;
  const above = {x: (from.x + end.x) / 2, y: y - 9, anchor: "middle"} as const;
  const atEdge = {x: layout.right + 8, y: y - 9, anchor: "end"} as const;
  const word = isBeside ? beside : to || !layout.isNarrow ? above : atEdge;
  return {from, to: end, word};
}

const widthOf = (flow: number): number =>
  Math.min(thickest, Math.max(thinnest, Math.abs(flow) * perMmolPerH));

/** Against its direction a flow is drawn from its head to its tail. */
function pathOf({arrow: {way}, from, to}: Shown, flow: number): string {
  const width = widthOf(flow);
  if (way.kind === "both") {
    const middle = {x: (from.x + to.x) / 2, y: from.y};
    return arrowPath(middle, to, thinnest) + arrowPath(middle, from, thinnest);
  }
  return flow >= 0 ? arrowPath(from, to, width) : arrowPath(to, from, width);
}

function wordOf(arrow: ProfileArrow, units: Units, isNarrow: boolean): string {
  const {id, flow, supposed, way} = arrow;
  const text = isNarrow ? arrow.short : arrow.text;
  const figure = (value: number): string => flowText(value, units);
  // across a wall there is room for the unit, which holds for all
  const hasUnit = !isNarrow || (way.kind === "across" && way.to - way.from > 1);
  const unit = hasUnit ? ` ${flowUnit(units)}` : "";
  if (id === "cells") return `${figure(flow)}${unit} ${text}`;
  if (!isSupposed(arrow)) return `${text} ${figure(flow)}${unit}`;
  const other = figure(supposed ?? 0);
  return isNarrow
    ? `${text} ${figure(flow)} (${other})${unit}`
    : `${text} ${figure(flow)}${unit}, if so ${other}`;
}

/** Different enough from the flow to be drawn and said. */
const isSupposed = ({flow, supposed}: ProfileArrow): boolean =>
  supposed !== null && Math.abs(supposed - flow) > 0.01 * Math.abs(flow) + 1e-5;
