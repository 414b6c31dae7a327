import {create} from "d3-selection";
import {formOf} from "/models/magnesium/forms.js";
import {stool} from "/models/studies/stool.js";
import {formColour, formDash, formLabel} from "../../lib/palette.js";
import {drawSwatch} from "../chart/swatch.js";
import type {Layer} from "../chart/types.js";
import {barX} from "./bar-panel.js";
import {barPanels, type PanelName, type RowLayout} from "./layout.js";
import type {Key} from "./legend.js";
import type {FormRow} from "./row.js";
import type {Scales} from "./scales.js";

interface Parts {
  /** Of a row that is closed. */
  readonly layout: RowLayout;
  readonly scales: Scales;
  readonly rows: readonly FormRow[];
  /** Title and unit of each column, as they stand above it. */
  readonly titles: ReadonlyMap<PanelName, readonly [title: string, unit: string]>;
  /** What the colours and dots mean. */
  readonly keys: readonly Key[];
  readonly clock: SVGSVGElement;
}

const headHeight = 74;
const nameHeight = 24;

/**
 * The page draws its rows apart, a file wants one picture: it stands in the figure, unseen, while the menu
 * of files is open.
 */
export function offerPicture(figure: HTMLElement, describedBy: string, compose: () => Parts): void {
  figure.querySelector(".save-menu")?.addEventListener("toggle", ({target}) => {
    figure.querySelector(".forms-whole")?.remove();
    if (!(target as HTMLDetailsElement).open) return;
    const svg = wholePicture(compose());
    svg.setAttribute("aria-label", "Forms of magnesium at one dose");
    svg.setAttribute("aria-describedby", describedBy);
    figure.append(svg);
  });
}

function wholePicture({layout, scales, rows, titles, keys, clock}: Parts): SVGSVGElement {
  const {nameWidth} = layout;
  const svg = create("svg:svg").attr("class", "forms-whole").attr("role", "img");
  const root = svg.append("g") as unknown as Layer; // a group of a new svg is a layer
  drawKeys(root, keys);
  for (const [panel, [title, unit]] of titles) {
    const x = nameWidth + (layout.panels[panel]?.left ?? NaN);
    if (Number.isNaN(x)) continue;
    text(root, "chart-title", [x, 34], title);
    text(root, "chart-unit", [x, 51], unit);
  }
  for (const panel of barPanels) {
    if (layout.panels[panel] === undefined) continue;
    const word = panel === "stool" ? `limit ${stool.limit} g` : "scatter";
    const x = nameWidth + barX(scales.bars[panel], scales.bars[panel].limit);
    text(root, "chart-unit", [x, 68], word).attr("text-anchor", "middle");
  }
  let y = headHeight;
  for (const row of rows) {
    drawName(root, row, layout, y);
    if (nameWidth === 0) y += nameHeight;
    const plots = root.append("g").attr("transform", `translate(${nameWidth} ${y})`);
    plots.node()?.append(...[...row.svg.children].map((child) => child.cloneNode(true)));
    y += row.svg.height.baseVal.value;
  }
  const axis = root.append("g").attr("transform", `translate(${nameWidth} ${y})`);
  axis.node()?.append(...[...clock.children].map((child) => child.cloneNode(true)));
  svg.attr("width", nameWidth + layout.width).attr("height", y + 28);
  return svg.node() as unknown as SVGSVGElement; // created above
}

function drawName(root: Layer, {form}: FormRow, {nameWidth}: RowLayout, y: number): void {
  const dash = formDash[form];
  const sample = {kind: "line", colour: formColour(form), dash, width: 2.5} as const;
  drawSwatch(root, sample, 0, y + (nameWidth === 0 ? 13 : 20));
  text(root, "chart-value", [38, y + (nameWidth === 0 ? 18 : 25)], formLabel[form]);
  const {ligand} = formOf(form);
  if (nameWidth > 0) text(root, "chart-unit", [38, y + 44], ligand || "no ligand");
}

function drawKeys(root: Layer, keys: Parts["keys"]): void {
  let x = 0;
  for (const {text: words, colour} of keys) {
    text(root, "chart-value", [x, 12], words).style("fill", colour);
    x += 20 + 7 * words.length;
  }
}

const text = (root: Layer, name: string, [x, y]: readonly [number, number], words: string) =>
  root.append("text").attr("class", name).attr("x", x).attr("y", y).text(words);
