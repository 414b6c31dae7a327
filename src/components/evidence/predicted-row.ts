import {select} from "d3-selection";
import {type Axis, markOf} from "../../lib/evidence/mark.js";
import {ratioOf, ratioText} from "../../lib/evidence/ratio.js";
import {predictionText, rangeText, valueText} from "../../lib/evidence/words.js";
import type {Prediction} from "../../lib/evidence/evidence.js";
import type {Predicted} from "../../lib/evidence/rows.js";
import type {PredictedLayout} from "./predicted-layout.js";

interface Place {
  readonly layout: PredictedLayout;
  readonly axis: Axis;
  readonly kind: "calibration" | "validation";
  readonly y: number;
  /** The row above is of the same study. */
  readonly isOfSameStudy: boolean;
}

/** The parts of a row, made once. */
export function createRow(this: SVGGElement, {row}: Predicted): void {
  const group = select(this);
  group.attr("data-row", row.item.id).attr("data-stop", "").attr("role", "option");
  group.attr("tabindex", -1); // what has no tabindex takes no focus from a click
  group.append("rect").attr("class", "predicted-hit");
  group.append("text").attr("class", "predicted-study");
  group.append("text").attr("class", "predicted-label");
  group.append("line").attr("class", "predicted-bar");
  group.append("path").attr("class", "predicted-caps");
  group.append("path").attr("class", "predicted-point");
  group.append("text").attr("class", "predicted-note");
}

/** Puts a row where it stands now. */
export function placeRow(element: SVGGElement, row: Predicted, place: Place): void {
  const {layout, y, isOfSameStudy} = place;
  const group = select(element).attr("transform", `translate(0,${y})`);
  group.select(".predicted-study").classed("is-repeated", isOfSameStudy);
  if (widths.get(element) === layout.width) return; // all else follows from the width
  widths.set(element, layout.width);
  drawRow(element, row, place);
}

const widths = new WeakMap<SVGGElement, number>();

function drawRow(element: SVGGElement, {row, prediction}: Predicted, place: Place): void {
  const {layout, axis, kind} = place;
  const {isNarrow, width, pitch, labelX} = layout;
  const group = select(element);
  const ratio = ratioOf(prediction);
  const middle = isNarrow ? 30 : pitch / 2;
  const baseline = isNarrow ? 15 : middle + 4.5;
  group.attr("aria-description", spokenRow(prediction));
  group.classed("is-outside", !prediction.inside).classed("is-recalled", isRecalled(row.item));
  group
    .select(".predicted-hit")
    .attr("x", -8)
    .attr("width", width + 16)
    .attr("height", pitch);
  group
    .select(".predicted-study")
    .attr("x", isNarrow ? width : 0)
    .attr("text-anchor", isNarrow ? "end" : "start")
    .attr("y", baseline)
    .text(`${shortCite(row.source.cite)} `);
  group
    .select(".predicted-label")
    .attr("x", labelX)
    .attr("y", baseline)
    .text(`${prediction.label} `);

  if (ratio === null) {
    const x = layout.left + 5;
    group.selectAll(".predicted-bar, .predicted-caps").attr("display", "none");
    drawPoint(x, 0);
    write(undividedText({row, prediction}), x + 14, "start");
    return;
  }
  const {bar, caps, x, beyond, label} = markOf(ratio, prediction, axis);
  group.selectAll(".predicted-bar, .predicted-caps").attr("display", null);
  group
    .select(".predicted-bar")
    .attr("x1", bar[0])
    .attr("x2", bar[1])
    .attr("y1", middle)
    .attr("y2", middle);
  group
    .select(".predicted-caps")
    .attr("d", caps.map((cap) => `M${cap.toFixed(1)},${middle - 5}v10`).join(""));
  drawPoint(x, beyond);
  if (label === null) write("", 0, "start");
  else write(label.text, label.x, label.anchor);

  function drawPoint(at: number, side: -1 | 0 | 1): void {
    const shape = side === 0 ? shapes[kind] : side < 0 ? pointingLeft : pointingRight;
    group
      .select(".predicted-point")
      .attr("transform", `translate(${at.toFixed(1)},${middle})`)
      .attr("d", shape);
  }
  function write(words: string, at: number, anchor: "start" | "end"): void {
    const note = group.select(".predicted-note").attr("text-anchor", anchor);
    note
      .attr("x", Math.round(at))
      .attr("y", middle + 4.5)
      .text(words);
  }
}

const shapes = {
  calibration: "M-4,-4h8v8h-8z",
  validation: "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0z",
} as const;
const pointingLeft = "M-5,0l8,-5v10z";
const pointingRight = "M5,0l-8,-5v10z";

const isRecalled = ({confidence}: {readonly confidence: string}): boolean =>
  confidence === "recalled";

/** Where a long name has no room its initials stand: "Institute of Medicine 1997" → "IoM 1997". */
function shortCite(cite: string): string {
  const [, name, year] = /^(.*) (\d{4}\w?)$/.exec(cite) ?? [];
  if (cite.length <= 19 || name === undefined) return cite;
  return `${name.replace(/(\S)\S*\s*/g, "$1")} ${year}`;
}

function undividedText({prediction}: Predicted): string {
  const {simulated, unit, low, high, inside} = prediction;
  const short = unit === "percentage points" ? "points" : unit;
  const value = valueText(Number(simulated.toPrecision(3)), short);
  return `${inside ? "" : "outside, "}${value}, allowed ${rangeText(low, high)}`;
}

/** What is heard after the words of the row, which are its name. */
function spokenRow(prediction: Prediction): string {
  const ratio = ratioOf(prediction);
  const share = ratio === null ? "" : ` Ratio ${ratioText(ratio.value).replace("× ", "")}.`;
  return `${predictionText(prediction)}${share}`;
}
