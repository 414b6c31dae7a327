import {numberText} from "../lib/number-text.js";
import {areaBelow, linePath, type PixelLine} from "../lib/pixel-line.js";
import {stackTops, valueAt} from "../lib/series.js";
import {column} from "./chart/curve-values.js";
import {hatchPattern} from "./chart/hatch.js";
import {keyed, linesLayer, movePaths} from "./chart/lines.js";
import {liveChart, type View, type Words} from "./chart/live-chart.js";
import type {Row} from "./chart/readout.js";
import type {Chart, Curve, Layer, TimeData} from "./chart/types.js";
import {chartFrame, type FrameOptions} from "./frame.js";

export interface StackChartOptions extends FrameOptions {
  /** Values always on the y axis, 0 first. */
  readonly include: readonly [number, ...number[]];
  /** Follows every value of the readout: " mg". */
  readonly suffix: string;
  readonly format?: (value: number) => string;
}

/** One share of a total. */
export interface StackLayer {
  readonly id: string;
  readonly label: string;
  readonly y: ArrayLike<number>;
  readonly colour: string;
  /** Colour of a word set on the layer; a hatched layer carries none. */
  readonly textOn: string;
  readonly hatch?: boolean;
}

export interface StackData extends TimeData {
  /** From the bottom up. */
  readonly layers: readonly StackLayer[];
  /** Totals of pinned runs. */
  readonly ghosts?: readonly Curve[];
}

/** A total over the hours, split into layers: magnesium in the gut by segment. */
export function stackChart(options: StackChartOptions): Chart<StackData> {
  const frame = chartFrame(options);
  const hatch = hatchPattern(frame.layer("hatch", "under"));
  const drawLayers = stackLayer(frame.layer("layers"));
  const drawGhosts = linesLayer(frame.layer("ghosts"));
  const format = options.format ?? numberText;
  const fillOf = (layer: StackLayer): string => (layer.hatch ? hatch : layer.colour);

  function draw(data: StackData, {plot, lineOf}: View): Words {
    const tops = stackTops(data.layers.map(({y}) => y));
    const marks = data.layers.map((layer, i): Mark => {
      return {layer, fill: fillOf(layer), line: lineOf(tops[i] ?? layer.y)};
    });
    const ghosts = (data.ghosts ?? []).map((curve) => ({
      curve,
      line: lineOf(curve.y, curve.times),
    }));
    drawLayers(marks, plot.bottom);
    drawGhosts(ghosts);
    return {
      lines: [...marks, ...ghosts].map(({line}) => line),
      labels: [
        ...marks.map(({layer: {id, label, textOn: colour, hatch}, line: upper}, i) => {
          const lower = marks[i - 1]?.line ?? null;
          return {id, text: hatch ? "" : label, colour, share: 0.93, upper, lower};
        }),
        ...ghosts.map(({curve: {id, label, mark, colour}, line: upper}) => {
          return {id, text: mark ?? label, colour, share: 0.4, upper};
        }),
      ],
      notes: [],
      rows: rows(data),
      headline: {valueAt: (timeH) => format(totalAt(data, timeH)) + options.suffix},
    };
  }

  const rows = ({times, layers}: StackData): Row[] =>
    [...layers].reverse().map((layer) => ({
      id: layer.id,
      label: layer.label,
      swatch: {kind: "box", fill: fillOf(layer)},
      valueAt: (timeH) => format(valueAt(times, layer.y, timeH)) + options.suffix,
    }));

  return liveChart(frame, {
    include: options.include,
    courses: ({layers, ghosts = []}) => [
      ...stackTops(layers.map(({y}) => y)).slice(-1),
      ...ghosts.map(({y}) => y),
    ],
    draw,
    columns: ({times, layers, ghosts = [], unit = options.suffix.trim()}) =>
      [...layers, ...ghosts].map((course: StackLayer | Curve) => {
        const ownTimes = ("times" in course ? course.times : null) ?? times;
        return column(`${course.label}, ${unit}`, ownTimes, course.y, format);
      }),
    caption: `${options.title}, ${options.unit}`,
  });
}

const totalAt = ({times, layers}: StackData, timeH: number): number =>
  layers.reduce((sum, {y}) => sum + valueAt(times, y, timeH), 0);

interface Mark {
  readonly layer: StackLayer;
  readonly fill: string;
  readonly line: PixelLine;
}

/** Each layer reaches down to the floor, and lower ones cover it; a line of paper parts them. */
function stackLayer(parent: Layer) {
  const [fills, seams] = [parent.append("g"), parent.append("g")];
  return (marks: readonly Mark[], base: number): void => {
    const fromTheTop = [...marks].reverse();
    const areas = keyed(
      fills,
      fromTheTop,
      ({layer, fill}) => layer.id + fill,
      (fresh) => fresh.style("fill", ({fill}) => fill),
    );
    movePaths(areas, ({line}) => areaBelow(line, base));
    const edges = keyed(
      seams,
      fromTheTop.slice(1),
      ({layer}) => layer.id,
      (fresh) => fresh.attr("class", "chart-seam"),
    );
    movePaths(edges, ({line}) => linePath(line));
  };
}
