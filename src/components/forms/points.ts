import {select} from "d3-selection";
import {amountIn, type Units} from "../../lib/amount-text.js";
import type {MeasuredPoint} from "../../lib/forms/measured.js";
import type {Layer} from "../chart/types.js";
import {barMiddle, barX} from "./bar-panel.js";
import {xOf, yOf} from "./curve-panel.js";
import type {Scales} from "./scales.js";

interface Placed {
  readonly point: MeasuredPoint;
  readonly x: number;
  readonly y: number;
  /** Both ends of the spread. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/**
 * Measurements over the curves: a ring of ink with its spread, a square where the model was fitted to it.
 * Each lies under a button that says the study by name, so that keys reach it as the pointer does.
 */
export function pointsLayer(parent: Layer, over: HTMLElement) {
  let count = 0;
  return (points: readonly MeasuredPoint[], scales: Scales, units: Units): void => {
    if (count === 0 && points.length === 0) return; // as in most rows
    count = points.length;
    const placed = points.map((point) => placedIn(scales, point, units));
    parent
      .selectAll<SVGPathElement, Placed>("path")
      .data(placed, ({point}) => point.id)
      .join("path")
      .attr("class", ({point}) =>
        ["forms-study", point.isFitted && "is-fitted", point.isRecalled && "is-recalled"]
          .filter(Boolean)
          .join(" "),
      )
      .attr("d", shapeOf);
    select(over)
      .selectAll<HTMLButtonElement, Placed>("button.measured-point")
      .data(placed, ({point}) => point.id)
      .join((enter) =>
        enter.append("button").attr("type", "button").attr("class", "measured-point"),
      )
      .attr("aria-label", ({point}) => `Measured. ${point.text}`)
      .style("left", ({x}) => `${(x - 12).toFixed(1)}px`)
      .style("top", ({y}) => `${(y - 12).toFixed(1)}px`);
  };
}

function placedIn(scales: Scales, point: MeasuredPoint, units: Units): Placed {
  const {panel, hour, value, low, high} = point;
  const ends = [low ?? value, high ?? value] as const;
  if (panel === "serum") {
    const scale = scales.bars.serum;
    const y = barMiddle(scale);
    const [from, to] = ends.map((end) => [barX(scale, end), y] as const);
    return {point, x: barX(scale, value), y, from: from ?? [0, 0], to: to ?? [0, 0]};
  }
  const scale = scales.curves[panel];
  const inUnits = (one: number): number => (panel === "urine" ? amountIn(one, units) : 100 * one);
  const y = (one: number): number => yOf(scale, Math.min(Math.max(inUnits(one), 0), scale.top)); // a spread may reach below the axis
  // one that stands at the end of the plot steps inside, off the end of the line
  const x = Math.min(xOf(scale, hour ?? scale.spanH), scale.box.right - 7);
  const [from, to] = ends.map((end) => [x, y(end)] as const);
  return {point, x, y: y(value), from: from ?? [0, 0], to: to ?? [0, 0]};
}

/** The spread stops at the rim of the mark. */
function shapeOf({point, x, y, from, to}: Placed): string {
  const mark = point.isFitted ? "m-4,-4h8v8h-8z" : "m-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z";
  const arms = [from, to].flatMap((end) => {
    const [dx, dy] = [end[0] - x, end[1] - y];
    const length = Math.hypot(dx, dy);
    return length > 4 ? [`M${x + (4 * dx) / length},${y + (4 * dy) / length}L${end.join()}`] : [];
  });
  return `${arms.join("")}M${x},${y}${mark}`;
}
