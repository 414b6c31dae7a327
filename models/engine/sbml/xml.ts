import {type Document, DOMImplementation, type Element, XMLSerializer} from "@xmldom/xmldom";

/** An element as plain data. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

/** Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  children: Xml["children"] = [],
): Xml {
  const set = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === "number" ? double(value) : String(value)]],
  );
  return {name, attributes: Object.fromEntries(set), children};
}

/** A list of SBML, left out where nothing is in it, as versions before this one demand. */
export const list = (name: string, children: readonly Xml[]): Xml[] =>
  children.length === 0 ? [] : [element(name, {}, children)];

/** What a reader may want to know beside a name, a paragraph each (section 3.2.5). */
export function notes(...paragraphs: readonly string[]): Xml[] {
  const xhtml = {xmlns: "http://www.w3.org/1999/xhtml"};
  return list(
    "notes",
    paragraphs.filter((text) => text !== "").map((text) => element("p", xhtml, [text])),
  );
}

/** A number as the type "double" of SBML is written (section 3.1). */
export const double = (value: number): string => String(value).replace("Infinity", "INF");

/** The document, an element a line. */
export function documentText(root: Xml): string {
  const document = new DOMImplementation().createDocument(null, "");
  document.appendChild(nodeOf(root, document, "\n"));
  const text = new XMLSerializer().serializeToString(document, {requireWellFormed: true});
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** `line` is what begins the line that an element stands on. */
function nodeOf({name, attributes, children}: Xml, document: Document, line: string): Element {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, legal(value));
  const isText = children.some((child) => typeof child === "string");
  const append = (child: Xml | string): void => {
    const text = typeof child === "string" ? legal(child) : isText ? "" : `${line}  `;
    if (text !== "") node.appendChild(document.createTextNode(text));
    if (typeof child !== "string") node.appendChild(nodeOf(child, document, `${line}  `));
  };
  children.forEach(append);
  if (children.length > 0 && !isText) node.appendChild(document.createTextNode(line));
  return node;
}

/** Characters that XML may not hold in any form, such as control codes, become U+FFFD. */
const legal = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
