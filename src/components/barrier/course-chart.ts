import {scaleLinear} from "d3-scale";
import type {CourseData} from "../../lib/barrier/course-data.js";
import {afterRange} from "../../lib/barrier/page.js";
import {spread} from "../../lib/barrier/spread.js";
import {percentText, spanText} from "../../lib/barrier/text.js";
import type {BarrierData} from "../../lib/barrier/data.js";
import {logTime, logTimeTicks} from "../../lib/log-time.js";
import {pixelLine} from "../../lib/pixel-line.js";
import {extentOf, valueAt} from "../../lib/series.js";
import {setText} from "../../lib/set-text.js";
import type {Moment} from "../../lib/store.js";
import {tickTexts} from "../../lib/number-text.js";
import {type Domain, niceTicks, settleDomain, wantedDomain} from "../../lib/y-domain.js";
import {linesLayer} from "../chart/lines.js";
import {ringHandle} from "../chart/ring-handle.js";
import type {Notice} from "../chart/types.js";
import type {Cell, Table} from "../details-table.js";
import {plainFrame} from "../plain-frame.js";
import {pointsLayer} from "./points-layer.js";

export type CourseChart = HTMLElement & {
  update(data: CourseData, isLive: boolean): void;
  notice(notice: Notice | null): void;
};

/** How the fluids follow plasma over hours to weeks; the point on the line is the time that is looked at. */
export function courseChart(options: {
  readonly height: number;
  readonly cites: BarrierData["cites"];
  readonly look: (afterH: number, moment: Moment) => void;
}): CourseChart {
  const frame = plainFrame({
    hasHandles: true,
    ...{title: "After plasma is moved and held", unit: "% above usual", height: options.height},
    ...{xLabel: "", margin: {left: 40, right: 112, top: 10, bottom: 26}},
  });
  const drawLines = linesLayer(frame.layer("lines"));
  const drawPoints = pointsLayer(frame.layer("points"));
  const cursor = frame.layer("cursor").append("line").attr("class", "barrier-cursor");
  const ends = frame.layer("ends");
  let data: CourseData | null = null;
  let domain: Domain | null = null;
  const x = logTime(afterRange, [0, 1]);
  const handle = ringHandle(frame.layer("handle"), {
    label: "Time after plasma was moved",
    ...{min: Math.log10(afterRange[0]), max: Math.log10(afterRange[1])},
    steps: {usual: 0.1, fine: 0.02, page: 0.5},
    drags: "sideways",
    valueAt: (at) => Math.log10(x.invert(at.x)),
    textOf: (power) => spanText(10 ** power),
    change: (power, moment) => options.look(tidy(10 ** power), moment),
  });

  function draw(isLive: boolean): void {
    const {width, left, right, top, bottom} = frame.plot();
    if (!data || width === 0) return;
    const {times, lines, points, serum, afterH} = data;
    x.range([left, right]);
    const spans = points.map(({rise, low = rise, high = rise}) => [low, high]);
    const wanted = wantedDomain(extentOf([...lines.map((line) => line.y), ...spans]), [0, 20], 4);
    domain = settleDomain(domain, wanted, isLive);
    const y = scaleLinear(domain, [bottom, top]);
    const ticks = niceTicks(domain as [number, number], 4);
    frame.axes({
      x: logTimeTicks(x),
      y: {places: ticks.map((tick) => y(tick)), texts: tickTexts(ticks, true)},
      zero: y(0),
    });
    const xs = Float64Array.from(times, (time) => x(time));
    const isInside = serum >= domain[0] && serum <= domain[1];
    const serumCurve = {
      ...{id: "serum", label: "serum", colour: "var(--blood)", dash: ""},
      y: times.map(() => serum),
    };
    const shown = isInside ? [serumCurve, ...lines] : lines;
    drawLines(
      shown.map((curve) => ({
        curve: {...curve, width: data?.isExample ? 1.6 : 2.25},
        line: pixelLine(
          xs,
          curve.y.map((value) => y(value)),
        ),
      })),
    );
    drawPoints(
      points.map((point) => ({
        ...{point, x: x(point.hours), y, anchor: "middle"},
        text: options.cites[point.source]?.text ?? point.source,
        wordY: y(point.high ?? point.rise) - 7,
      })),
    );
    const edge = serum > 0 ? domain[1] : domain[0];
    const words = [
      ...lines.map(({id, label, colour, y: values}) => ({
        ...{id, colour, y: y(values.at(-1) ?? 0) + 4},
        text: `${label} ${percentText(values.at(-1) ?? 0)}`,
      })),
      {
        ...{id: "serum", colour: "var(--blood)", y: y(isInside ? serum : edge) + 4},
        text: `serum ${percentText(serum)}${isInside ? "" : serum > 0 ? " ↑" : " ↓"}`,
      },
    ];
    const ys = spread(
      words.map((word) => word.y),
      16,
      [top + 4, bottom + 4],
    );
    const texts = ends
      .selectAll<SVGTextElement, (typeof words)[number]>("text")
      .data(words, ({id}) => id)
      .join("text")
      .attr("class", "chart-label")
      .style("fill", ({colour}) => colour)
      .attr("x", right + 12)
      .attr("y", (_, i) => (ys[i] ?? 0).toFixed(1));
    setText(texts, ({text}) => text);
    const brain = lines.find(({id}) => id === "brain");
    const at = {x: x(afterH), y: y(brain ? valueAt(times, brain.y, afterH) : 0)};
    cursor.attr("x1", at.x).attr("x2", at.x).attr("y1", top).attr("y2", bottom);
    handle.update({value: Math.log10(afterH), ...at});
  }

  frame.onResize(() => draw(false));
  return Object.assign(frame.figure, {
    update(next: CourseData, isLive: boolean): void {
      data = next;
      const {isExample, ratio, lines, serum} = next;
      frame.relabel({
        title: isExample
          ? "If plasma were doubled and held"
          : ratio === 1
            ? "If so, at the usual level"
            : `After plasma is held × ${ratio.toFixed(2)}`,
      });
      draw(isLive);
      frame.describe(
        `${isExample ? "If plasma were doubled" : "Plasma"}: serum ${percentText(serum)}; at the end ${lines
          .map(({label, y}) => `${label} ${percentText(y.at(-1) ?? 0)}`)
          .join(", ")}.`,
      );
      frame.table.update(() => tableOf(next), isLive);
    },
    notice: frame.notice,
  });
}

function tableOf({times, lines}: CourseData): Table {
  const rowAt = (i: number): Cell[] => [
    {value: times[i] ?? NaN, text: spanText(times[i] ?? NaN)},
    ...lines.map(({y}) => ({value: y[i] ?? NaN, text: percentText(y[i] ?? NaN)})),
  ];
  const rows = Array.from(times, (_, i) => rowAt(i));
  const headings = ["hours after", ...lines.map(({label}) => `${label}, %`)];
  return {
    caption: "Change after plasma was moved, % above usual",
    headings,
    rows: rows.filter((_, i) => i % 7 === 0 || i === rows.length - 1),
    file: () => ({headings, rows}),
  };
}

/** To two digits, or exactly at the ends. */
function tidy(hours: number): number {
  const [low, high] = afterRange;
  return Math.max(low, Math.min(high, hours > high * 0.97 ? high : Number(hours.toPrecision(2))));
}
