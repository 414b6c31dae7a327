import {scaleLog} from "d3-scale";
import {create} from "d3-selection";
import {ratioDomain} from "../../lib/evidence/ratio.js";
import type {Predicted} from "../../lib/evidence/rows.js";
import {chartFoot} from "../chart-foot.js";
import {predictedLayout} from "./predicted-layout.js";
import {createRow, placeRow} from "./predicted-row.js";
import {predictedTable} from "./predicted-table.js";
import {drawRatioAxis} from "./ratio-axis.js";
import {rowKeys} from "./row-keys.js";
import type {EvidencePart, Shown} from "./selection.js";

export interface PredictedData {
  /** In the order of the file. */
  readonly rows: readonly Predicted[];
  /** Behind the title: how many are inside, whatever is shown. */
  readonly counts: string;
  readonly order: "file" | "ratio";
}

export type PredictedChart = EvidencePart & {update(data: PredictedData): void};

/**
 * Simulated ÷ measured, a row for each observation; those without a number to divide by stand below.
 * The fitted ones are squares, the others circles: filled inside their interval, open outside.
 */
export function predictedChart(kind: "calibration" | "validation", title: string): PredictedChart {
  const figure = create("figure").attr("class", `chart plain-chart predicted is-${kind}`);
  const caption = figure.append("figcaption").attr("class", "plain-title");
  caption.append("b").text(title);
  const counts = caption.append("span");
  const svg = figure.append("svg");
  const axes = svg.append("g").attr("aria-hidden", "true");
  const list = svg.append("g").attr("role", "listbox").attr("aria-label", title);
  const element = figure.node() as HTMLElement; // created above, so it is there
  const table = chartFoot(element, {
    caption: `${title}: simulated and measured`,
    title,
    name: kind,
    notes: () => [
      "Simulated over measured. Bar: the interval that counts, with end caps where it is the study's own.",
      "Filled marks lie inside, open marks outside; the shade is half to twice the measured value.",
    ],
  });
  const refreshKeys = rowKeys(list.node() as SVGGElement); // created above, so it is there
  let width = 0;
  let data: PredictedData | null = null;
  let shown: Shown | null = null;

  function draw(): void {
    if (data === null || width === 0) return;
    const layout = predictedLayout(data, width);
    const axis = scaleLog(ratioDomain, [layout.left, layout.right]);
    svg.attr("width", width).attr("height", layout.height);
    drawRatioAxis(axes, layout, axis);
    const {divided, undivided} = layout;
    const rows = [...divided, ...undivided];
    list
      .selectAll<SVGGElement, Predicted>(".predicted-row")
      .data(rows, ({row}) => row.item.id)
      .join((enter) => enter.append("g").attr("class", "predicted-row").each(createRow))
      .order()
      .each(function (datum, i) {
        const before = i === divided.length ? undefined : rows[i - 1];
        const isOfSameStudy = before?.row.item.source === datum.row.item.source;
        placeRow(this, datum, {layout, axis, kind, y: layout.yOf(i), isOfSameStudy});
      });
    refreshKeys();
    mark();
  }

  function mark(): void {
    list
      .selectAll<SVGGElement, Predicted>(".predicted-row")
      .attr("aria-selected", ({row}) => String(row.item.id === shown?.id))
      .classed("is-selected", ({row}) => row.item.id === shown?.id)
      .classed("is-kin", ({row}) => row.item.source === shown?.study);
  }

  new ResizeObserver(([entry]) => {
    const next = Math.round(entry?.contentRect.width ?? 0);
    if (next === 0 || next === width) return;
    width = next;
    draw();
  }).observe(element);

  return Object.assign(element, {
    update(next: PredictedData): void {
      data = next;
      counts.text(next.counts);
      draw();
      table.update(() => predictedTable(title, next.rows));
    },
    show(next: Shown | null): void {
      shown = next;
      mark();
    },
  });
}
