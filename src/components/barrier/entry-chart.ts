import {scaleLinear} from "d3-scale";
import type {Units} from "../../lib/amount-text.js";
import {type EntryData, entryRange} from "../../lib/barrier/entry-data.js";
import {freeRange, freeStep} from "../../lib/barrier/page.js";
import {changeText, flowIn, flowText, flowUnit, levelText} from "../../lib/barrier/text.js";
import {pixelLine} from "../../lib/pixel-line.js";
import type {Moment} from "../../lib/store.js";
import {type Domain, settleDomain, wantedDomain} from "../../lib/y-domain.js";
import {setText} from "../../lib/set-text.js";
import {linesLayer} from "../chart/lines.js";
import {ringHandle} from "../chart/ring-handle.js";
import type {Notice} from "../chart/types.js";
import type {Cell, Table} from "../details-table.js";
import {plainFrame, ticksOf} from "../plain-frame.js";

export type EntryChart = HTMLElement & {
  update(data: EntryData, units: Units, isLive: boolean): void;
  notice(notice: Notice | null): void;
};

interface Options {
  readonly height: number;
  /** Ionised serum magnesium of healthy people, mmol/L. */
  readonly restBand: {readonly low: number; readonly high: number};
  readonly hold: (free: number, moment: Moment) => void;
  readonly letBe: () => void;
}

/** The law of the carrier with today's point on it: steep below the usual level, flat above. */
export function entryChart({height, restBand, hold, letBe}: Options): EntryChart {
  const frame = plainFrame({
    hasHandles: true,
    ...{title: "Entry by the carrier", unit: flowUnit("mg"), height},
    ...{xLabel: "free plasma Mg, mmol/L", margin: {left: 40, right: 16, top: 10, bottom: 42}},
  });
  const band = frame.layer("band", "under").append("rect").attr("class", "chart-band");
  const ceiling = frame.layer("ceiling").append("line").attr("class", "barrier-ceiling");
  const drop = frame.layer("drop").append("line").attr("class", "barrier-drop");
  const drawLines = linesLayer(frame.layer("lines"));
  const dots = frame.layer("dots");
  const words = frame.layer("words");
  let x = scaleLinear();
  let domain: Domain | null = null;
  let given: {data: EntryData; units: Units} | null = null;
  const handle = ringHandle(frame.layer("handle"), {
    label: "Free plasma magnesium, entry by the carrier",
    ...{min: freeRange[0], max: freeRange[1]},
    steps: {usual: 0.05, fine: freeStep, page: 0.2},
    drags: "sideways",
    valueAt: (at) => Math.round(x.invert(at.x) / freeStep) * freeStep,
    textOf: (free) => `${levelText(free)} millimoles a litre`,
    ...{change: hold, reset: letBe},
  });

  function draw(isLive: boolean): void {
    const {width, left, right, top, bottom} = frame.plot();
    if (!given || width === 0) return;
    const {data, units} = given;
    const flow = (mmolPerH: number): number => flowIn(mmolPerH, units);
    x = scaleLinear(entryRange, [left, right]);
    const most = Math.max(data.ceiling, ...(data.supposed ?? []));
    domain = settleDomain(domain, wantedDomain([0, flow(most) * 1.06], [0], 4), isLive);
    const y = scaleLinear(domain, [bottom, top]);
    const at = (mmolPerH: number): number => y(flow(mmolPerH));
    frame.axes({x: ticksOf(x, 4, (tick) => tick.toFixed(1)), y: ticksOf(y, 4), zero: bottom});
    band.attr("x", x(restBand.low)).attr("width", x(restBand.high) - x(restBand.low));
    band.attr("y", top).attr("height", bottom - top);
    ceiling.attr("x1", left).attr("x2", right);
    ceiling.attr("y1", at(data.ceiling)).attr("y2", at(data.ceiling));
    const xs = data.free.map((free) => x(free));
    const line = (values: Float64Array) =>
      pixelLine(
        xs,
        values.map((value) => at(value)),
      );
    const law = {id: "law", label: "carrier", y: data.law, colour: "var(--carrier)"};
    const ghost = {id: "supposed", label: "if so", colour: "var(--chelate)", dash: "2 3", width: 2};
    drawLines([
      {curve: law, line: line(data.law)},
      ...(data.supposed ? [{curve: {...ghost, y: data.supposed}, line: line(data.supposed)}] : []),
    ]);
    const {now, twice, usual} = data;
    drop.attr("x1", x(now.free)).attr("x2", x(now.free));
    drop.attr("y1", at(now.flow)).attr("y2", bottom);
    const isTwiceShown = twice.free <= entryRange[1];
    dots
      .selectAll("circle")
      .data([
        ...(usual ? [{...usual, name: "is-usual"}] : []),
        ...(isTwiceShown ? [{...twice, name: "is-twice"}] : []),
      ])
      .join("circle")
      .attr("class", ({name}) => `entry-dot ${name}`)
      .attr("r", 4)
      .attr("cx", (point) => x(point.free))
      .attr("cy", (point) => at(point.flow));
    const beside = isTwiceShown ? Math.min(x(twice.free), right - 76) : right - 76;
    const lines = [
      {
        id: "ceiling",
        x: right,
        y: at(data.ceiling) - 5,
        anchor: "end",
        name: "is-quiet",
        text: `ceiling ${flowText(data.ceiling, units)}`,
      },
      {
        id: "rest",
        x: x(restBand.high) + 5,
        y: bottom - 6,
        anchor: "start",
        name: "is-quiet",
        text: `rest ${restBand.low} to ${restBand.high}`,
      },
      {
        id: "twice",
        x: beside,
        y: at(twice.flow) + (isTwiceShown ? 20 : 34),
        anchor: "middle",
        name: "is-plain",
        text: "twice this level:",
      },
      {
        id: "more",
        x: beside,
        y: at(twice.flow) + (isTwiceShown ? 37 : 51),
        anchor: "middle",
        name: "is-strong",
        text: `${changeText(twice.flow, now.flow)} entry`,
      },
    ];
    const texts = words
      .selectAll<SVGTextElement, (typeof lines)[number]>("text")
      .data(lines, ({id}) => id)
      .join("text")
      .attr("class", ({name}) => `chart-label is-line entry-word ${name}`)
      .attr("text-anchor", ({anchor}) => anchor)
      .attr("x", (one) => one.x)
      .attr("y", (one) => one.y);
    setText(texts, ({text}) => text);
    handle.update({value: now.free, x: x(now.free), y: at(now.flow)});
  }

  frame.onResize(() => draw(false));
  return Object.assign(frame.figure, {
    update(data: EntryData, units: Units, isLive: boolean): void {
      if (units !== given?.units) frame.relabel({unit: flowUnit(units)});
      if (units !== given?.units) domain = null;
      given = {data, units};
      draw(isLive);
      const {now, twice, ceiling: most} = data;
      frame.describe(
        `At ${levelText(now.free)} mmol/L the carrier brings in ${flowText(now.flow, units)} ${flowUnit(units)}, ${Math.round((100 * now.flow) / most)} % of its ceiling; at twice this level ${changeText(twice.flow, now.flow)}.`,
      );
      frame.table.update(() => tableOf(data, units), isLive);
    },
    notice: frame.notice,
  });
}

function tableOf({free, law, supposed}: EntryData, units: Units): Table {
  const cell = (flow = NaN): Cell => ({value: flowIn(flow, units), text: flowText(flow, units)});
  const rows = Array.from(free, (level, i): Cell[] => [
    {value: level, text: levelText(level)},
    cell(law[i]),
    ...(supposed ? [cell(supposed[i])] : []),
  ]);
  const headings = ["free plasma Mg, mmol/L", `entry, ${flowUnit(units)}`];
  if (supposed) headings.push(`if so, ${flowUnit(units)}`);
  return {
    caption: "Entry by the carrier",
    headings,
    rows: rows.filter((_, i) => i % 5 === 0),
    file: () => ({headings, rows}),
  };
}
