import {create} from "d3-selection";
import {momentText} from "../lib/time-text.js";
import type {TimeData} from "./chart/types.js";

export interface TableColumn {
  /** Name with its unit, "serum, mmol/L". */
  readonly heading: string;
  readonly valueAt: (timeH: number) => string;
}

type Span = Pick<TimeData, "hours" | "startClockH" | "dragging">;

export type DataTable = HTMLDetailsElement & {
  update(span: Span, columns: () => readonly TableColumn[]): void;
};

/** The numbers behind a chart, one key away; built only while open, and not during a drag. */
export function dataTable(caption: string): DataTable {
  const details = create("details").attr("class", "chart-table");
  details.append("summary").attr("aria-label", `Table of ${caption}`).text("table");
  const table = details.append("div").attr("class", "chart-table-body").append("table");
  const element = details.node() as HTMLDetailsElement; // created above, so it is there
  let build: (() => void) | null = null;
  details.on("toggle", () => (element.open ? build?.() : table.text("")));

  return Object.assign(element, {
    update(span: Span, columns: () => readonly TableColumn[]): void {
      build = () => fill(columns(), span);
      if (element.open && !span.dragging) build();
    },
  });

  function fill(columns: readonly TableColumn[], {hours, startClockH}: Span): void {
    table.text("");
    table.append("caption").text(caption);
    const headings = ["time", ...columns.map(({heading}) => heading)];
    const head = table.append("thead").append("tr");
    head.selectAll("th").data(headings).join("th").attr("scope", "col").text(String);
    const body = table.append("tbody");
    for (const timeH of rowTimes(hours)) {
      const row = body.append("tr");
      row
        .append("th")
        .attr("scope", "row")
        .text(momentText(timeH, hours, startClockH));
      const values = columns.map(({valueAt}) => valueAt(timeH));
      row.selectAll("td").data(values).join("td").text(String);
    }
  }
}

/** Round steps of time, at most sixty rows. */
export function rowTimes(hours: number): number[] {
  const steps = [0.5, 1, 2, 4, 6, 12, 24, 48, 72, 168];
  const step = steps.find((candidate) => hours / candidate <= 60) ?? 336;
  return Array.from({length: Math.floor(hours / step) + 1}, (_, i) => i * step);
}
