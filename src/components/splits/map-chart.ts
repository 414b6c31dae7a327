import {scaleLinear} from "d3-scale";
import {stoolWeights} from "/models/generated/stool.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import {amountText} from "../../lib/amount-text.js";
import {servingCounts, type Split} from "../../lib/splits/grid.js";
import {doseIn, quantityOf} from "../../lib/splits/quantity.js";
import {rampOf} from "../../lib/splits/scale.js";
import {cellAt, type SplitMap} from "../../lib/splits/split-map.js";
import {cellText, gainText, mapUnit, splitName} from "../../lib/splits/words.js";
import {isLoose} from "../../lib/splits/stool-limit.js";
import type {View} from "../../lib/splits-kind.js";
import {plainFrame} from "../plain-frame.js";
import {segmented, type Segmented} from "../segmented.js";
import type {Notice} from "../chart/types.js";
import {callout} from "./callout.js";
import {cellGrid} from "./cell-grid.js";
import {cellsLayer} from "./cells-layer.js";
import {isoLayer} from "./iso-layer.js";
import {limitLayer} from "./limit-layer.js";
import {markerLayer} from "./marker-layer.js";
import {describeMap, tableOfMap} from "./map-text.js";
import {mapPlace} from "./place.js";
import {rampLayer} from "./ramp-layer.js";

export interface MapData {
  readonly map: SplitMap;
  /** What the map is of. */
  readonly scenario: Scenario;
  readonly view: View;
  /** The chosen cell, or the one a mouse passes over. */
  readonly shown: Split;
  readonly isPassing: boolean;
  /** Another map is on its way. */
  readonly isStale: boolean;
  readonly address: string;
}

export type MapChart = HTMLElement & {
  update(data: MapData): void;
  notice(notice: Notice | null): void;
};

/** The map of doses by servings. It dispatches "point", "choose" and "open" with a cell. */
export function mapChart(switcher: HTMLElement): MapChart {
  const frame = plainFrame({
    title: "Extra magnesium absorbed",
    name: "map",
    unit: "",
    height: (width) => (width < 500 ? 300 : 468),
    margin: {left: 54, right: 14, top: 40, bottom: 92},
  });
  const {figure} = frame;
  figure.classList.add("split-map");
  const drawCells = cellsLayer(frame.layer("cells"));
  const hatched = frame.layer("beyond-limit");
  const drawLines = isoLayer(frame.layer("iso-lines"));
  const drawLimit = limitLayer(hatched, frame.layer("limit"));
  const drawMarker = markerLayer(frame.layer("marker"));
  const drawRamp = rampLayer(frame.layer("ramp"));
  const rowNames = frame.layer("rows");
  const waiting = frame.layer("waiting");
  const grid = cellGrid();
  const flag = callout();
  const over = document.createElement("div");
  over.className = "map-over";
  over.hidden = true; // until there are cells
  over.append(grid, flag);
  figure.querySelector("svg")?.before(over);
  figure.querySelector("figcaption")?.append(switcher);
  let data: MapData | null = null;

  for (const type of ["point", "choose", "open"]) {
    grid.addEventListener(type, (event) => {
      const {detail} = event as CustomEvent<Split | null>;
      figure.dispatchEvent(new CustomEvent(type, {detail}));
    });
  }

  function draw(): void {
    if (frame.plot().width === 0) return;
    drawWaiting(data === null);
    if (data === null) return;
    const {map, scenario, view, shown, isPassing, isStale, address} = data;
    const quantity = quantityOf(view);
    const place = mapPlace(frame.plot());
    const ramp = rampOf(Math.max(...map.cells.map(quantity.valueOf)));
    const value = quantity.valueOf(cellAt(map, shown));
    drawCells(place, map, quantity, ramp);
    drawLines(place, map, quantity, ramp);
    drawLimit(place, map, shown);
    drawMarker(place, shown, amountText(value, view.quantity === "extra" ? view.units : "mg"));
    drawRamp(place, quantity, ramp, stageOf(data));
    drawRowNames(shown.servings);
    frame.relabel({
      title: quantity.title,
      unit: mapUnit(scenario, view),
      xLabel: `daily dose, ${view.units} of elemental magnesium`,
    });
    figure.classList.toggle("is-stale", isStale);
    figure.setAttribute("aria-busy", String(isStale || map.isCoarse));
    drawDoses(view);
    over.hidden = false;
    grid.place(place);
    flag.update(
      place,
      shown,
      {name: splitName(shown, view.units), value: gainText(map, shown, view.units), address},
      isPassing,
    );
    if (!isPassing) grid.update(shown, (split) => cellText(map, split, view));
    frame.describe(describeMap(map, view, shown));
    frame.table.update(() => tableOfMap(map, view));
  }

  function drawWaiting(isWaiting: boolean): void {
    const {left, right, top, bottom} = frame.plot();
    const words = waiting
      .selectAll("text")
      .data(isWaiting ? ["computing the map"] : [])
      .join("text");
    words.attr("class", "chart-empty").attr("text-anchor", "middle").text(String);
    words.attr("x", (left + right) / 2).attr("y", (top + bottom) / 2);
    if (isWaiting) drawRowNames(0);
  }

  function drawDoses({units}: View): void {
    const {left, right, x} = mapPlace(frame.plot());
    const scale = scaleLinear([0, doseIn(800, units)], [x(0), x(800)]);
    const ticks = scale.ticks(right - left < 500 ? 4 : 8).filter((tick) => tick > 0);
    const xTicks = {places: ticks.map((tick) => scale(tick)), texts: ticks.map(String)};
    frame.axes({x: xTicks, y: {places: [], texts: []}});
  }

  function drawRowNames(chosen: number): void {
    const {left, top, y} = mapPlace(frame.plot());
    const names = rowNames.selectAll("text").data(["servings", ...servingCounts]);
    const words = names.join("text").attr("class", "map-row").attr("text-anchor", "end");
    words.attr("x", (_, i) => (i === 0 ? left - 4 : left - 12)).text(String);
    words.attr("y", (row) => (typeof row === "number" ? y(row) + 5 : top - 11));
    words.classed("is-chosen", (row) => row === chosen);
    words.classed("chart-tick", (_, i) => i === 0);
  }

  frame.onResize(draw);
  return Object.assign(figure, {
    update(next: MapData): void {
      data = next;
      draw();
    },
    notice: frame.notice,
  });
}

function stageOf({map, isStale}: MapData): string {
  if (isStale) return "the map is being computed anew";
  if (map.isCoarse) return "every fourth dose so far";
  const isReached = map.cells.some(isLoose);
  return isReached ? "" : `stool stays below ${stoolWeights.loose.value} g a day`;
}

/** Which of the two questions the colours answer. */
export const quantitySwitch = (): Segmented<View["quantity"]> =>
  segmented("Coloured by", [
    {value: "extra", label: "extra absorbed", description: "extra magnesium absorbed"},
    {value: "share", label: "share of the pills", description: "share of the pills absorbed"},
  ]);
