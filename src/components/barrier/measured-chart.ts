import {scaleLinear} from "d3-scale";
import type {BarrierData, RaisedPoint} from "../../lib/barrier/data.js";
import {type MeasuredData, ratioRange} from "../../lib/barrier/measured-data.js";
import {spread} from "../../lib/barrier/spread.js";
import {percentText, spanText} from "../../lib/barrier/text.js";
import {tickTexts} from "../../lib/number-text.js";
import {pixelLine} from "../../lib/pixel-line.js";
import {extentOf, last} from "../../lib/series.js";
import {niceTicks, wantedDomain} from "../../lib/y-domain.js";
import {linesLayer} from "../chart/lines.js";
import type {Notice} from "../chart/types.js";
import type {Cell} from "../details-table.js";
import {plainFrame, ticksOf} from "../plain-frame.js";
import {type DrawnPoint, pointsLayer} from "./points-layer.js";

export type MeasuredChart = HTMLElement & {
  update(data: MeasuredData): void;
  notice(notice: Notice | null): void;
};

/** Change of the brain's fluids against plasma: the model's lines, and what was measured beside them. */
export function measuredChart(cites: BarrierData["cites"]): MeasuredChart {
  const frame = plainFrame({
    ...{title: "Change when plasma is held", unit: "% of its usual level"},
    ...{height: 236, xLabel: "plasma, times its usual level"},
    margin: {left: 44, right: 100, top: 12, bottom: 42},
  });
  const drawLines = linesLayer(frame.layer("lines"));
  const drawPoints = pointsLayer(frame.layer("points"));
  const ends = frame.layer("ends");
  let data: MeasuredData | null = null;

  function draw(): void {
    const {width, left, right, top, bottom} = frame.plot();
    if (!data || width === 0) return;
    const {points, ventricle, brain, ratios} = data;
    const isNarrow = right - left < 420;
    const x = scaleLinear([0, ratioRange[1]], [left, right]);
    const spans = points.map(({rise, low = rise, high = rise}) => [low, high]);
    const domain = wantedDomain(extentOf([ventricle, brain, ...spans]), [-20, 20], 5);
    const y = scaleLinear(domain, [bottom, top]);
    const ticks = niceTicks(domain as [number, number], 5);
    frame.axes({
      x: ticksOf(x, 5, (tick) => `× ${tick}`),
      y: {places: ticks.map((tick) => y(tick)), texts: tickTexts(ticks, true)},
      zero: y(0),
    });
    const xs = Float64Array.from(ratios, (ratio) => x(ratio));
    const lines = [
      {id: "ventricle", label: "ventricle", colour: "var(--csf)", dash: "8 3", y: ventricle},
      {id: "brain", label: "brain fluid", colour: "var(--brain)", dash: "2 2.5", y: brain},
    ];
    drawLines(
      lines.map((curve) => ({
        curve: {...curve, width: 2.25},
        line: pixelLine(
          xs,
          curve.y.map((value) => y(value)),
        ),
      })),
    );
    const nameOf = ({source, hours, species}: RaisedPoint): string => {
      const name = cites[source]?.text ?? source;
      return isNarrow
        ? (name.split(" ")[0] ?? name)
        : `${name}, ${species === "human" ? "" : `${species}s, `}${spanText(hours)}`;
    };
    drawPoints(placed(points, {x, y, nameOf}));
    const gap = Math.abs(y(last(ventricle)) - y(last(brain)));
    const push = gap < 16 ? (16 - gap) / 2 : 0;
    const isAbove = last(ventricle) >= last(brain);
    ends
      .selectAll("text")
      .data(lines)
      .join("text")
      .attr("class", "chart-label")
      .style("fill", ({colour}) => colour)
      .attr("x", right + 8)
      .attr("y", ({id, y: values}) => {
        const away = (id === "ventricle") === isAbove ? -push : push;
        return (y(last(values)) + 4 + away).toFixed(1);
      })
      .text(({label, y: values}) => `${label} ${percentText(last(values))}`);
  }

  frame.onResize(draw);
  return Object.assign(frame.figure, {
    update(next: MeasuredData): void {
      data = next;
      frame.relabel({
        title: `Change when plasma is held for ${spanText(next.afterH)}`,
      });
      draw();
      frame.describe(
        `At four times its usual level plasma would change ventricular fluid by ${percentText(last(next.ventricle))} and brain fluid by ${percentText(last(next.brain))}; ${next.points.length} measured points stand beside the lines.`,
      );
      frame.table.update(() => ({
        caption: "What was measured when plasma was raised, and what the model says of it",
        headings: [
          "study",
          "in",
          "plasma",
          "after",
          "fluid",
          "measured",
          "spread",
          "model",
          "grade",
        ],
        rows: next.points.map((point) => rowOf(point, cites)),
      }));
    },
    notice: frame.notice,
  });
}

type Measured = MeasuredData["points"][number];

/** Names left of what was not held, above or below what has a spread, else right of the point. */
function placed(
  points: readonly Measured[],
  at: {x(ratio: number): number; y(percent: number): number; nameOf(point: Measured): string},
): DrawnPoint[] {
  const left = points.filter(({isHeld}) => !isHeld);
  const heights = spread(
    left.map(({rise}) => at.y(rise) + 4),
    15,
    [0, Infinity],
  );
  return points.map((point, i): DrawnPoint => {
    const common = {point, x: at.x(point.ratio), y: at.y, text: at.nameOf(point)};
    const {rise, low, high, isHeld} = point;
    if (!isHeld) return {...common, anchor: "end", wordY: heights[left.indexOf(point)] ?? 0};
    if (low === undefined || high === undefined) {
      return {...common, anchor: "start", wordY: at.y(rise) + 4};
    }
    return {...common, anchor: "middle", wordY: i % 2 === 0 ? at.y(low) + 15 : at.y(high) - 7};
  });
}

function rowOf(point: Measured, cites: BarrierData["cites"]): Cell[] {
  const {source, species, n, ratio, isHeld, hours, fluid, rise, low, high, isOurs, grade} = point;
  const percent = (value: number): Cell => ({value, text: percentText(value)});
  const spread =
    low === undefined || high === undefined
      ? "not given"
      : `${percentText(low)} to ${percentText(high)}${isOurs ? " (ours)" : ""}`;
  return [
    cites[source]?.text ?? source,
    n === undefined ? species : `${n} ${species === "human" ? "people" : species}`,
    {value: ratio, text: `× ${ratio.toFixed(1)}${isHeld ? "" : ", falling"}`},
    {value: hours, text: spanText(hours)},
    fluid === "csf_ventricular" ? "ventricle" : "lumbar",
    ...[percent(rise), spread, percent(point.simulated), grade],
  ];
}
