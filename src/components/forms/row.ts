import {create} from "d3-selection";
import {elementalShare} from "/models/magnesium/amounts.js";
import {formOf} from "/models/magnesium/forms.js";
import type {FormName} from "/models/magnesium/names.js";
import {ligandG} from "../../lib/forms/columns.js";
import type {Units} from "../../lib/amount-text.js";
import type {MeasuredPoint} from "../../lib/forms/measured.js";
import {formColour, formDash, formLabel} from "../../lib/palette.js";
import {block} from "../blocks.js";
import {drawSwatch} from "../chart/swatch.js";
import type {Layer} from "../chart/types.js";
import {barPanel} from "./bar-panel.js";
import {curvePanel} from "./curve-panel.js";
import {type BarPanel, barPanels, type CurvePanel, curvePanels, type RowLayout} from "./layout.js";
import type {RowPicture} from "./picture.js";
import {pointsLayer} from "./points.js";
import type {Scales} from "./scales.js";

export interface RowState {
  readonly scales: Scales;
  readonly picture: RowPicture;
  readonly points: readonly MeasuredPoint[];
  /** Amount of the dose, mmol. */
  readonly mmol: number;
  readonly isOpen: boolean;
}

/** What waits until a hand has let go. */
export interface RowWords {
  /** The same dose of this form in the simulator. */
  readonly address: string;
  readonly description: string;
}

export type FormRow = HTMLLIElement & {
  readonly form: FormName;
  /** Where the reason for its curves is told. */
  readonly why: HTMLElement;
  readonly svg: SVGSVGElement;
  resize(layout: RowLayout): void;
  update(state: RowState): void;
  tell(words: RowWords): void;
  /** Hours after the dose; null: the ends. */
  read(hour: number | null): void;
};

/** One form: its name, which leads to the simulator, its plots, and on request why they are as they are. */
export function formRow(form: FormName): FormRow {
  const id = `form-${form}`;
  const root = create("li").attr("class", "form-row").attr("data-form", form);
  const name = root.append("div").attr("class", "form-name");
  const sample = name.append("svg").attr("class", "form-sample").attr("aria-hidden", "true");
  sample.attr("width", 28).attr("height", 12);
  const dash = formDash[form];
  drawSwatch(sample.append("g"), {kind: "line", colour: formColour(form), dash, width: 2.5}, 2, 6);
  const title = name.append("span").attr("class", "form-title");
  const link = title.append("a").attr("class", "form-link").text(formLabel[form]);
  const ask = title.append("button").attr("type", "button").attr("class", "link").text("why");
  ask.attr("aria-controls", `${id}-why`).attr("aria-label", `Why: ${formLabel[form]}`);
  const facts = name.append("span").attr("class", "form-facts");
  facts.append("span").text(`${Math.round(100 * elementalShare(formOf(form)))} % Mg`);
  const carried = facts.append("span");

  const plots = root.append("div").attr("class", "form-plots");
  const svg = plots.append("svg").attr("role", "img").attr("aria-label", formLabel[form]);
  svg.attr("aria-describedby", `${id}-text`);
  const sentence = root.append("p").attr("class", "visually-hidden").attr("id", `${id}-text`);
  const why = block("form-why");
  why.id = `${id}-why`;

  const look = {colour: formColour(form), dash};
  const groups = new Map(
    [...curvePanels, ...barPanels].map((panel) => [panel, svg.append("g").attr("class", "panel")]),
  );
  const groupOf = (panel: CurvePanel | BarPanel) => groups.get(panel) ?? svg.append("g"); // each has one
  const curves = curvePanels.map((panel) => ({panel, draw: curvePanel(groupOf(panel), look)}));
  const bars = barPanels.map((panel) => ({panel, draw: barPanel(groupOf(panel), `is-${panel}`)}));
  const titles = svg.append("g");
  const drawPoints = pointsLayer(svg.append("g"), plots.node() as HTMLElement); // appended above
  const element = root.node() as HTMLLIElement; // created above, so it is there
  element.append(why);
  let layout: RowLayout | null = null;

  ask.on("click", () =>
    element.dispatchEvent(new CustomEvent("ask", {bubbles: true, detail: form})),
  );

  return Object.assign(element, {
    form,
    why,
    svg: svg.node() as SVGSVGElement, // appended above
    resize(next: RowLayout): void {
      layout = next;
      svg.attr("width", next.width).attr("height", next.height);
      for (const [panel, group] of groups) {
        group.attr("display", next.panels[panel] === undefined ? "none" : null);
      }
    },
    update({scales, picture, points, mmol, isOpen}: RowState): void {
      const {ligand} = formOf(form);
      const grams = ligandG(form, mmol);
      write(
        carried.node(),
        ligand === "" ? "no ligand" : `${ligand} ${grams.toFixed(grams < 10 ? 2 : 1)} g`,
      );
      ask.attr("aria-expanded", String(isOpen));
      root.classed("is-open", isOpen);
      why.hidden = !isOpen;
      const isHere = (panel: CurvePanel | BarPanel) => layout?.panels[panel] !== undefined;
      for (const {panel, draw} of curves) {
        if (isHere(panel)) draw.update(scales.curves[panel], picture.curves[panel]);
      }
      for (const {panel, draw} of bars) {
        if (isHere(panel)) draw(scales.bars[panel], picture.bars[panel]);
      }
      drawTitles(titles, layout, picture.units);
      drawPoints(
        points.filter(({panel}) => isHere(panel)),
        scales,
        picture.units,
      );
    },
    tell({address, description}: RowWords): void {
      write(sentence.node(), description);
      link.attr("href", address);
    },
    read: (hour: number | null) => curves.forEach(({draw}) => draw.read(hour)),
  });
}

/** Panels that have no title over their column carry it themselves. */
function drawTitles(parent: Layer, layout: RowLayout | null, units: Units): void {
  const isSmall = layout?.size === "narrow";
  const names = {urine: `Extra urine, ${units}`, serum: "Serum", stool: "Stool"} as const;
  const wanted = (["urine", "serum", "stool"] as const).flatMap((panel) => {
    const box = isSmall ? layout.panels[panel] : undefined;
    return box ? [{x: box.left, y: box.top - 12, text: names[panel]}] : [];
  });
  parent
    .selectAll<SVGTextElement, unknown>("text")
    .data(wanted)
    .join("text")
    .attr("class", "chart-title")
    .attr("x", ({x}) => x)
    .attr("y", ({y}) => y)
    .text(({text}) => text);
}

function write(node: Element | null, text: string): void {
  if (node && node.textContent !== text) node.textContent = text;
}
