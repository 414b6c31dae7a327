import {areaBelow, linePath} from "../lib/pixel-path.js";
import {numberText} from "../lib/number-text.js";
import {stackTops, valueAt} from "../lib/series.js";
import {hatchPattern} from "./chart/hatch.js";
import {keyed, linesLayer} from "./chart/lines.js";
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

  function draw(data: StackData, {plot, xs, toY}: View): Words {
    const tops = stackTops(data.layers.map(({y}) => y)).map(toY);
    const ghosts = (data.ghosts ?? []).map((curve) => ({curve, ys: toY(curve.y)}));
    const marks = data.layers.map((layer, i) => ({layer, fill: fillOf(layer), ys: tops[i] ?? xs}));
    drawLayers(xs, marks, plot.bottom);
    drawGhosts(xs, ghosts);
    return {
      lines: [...tops, ...ghosts.map(({ys}) => ys)].map((ys) => ({xs, ys})),
      labels: [
        ...marks.flatMap(({layer: {id, label: text, textOn: colour, hatch}, ys}, i) => {
          const floor = tops[i - 1];
          const word = {id, text, colour, share: 0.93};
          return hatch ? [] : [{...word, upper: {xs, ys}, lower: floor ? {xs, ys: floor} : null}];
        }),
        ...ghosts.map(({curve: {id, label, mark, colour}, ys}) => {
          return {id, text: mark ?? label, colour, share: 0.4, upper: {xs, ys}};
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
    columns: ({times, layers, ghosts = []}) =>
      [...layers, ...ghosts].map(({label, y}) => ({
        heading: `${label}, ${options.suffix.trim()}`,
        valueAt: (timeH) => format(valueAt(times, y, timeH)),
      })),
    caption: `${options.title}, ${options.unit}`,
  });
}

const totalAt = ({times, layers}: StackData, timeH: number): number =>
  layers.reduce((sum, {y}) => sum + valueAt(times, y, timeH), 0);

interface Mark {
  readonly layer: StackLayer;
  readonly fill: string;
  readonly ys: Float64Array;
}

/** Each layer reaches down to the floor, and lower ones cover it; a line of paper parts them. */
function stackLayer(parent: Layer) {
  const [fills, seams] = [parent.append("g"), parent.append("g")];
  return (xs: Float64Array, marks: readonly Mark[], base: number): void => {
    const drawn = marks.map((mark) => ({...mark, path: linePath({xs, ys: mark.ys})})).reverse();
    keyed(fills, drawn, ({layer}) => layer.id)
      .style("fill", ({fill}) => fill)
      .attr("d", ({path}) => areaBelow(path, xs, base));
    keyed(seams, drawn.slice(1), ({layer}) => layer.id)
      .attr("class", "chart-seam")
      .attr("d", ({path}) => path);
  };
}
