import {create} from "d3-selection";
import {stool} from "/models/studies/stool.js";
import {columns, type Column, type FormsState, type Sort} from "../../lib/forms-page.js";
import {clockText} from "../../lib/clock.js";
import {legend} from "./legend.js";
import {barX, type BarScale} from "./bar-panel.js";
import type {PanelName, RowLayout} from "./layout.js";
import type {Scales} from "./scales.js";

export type Head = HTMLElement & {
  resize(layout: RowLayout): void;
  update(state: FormsState, scales: Scales): void;
  /** Hours after the dose at the cursor; null: the ends. */
  read(hour: number | null): void;
  /** Title and unit of each column as they stand here. */
  titles(): ReadonlyMap<PanelName, readonly [title: string, unit: string]>;
};

export const columnName: Readonly<Record<Column, string>> = {
  share: "share of Mg",
  ligand: "ligand",
  dissolved: "Dissolved",
  absorbed: "Absorbed beyond the pill-free day",
  urine: "Extra urine",
  serum: "Serum",
  stool: "Stool water",
};

/** What is absorbed beyond the pill-free day, where there is less room. */
const shortName = "Extra absorbed";

/** The first click puts the highest on top, the second the lowest, the third restores the list. */
export const nextSort = (sort: Sort, column: Column): Sort =>
  sort === `${column}-down` ? `${column}-up` : sort === `${column}-up` ? "list" : `${column}-down`;

/** The titles over the columns. Each is a button that sorts; it stays in view while the rows move. */
export function formsHead(): Head {
  const root = create("div").attr("class", "forms-head");
  const element = root.node() as HTMLElement; // created above, so it is there
  const names = root.append("div").attr("class", "forms-head-names");
  names.append("b").text("Form");
  const keys = root.append("div").attr("class", "forms-legend");
  const room = root.append("div").attr("class", "forms-head-cells");
  const cells = new Map<PanelName, HTMLElement>();
  const buttons = new Map<Column, HTMLButtonElement>();
  const ways = new Map<Column, HTMLElement>();
  const units = new Map<PanelName, HTMLElement>();

  for (const column of columns) {
    const isPanel = column !== "share" && column !== "ligand";
    const cell = isPanel ? room.append("div").attr("class", "forms-head-cell") : names;
    const button = cell.append("button").attr("type", "button").attr("class", "forms-sort");
    button.append("span").attr("class", "visually-hidden").text("Sort by ");
    const name = button.append("span").text(columnName[column]);
    if (column === "absorbed") {
      name.attr("class", "forms-long");
      button.append("span").attr("class", "forms-short").text(shortName);
    }
    const way = button.append("span").attr("class", "visually-hidden");
    ways.set(column, way.node() as HTMLElement); // appended above
    button.append("span").attr("class", "forms-arrow").attr("aria-hidden", "true");
    button.on("click", () =>
      element.dispatchEvent(new CustomEvent("sort", {bubbles: true, detail: column})),
    );
    buttons.set(column, button.node() as HTMLButtonElement); // appended above
    if (!isPanel) continue;
    cells.set(column, cell.node() as HTMLElement); // appended above
    units.set(column, cell.append("span").attr("class", "forms-unit").node() as HTMLElement);
  }
  const legends = [
    legend(keys.node() as HTMLElement, ["blocked", "carrier", "gaps", "chelate"]), // appended above
    legend(cells.get("dissolved"), ["blocked"]),
    legend(cells.get("absorbed"), ["carrier", "gaps", "chelate"]),
  ];
  const limits = (["serum", "stool"] as const).map((panel) => ({
    panel,
    label: create("span").attr("class", `forms-limit-label is-${panel}`).node() as HTMLElement,
  }));
  for (const {panel, label} of limits) cells.get(panel)?.append(label);
  let layout: RowLayout | null = null;
  let shown: FormsState | null = null;
  let cursorH: number | null = null;

  function writeUnits(): void {
    if (shown === null) return;
    const {view, scenario} = shown;
    const {timeH = 0} = scenario.doses?.[0] ?? {};
    const at =
      cursorH === null ? null : `at ${clockText(timeH + cursorH, scenario.startClockH ?? 0)}`;
    const texts: Readonly<Record<PanelName, string>> = {
      dissolved: `%, ${at !== null && (cursorH ?? 0) <= 6 ? at : "first 6 h"}`,
      absorbed: at === null ? `${view.units} so far, 24 h` : `${view.units} ${at}`,
      urine: at === null ? `${view.units} so far` : `${view.units} ${at}`,
      serum: layout?.size === "wide" ? "highest rise, mmol/L" : "rise, mmol/L",
      stool: `g above ${stool.mean}`,
    };
    for (const [panel, unit] of units) unit.textContent = texts[panel];
  }

  return Object.assign(element, {
    resize(next: RowLayout): void {
      layout = next;
      for (const [panel, cell] of cells) {
        const box = next.panels[panel];
        cell.hidden = box === undefined;
        if (box === undefined) continue;
        cell.style.left = `${next.nameWidth + box.left}px`;
        cell.style.width = `${box.right - box.left}px`;
      }
    },
    update(state: FormsState, scales: Scales): void {
      shown = state;
      const {sort} = state.view;
      for (const [column, button] of buttons) {
        const way = sort.startsWith(`${column}-`) ? sort.split("-")[1] : null;
        const order = way === "down" ? ", highest first" : way === "up" ? ", lowest first" : "";
        ways.get(column)?.replaceChildren(order);
        button.setAttribute("aria-pressed", String(way !== null));
        button.dataset["way"] = way ?? "";
      }
      for (const showKeys of legends) showKeys(state);
      for (const {panel, label} of limits) {
        const scale: BarScale = scales.bars[panel];
        const {left, right} = scale.box;
        const room = panel === "stool" ? 34 : 24; // half of the word
        label.style.left = `${Math.min(barX(scale, scale.limit), right - room) - left}px`;
        label.textContent = panel === "stool" ? `limit ${stool.limit} g` : "scatter";
        label.hidden = layout?.panels[panel] === undefined;
      }
      writeUnits();
    },
    titles: () =>
      new Map(
        [...units].map(([panel, unit]) => {
          const isShort = panel === "absorbed" && layout?.size !== "wide";
          return [panel, [isShort ? shortName : columnName[panel], unit.textContent] as const];
        }),
      ),
    read(hour: number | null): void {
      if (hour === cursorH) return;
      cursorH = hour;
      writeUnits();
    },
  });
}
