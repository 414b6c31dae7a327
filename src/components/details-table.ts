import {create} from "d3-selection";
import {numberText} from "../lib/number-text.js";

/** What stands in a cell. A number is rounded for the eye and keeps all its digits in a file. */
export type Cell = string | number | {readonly value: number; readonly text: string};

/** Numbers behind a picture: the first heading stands over the first cell of each row, and so on. */
export interface Table {
  readonly caption: string;
  readonly headings: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Cell[])[];
  /** What a file holds instead, where that is more than anybody wants to scroll through. */
  readonly file?: () => Pick<Table, "headings" | "rows">;
}

export type DetailsTable = HTMLDetailsElement & {
  /** The table is built when it is needed: while open, when opened, or for a file. */
  update(build: () => Table, isLive?: boolean): void;
  /** What it holds now, open or not; null before the first update. */
  content(): Table | null;
};

/** The numbers behind a chart, one key away; built only while open, and not during a drag. */
export function detailsTable(caption: string): DetailsTable {
  const details = create("details").attr("class", "chart-table");
  details.append("summary").attr("aria-label", `Table of ${caption}`).text("table");
  // what may scroll can be reached by keys
  const room = details.append("div").attr("class", "chart-table-body").attr("tabindex", 0);
  room.attr("role", "region").attr("aria-label", `Numbers of ${caption}`);
  const table = room.append("table");
  const element = details.node() as HTMLDetailsElement; // created above, so it is there
  let build: (() => Table) | null = null;
  const show = () => (build === null ? null : fill(build()));
  details.on("toggle", () => (element.open ? show() : table.text("")));

  return Object.assign(element, {
    update(next: () => Table, isLive = false): void {
      build = next;
      if (element.open && !isLive) show();
    },
    content: () => build?.() ?? null,
  });

  function fill({caption: title, headings, rows}: Table): void {
    table.text("");
    table.append("caption").text(title);
    const head = table.append("thead").append("tr");
    head.selectAll("th").data(headings).join("th").attr("scope", "col").text(String);
    const body = table.append("tbody");
    for (const [name = "", ...values] of rows) {
      const row = body.append("tr");
      row.append("th").attr("scope", "row").text(cellText(name));
      row.selectAll("td").data(values).join("td").text(cellText);
    }
  }
}

function cellText(cell: Cell): string {
  if (typeof cell === "object") return cell.text;
  if (typeof cell === "string") return cell;
  return numberText(cell, Number.isInteger(cell) ? 15 : 3); // a year is no rounded number
}
