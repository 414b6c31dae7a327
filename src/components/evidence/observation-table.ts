import {create} from "d3-selection";
import type {ObservationRow} from "../../lib/evidence/rows.js";
import {columns, type ColumnId, type Sort} from "../../lib/evidence/sort.js";
import type {Units} from "../../lib/amount-text.js";
import {observationCells} from "./observation-cells.js";
import {rowKeys} from "./row-keys.js";
import type {EvidencePart, Shown} from "./selection.js";

/** So many rows stand on one page. */
export const pageRows = 20;

export interface TableData {
  /** All that the filter keeps, sorted. */
  readonly rows: readonly ObservationRow[];
  readonly sort: Sort | null;
  readonly page: number;
  readonly units: Units;
}

/** Observations, a page at a time. "sort" carries a column, "turn" the page that is wanted. */
export type ObservationTable = EvidencePart & {update(data: TableData): void};

export function observationTable(): ObservationTable {
  const root = create("div").attr("class", "observations");
  const table = root.append("table");
  table.append("caption").attr("class", "visually-hidden").text("Observations");
  const head = table.append("thead").append("tr");
  const headings = head.selectAll("th").data(columns).join("th").attr("scope", "col");
  headings.attr("class", ({id}) => `is-${id}`);
  headings
    .append("button")
    .attr("type", "button")
    .text(({label}) => label)
    .on("click", (_, {id}) => tell("sort", id));
  const body = table.append("tbody");
  const empty = root.append("p").attr("class", "observations-empty");
  empty.text("Nothing measured matches. Take a word out of the search, or a chip.");
  const pager = root.append("div").attr("class", "pager");
  const back = pager
    .append("button")
    .attr("type", "button")
    .attr("class", "button")
    .text("Previous");
  const place = pager.append("span");
  const on = pager.append("button").attr("type", "button").attr("class", "button").text("Next");
  const element = root.node() as HTMLElement; // created above, so it is there
  const refreshKeys = rowKeys(body.node() as HTMLElement);
  let data: TableData = {rows: [], sort: null, page: 0, units: "mg"};
  let shown: Shown | null = null;
  const lastPage = (): number => Math.max(0, Math.ceil(data.rows.length / pageRows) - 1);

  back.on("click", () => tell("turn", data.page - 1));
  on.on("click", () => tell("turn", data.page + 1));
  body.on("edge", (event: CustomEvent<number>) => {
    const next = data.page + event.detail;
    if (next < 0 || next > lastPage()) return;
    tell("turn", next);
    const stops = [...element.querySelectorAll<HTMLElement>("tbody [data-stop]")];
    stops.at(event.detail > 0 ? 0 : -1)?.focus();
  });

  return Object.assign(element, {
    update(next: TableData): void {
      data = {
        ...next,
        page: Math.min(next.page, Math.max(0, Math.ceil(next.rows.length / pageRows) - 1)),
      };
      const {rows, sort, page} = data;
      headings.attr("aria-sort", ({id}) => (id === sort?.column ? directionOf(sort) : null));
      const first = page * pageRows;
      const visible = rows.slice(first, first + pageRows);
      body
        .selectAll<HTMLTableRowElement, ObservationRow>("tr")
        .data(visible, ({item}) => `${item.id} ${data.units}`)
        .join((enter) => {
          const lines = enter.append("tr");
          lines.attr("data-row", ({item}) => item.id).attr("data-study", ({item}) => item.source);
          return lines.each(function (row) {
            this.append(...observationCells(row, data.units));
          });
        })
        .order();
      empty.attr("hidden", rows.length === 0 ? null : "");
      table.attr("hidden", rows.length === 0 ? "" : null);
      pager.attr("hidden", rows.length <= pageRows ? "" : null);
      place.text(`${first + 1} to ${first + visible.length} of ${rows.length}`);
      back.property("disabled", page === 0);
      on.property("disabled", page === lastPage());
      refreshKeys();
      mark();
    },
    show(next: Shown | null): void {
      shown = next;
      mark();
    },
  });

  function mark(): void {
    body
      .selectAll<HTMLElement, ObservationRow>("tr")
      .classed("is-selected", ({item}) => item.id === shown?.id)
      .classed("is-kin", ({item}) => item.source === shown?.study);
  }

  function tell(name: "sort" | "turn", detail: ColumnId | number): void {
    element.dispatchEvent(new CustomEvent(name, {detail, bubbles: true}));
  }
}

const directionOf = ({descending}: Sort): string => (descending ? "descending" : "ascending");
