import {plainColour} from "./colour.js";
import {svgNamespace} from "./elements.js";

/** Properties that a child takes over from its parent, and those that each element has for itself. */
const inherited = [
  ...["fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width"],
  ...["stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "paint-order"],
  ...["font-family", "font-size", "font-style", "font-weight", "letter-spacing", "text-anchor"],
  ...["dominant-baseline", "shape-rendering", "visibility", "marker-start", "marker-end"],
] as const;
const own = ["opacity", "clip-path", "mask", "baseline-shift", "stop-color"] as const;
const painted: ReadonlySet<string> = new Set(["fill", "stroke", "stop-color"]);

/** What belongs to the page and not to the picture. */
const isOfThePage = (name: string): boolean =>
  /^(class|style|role|tabindex|data-.*|aria-.*|on.*)$/.test(name);
const keepsId = /^(pattern|clipPath|mask|marker|linearGradient|radialGradient)$/;

/**
 * A copy of what a chart draws that looks the same without the page: every style as the browser
 * computed it, written into the elements. What is not shown is left out.
 */
export function standaloneGroup(source: SVGSVGElement): SVGGElement {
  const group = document.createElementNS(svgNamespace, "g");
  const style = getComputedStyle(source);
  for (const name of inherited) setStyle(group, name, style.getPropertyValue(name));
  copyChildren(source, group, style);
  return group;
}

function copyChildren(from: Element, to: Element, parentStyle: CSSStyleDeclaration): void {
  for (const node of from.childNodes) {
    if (node instanceof SVGElement) copyElement(node, to, parentStyle);
    else if (node.nodeType === Node.TEXT_NODE) to.append(node.cloneNode());
  }
}

function copyElement(from: SVGElement, to: Element, parentStyle: CSSStyleDeclaration): void {
  if (["script", "style", "foreignObject"].includes(from.localName)) return;
  const style = getComputedStyle(from);
  if (style.display === "none" || style.opacity === "0") return;
  const copy = document.createElementNS(svgNamespace, from.localName);
  for (const {name, value} of from.attributes) {
    if (name === "id" ? keepsId.test(from.localName) : !isOfThePage(name)) {
      copy.setAttribute(name, value);
    }
  }
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    copy.removeAttribute(name);
    if (value !== parentStyle.getPropertyValue(name)) setStyle(copy, name, value);
  }
  for (const name of own) {
    const value = style.getPropertyValue(name);
    copy.removeAttribute(name);
    if (value !== usual[name]) setStyle(copy, name, value);
  }
  copyChildren(from, copy, style);
  to.append(copy);
}

const usual: Readonly<Record<(typeof own)[number], string>> = {
  opacity: "1",
  "clip-path": "none",
  mask: "none",
  "baseline-shift": "0px",
  "stop-color": "rgb(0, 0, 0)",
};

function setStyle(element: Element, name: string, value: string): void {
  if (value === "" || (name === "mask" && value.startsWith("none"))) return;
  if (!painted.has(name)) {
    element.setAttribute(name, name === "font-family" ? withStaticNames(value) : bare(value));
    return;
  }
  const {colour, opacity} = plainColour(bare(value));
  element.setAttribute(name, colour);
  if (opacity !== null) element.setAttribute(`${name.replace("-color", "")}-opacity`, opacity);
}

/** A reference as an attribute has it: `url(#id)`. */
const bare = (value: string): string => value.replace(/url\("(#[^"]+)"\)/g, "url($1)");

/** Who has the typeface installed has it by its name without "Variable". */
const withStaticNames = (families: string): string =>
  families.replace(/(["']?)(Source (?:Sans 3|Serif 4)) Variable\1/g, '"$2 Variable", "$2"');
