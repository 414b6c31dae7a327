import {scaleLinear} from "d3-scale";
import type {BodyRun} from "../../lib/body/body-run.js";
import {referenceRange} from "../../lib/body/body-sentence.js";
import {curveAt, levelWith} from "../../lib/body/kidney-curve.js";
import {dayBefore} from "../../lib/body/stores.js";
import {weekText} from "../../lib/body/week-axis.js";
import {linePath} from "../../lib/pixel-line.js";
import type {Point} from "../../lib/point.js";
import {at} from "../../lib/series.js";
import {setText} from "../../lib/set-text.js";
import {plainFrame, ticksOf} from "../plain-frame.js";
import {ringPoint} from "./ring-point.js";

export type Threshold = HTMLElement & {update(run: BodyRun, day: number): void};

/**
 * What the kidneys let go at each level of serum, today and at rest, and the way that this course took.
 * The ring is the cursor's day: dragged along the way it dispatches "day", live or released.
 */
export function threshold(): Threshold {
  const frame = plainFrame({
    title: "Kidney threshold",
    unit: "urine, mmol a day",
    height: 208,
    xLabel: "serum Mg, mmol/L",
    margin: {left: 36, right: 6, top: 8, bottom: 46},
  });
  const {figure} = frame;
  const band = frame.layer("band", "under").append("rect").attr("class", "chart-band");
  const lines = frame.layer("lines");
  const rest = lines.append("path").attr("class", "chart-line threshold-rest");
  const today = lines.append("path").attr("class", "chart-line threshold-today");
  const way = lines.append("path").attr("class", "chart-line threshold-way");
  const start = lines.append("circle").attr("class", "threshold-start").attr("r", 4);
  const words = frame.layer("words");
  const ring = ringPoint(figure, (day, isLive) =>
    figure.dispatchEvent(new CustomEvent("day", {bubbles: true, detail: {day, isLive}})),
  );
  let shown: {run: BodyRun; day: number} | null = null;

  function draw(): void {
    if (shown === null || frame.plot().width === 0) return;
    const {run, day} = shown;
    const {levels} = run.law;
    const {serum, urine} = run.days;
    const {left, right, top, bottom} = frame.plot();
    const x = scaleLinear(
      [Math.min(0.5, Math.min(...serum) - 0.03), Math.max(1.05, Math.max(...serum) + 0.05)],
      [left, right],
    );
    const y = scaleLinear([0, Math.max(8, 1.1 * Math.max(...urine))], [bottom, top]);
    frame.axes({x: ticksOf(x, 5, (level) => level.toFixed(1)), y: ticksOf(y, 4), zero: y(0)});
    const {low, high} = referenceRange;
    band
      .attr("x", x(low))
      .attr("width", x(high) - x(low))
      .attr("y", top)
      .attr("height", bottom - top);

    const curveOf = (adaptation: number) => curveAt(run.law, adaptation);
    const atRest = curveOf(at(run.mornings.adaptation, 0));
    const now = curveOf(at(run.mornings.adaptation, day));
    const path = (curve: Float64Array) => {
      const most = y.invert(top);
      const shown = [...levels.keys()].filter((i) => {
        const inside = at(levels, i) >= x.invert(left) && at(levels, i) <= x.invert(right);
        return inside && at(curve, i) <= most;
      });
      const end = levelWith(levels, curve, most);
      const ends = end <= x.invert(right) ? [{level: end, urine: most}] : [];
      const points = [...shown.map((i) => ({level: at(levels, i), urine: at(curve, i)})), ...ends];
      return linePath({
        xs: Float64Array.from(points, ({level}) => x(level)),
        ys: Float64Array.from(points, ({urine}) => y(urine)),
      });
    };
    rest.attr("d", path(atRest));
    today.attr("d", path(now));
    const places = [...serum].map((level, i) => ({x: x(level), y: y(at(urine, i))}));
    const past = places.slice(0, day);
    way.attr(
      "d",
      linePath({xs: Float64Array.from(past, (p) => p.x), ys: Float64Array.from(past, (p) => p.y)}),
    );
    const [first = {x: 0, y: 0}] = places;
    start.attr("cx", first.x).attr("cy", first.y);
    const last = dayBefore(day);
    const own = places[last] ?? first;
    describe(run, day, places);
    const [upper, middle] = [0.8, 0.5].map((share) => y.invert(bottom - share * (bottom - top)));
    const edge = (curve: Float64Array, urine = NaN) => x(levelWith(levels, curve, urine));
    const isApart = Math.abs(edge(now, middle) - edge(atRest, middle)) > 5;
    const isLow = own.y > first.y + 24;
    label([
      {text: "reference range", x: x(low) - 5, y: top + 12, anchor: "end"},
      {
        ...{text: isApart ? "at rest" : "at rest and now", anchor: "end"},
        ...{x: edge(atRest, upper) - 7, y: y(upper ?? 0) + 4},
      },
      ...(isApart
        ? [
            {
              text: "now",
              x: edge(now, middle) + 8,
              y: y(middle ?? 0),
              anchor: "start",
              isMain: true,
            },
          ]
        : []),
      ...(isLow ? [{text: "week 0", x: first.x - 9, y: first.y + 4, anchor: "end"}] : []),
      {
        ...{text: `${serum[last]?.toFixed(2)}, ${urine[last]?.toFixed(1)} a day`, isMain: true},
        ...(isLow
          ? {x: Math.max(left + 48, own.x - 34), y: own.y - 15, anchor: "middle"}
          : {x: own.x - 15, y: own.y + 4, anchor: "end"}),
      },
    ]);
  }

  function label(
    texts: readonly {text: string; x: number; y: number; anchor: string; isMain?: boolean}[],
  ): void {
    const all = words.selectAll("text").data(texts).join("text");
    all
      .attr("class", "chart-label is-line")
      .classed("threshold-now", ({isMain = false}) => isMain)
      .attr("text-anchor", ({anchor}) => anchor)
      .attr("x", (one) => one.x)
      .attr("y", (one) => one.y);
    setText(all, ({text}) => text);
  }

  function describe(run: BodyRun, day: number, places: readonly Point[]): void {
    const [level, urine] = [run.days.serum, run.days.urine].map((values) =>
      at(values, dayBefore(day)),
    );
    const text = `${weekText(day)}: serum ${level?.toFixed(2)} mmol/L, ${urine?.toFixed(1)} mmol in urine`;
    ring.place({places, day, text});
    const [from, to] = [run.mornings.threshold[0], run.mornings.threshold[day]];
    frame.describe(
      `In ${text}; the tubules begin to let go at ${to?.toFixed(3)} mmol per litre of filtrate, ${from?.toFixed(3)} at rest.`,
    );
    frame.table.update(() => ({
      caption: `Urine by serum, mmol a day`,
      headings: ["serum, mmol/L", "at rest", weekText(day)],
      rows: tableRows(run, day),
    }));
  }

  frame.onResize(() => {
    ring.measure();
    draw();
  });
  return Object.assign(figure, {
    update(run: BodyRun, day: number): void {
      shown = {run, day};
      draw();
    },
  });
}

function tableRows({law, mornings}: BodyRun, day: number): number[][] {
  const [rest, now] = [0, day].map((morning) => curveAt(law, at(mornings.adaptation, morning)));
  return [...law.levels.keys()]
    .filter((i) => i % 4 === 0)
    .map((i) => [at(law.levels, i), at(rest ?? [], i), at(now ?? [], i)]);
}
