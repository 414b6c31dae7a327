import type {Layer} from "../chart/types.js";

/** The few kinds of marks that rows are drawn with. */
export function mark<K extends keyof SVGElementTagNameMap>(
  parent: Layer,
  kind: K,
  name: string,
): SVGElementTagNameMap[K] {
  return parent
    .append<SVGElementTagNameMap[K]>(kind)
    .attr("class", name)
    .node() as SVGElementTagNameMap[K]; // appended just now
}

export const words = (parent: Layer, name: string): SVGTextElement => mark(parent, "text", name);

export function place(node: Element, attributes: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = String(round(value));
    if (node.getAttribute(name) !== text) node.setAttribute(name, text);
  }
}

/** Text where it differs: setting it lays it out anew. */
export function write(node: Element, [x, y]: readonly [number, number], text: string): void {
  place(node, {x, y});
  if (node.textContent !== text) node.textContent = text;
}

export function gridLine(
  parent: Layer,
  name: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): void {
  place(mark(parent, "line", name), {x1, y1, x2, y2});
}

export function gridText(parent: Layer, at: readonly [number, number], text: string): void {
  const node = words(parent, "chart-tick");
  node.setAttribute("text-anchor", "end");
  write(node, at, text);
}

const round = (value: number): number => Math.round(value * 10) / 10;
