import {scaleLinear} from "d3-scale";
import type {NmdaData} from "../../lib/barrier/nmda-data.js";
import {voltageRange} from "../../lib/barrier/page.js";
import {levelText, openText, percentText, voltageText} from "../../lib/barrier/text.js";
import {linePath, type PixelLine, pixelLine} from "../../lib/pixel-line.js";
import {at, valueAt} from "../../lib/series.js";
import type {Moment} from "../../lib/store.js";
import {setText} from "../../lib/set-text.js";
import {rangesLayer} from "../chart/areas.js";
import {linesLayer} from "../chart/lines.js";
import {ringHandle} from "../chart/ring-handle.js";
import type {Curve, Notice} from "../chart/types.js";
import type {Cell, Table} from "../details-table.js";
import {plainFrame, ticksOf} from "../plain-frame.js";

export type NmdaChart = HTMLElement & {
  update(data: NmdaData, isLive: boolean): void;
  notice(notice: Notice | null): void;
};

/** Share of NMDA channels that magnesium leaves open, over the voltage of the membrane. */
export function nmdaChart(options: {
  readonly height: number;
  readonly look: (voltage: number, moment: Moment) => void;
}): NmdaChart {
  const frame = plainFrame({
    hasHandles: true,
    ...{title: "NMDA channels not blocked", unit: "share of open channels"},
    ...{height: options.height, xLabel: "membrane voltage, mV"},
    margin: {left: 46, right: 16, top: 10, bottom: 42},
  });
  const drawRange = rangesLayer(frame.layer("range"));
  const others = frame.layer("others");
  const drawLines = linesLayer(frame.layer("lines"));
  const cursor = frame.layer("cursor").append("line").attr("class", "barrier-cursor");
  const words = frame.layer("words");
  let data: NmdaData | null = null;
  let x = scaleLinear();
  const handle = ringHandle(frame.layer("handle"), {
    label: "Membrane voltage",
    ...{min: voltageRange[0], max: voltageRange[1]},
    steps: {usual: 5, fine: 1, page: 20},
    drags: "sideways",
    valueAt: (point) => Math.round(x.invert(point.x)),
    textOf: (voltage) =>
      `${voltageText(voltage)}${data ? `, ${openText(data.open.now)} of channels open` : ""}`,
    change: options.look,
  });

  function draw(): void {
    const {width, left, right, top, bottom} = frame.plot();
    if (!data || width === 0) return;
    x = scaleLinear(voltageRange, [left, right]);
    const y = scaleLinear([0, 100], [bottom, top]);
    frame.axes({
      x: ticksOf(x, 4, (mV) => String(mV).replace("-", "−")),
      y: ticksOf(y, 4, (percent) => `${percent} %`),
      zero: bottom,
    });
    const xs = Float64Array.from(data.voltages, (mV) => x(mV));
    const line = (values: Float64Array): PixelLine =>
      pixelLine(
        xs,
        values.map((percent) => y(percent)),
      );
    const {own, less, supposed, low, high, voltage, open, ionised} = data;
    drawRange([{id: "free", colour: "var(--brain)", low: line(low), high: line(high)}], false);
    others
      .selectAll("path")
      .data(data.others)
      .join("path")
      .attr("class", "nmda-other")
      .attr("d", (values) => linePath(line(values)));
    const curve = (id: string, values: Float64Array, look: Partial<Curve>): Curve => ({
      ...{id, label: id, y: values, colour: "var(--brain)", width: 2.5, ...look},
    });
    drawLines([
      {
        curve: curve("less", less, {colour: "var(--ink2)", dash: "6 4", width: 1.6}),
        line: line(less),
      },
      {curve: curve("own", own, {}), line: line(own)},
      ...(supposed
        ? [
            {
              curve: curve("supposed", supposed, {colour: "var(--chelate)", dash: "2 3", width: 2}),
              line: line(supposed),
            },
          ]
        : []),
    ]);
    const place = {x: x(voltage), y: y(open.now)};
    cursor.attr("x1", place.x).attr("x2", place.x).attr("y1", top).attr("y2", bottom);
    const {voltages} = data;
    const heightAt = (values: Float64Array, mV: number) => y(valueAt(voltages, values, mV));
    const isLeft = place.x - left > 70;
    const texts = words
      .selectAll<SVGTextElement, {id: string}>("text")
      .data(
        [
          {
            ...{id: "now", text: openText(open.now), colour: "var(--ink)"},
            ...{x: place.x + (isLeft ? -11 : 12), y: place.y - 9, anchor: isLeft ? "end" : "start"},
          },
          {
            ...{id: "less", text: `${percentText(data.changes.less)} Mg`, colour: "var(--ink2)"},
            ...{x: x(-34) - 8, y: heightAt(less, -34) - 4, anchor: "end"},
          },
          {
            ...{id: "own", text: `${levelText(ionised)} mmol/L`, colour: "var(--brain)"},
            ...{x: x(-12) + 10, y: heightAt(own, -12) + 16, anchor: "start"},
          },
        ],
        ({id}) => id,
      )
      .join("text")
      .attr("class", "chart-label is-line")
      .attr("text-anchor", ({anchor}) => anchor)
      .style("fill", ({colour}) => colour)
      .attr("x", (word) => word.x)
      .attr("y", (word) => word.y);
    setText(texts, ({text}) => text);
    handle.update({value: voltage, ...place});
  }

  frame.onResize(draw);
  return Object.assign(frame.figure, {
    update(next: NmdaData, isLive: boolean): void {
      data = next;
      draw();
      const {voltage, open, ionised, block} = next;
      frame.describe(
        `With ${levelText(ionised)} mmol/L of free ions ${openText(open.now)} of the channels are open at ${voltageText(voltage)}, by ${block.label}.`,
      );
      frame.table.update(() => tableOf(next), isLive);
    },
    notice: frame.notice,
  });
}

function tableOf({voltages, own, less, changes}: NmdaData): Table {
  const cell = (percent: number): Cell => ({value: percent, text: openText(percent)});
  const rows = Array.from(voltages, (mV, i): Cell[] => [
    {value: mV, text: voltageText(mV)},
    cell(at(own, i)),
    cell(at(less, i)),
  ]);
  const headings = ["voltage, mV", "open, %", `open with ${percentText(changes.less)} Mg, %`];
  return {
    caption: "Share of NMDA channels that are open",
    headings,
    rows: rows.filter((_, i) => i % 5 === 0),
    file: () => ({headings, rows}),
  };
}
