import {JSDOM} from "jsdom";
import katex from "katex";

/**
 * The value of a formula as a reader would take it: LaTeX is typeset by KaTeX and its MathML is read by
 * the rules of writing (a fraction bar, what stands side by side is multiplied). It shares nothing with
 * what wrote the LaTeX.
 */
export function evaluateLatex(latex: string, values: Readonly<Record<string, number>>): number {
  const html = katex.renderToString(latex, {output: "mathml", throwOnError: true, strict: "error"});
  const row = parser.parseFromString(html, "text/html").querySelector("semantics > mrow");
  if (row === null) throw new Error(`no formula in ${html}`);
  return sum(rowTokens(row), values);
}

const {DOMParser} = new JSDOM().window;
const parser = new DOMParser();

type Values = Readonly<Record<string, number>>;
const applied = "\u2061"; // "function of", which is not drawn

const bars = new Set(["|", "∣"]);

/** The parts of a row one after another; of rows within rows only one between bars has a meaning. */
function tokens(row: Element): Element[] {
  return [...row.children].flatMap(rowTokens);
}

function rowTokens(child: Element): Element[] {
  if (child.localName === "mrow" && bars.has(text(child.firstElementChild))) return [child];
  if (["mrow", "mstyle"].includes(child.localName)) return tokens(child);
  const word = (child.textContent ?? "").trim();
  if (child.localName === "mspace" || (word.length === 0 && child.children.length === 0)) return [];
  if (word === applied) return [];
  return [child];
}

function sum(list: Element[], values: Values): number {
  const total = readSum(list, values);
  if (list.length > 0) throw new Error(`left over: ${list.map((one) => one.outerHTML).join("")}`);
  return total;
}

/** Takes what it reads off the front of the list. */
function readSum(list: Element[], values: Values): number {
  let total = 0;
  for (let isFirst = true; ; isFirst = false) {
    const sign = text(list[0]) === "−" ? -1 : 1;
    if (["−", "+"].includes(text(list[0]))) list.shift();
    else if (!isFirst) return total;
    total += sign * readProduct(list, values);
  }
}

function readProduct(list: Element[], values: Values): number {
  let product = readFactor(list, values);
  while (list.length > 0 && !["−", "+", ")", ","].includes(text(list[0]))) {
    const mark = text(list[0]);
    if (mark === "/" || mark === "⋅") list.shift();
    const factor = readFactor(list, values);
    product = mark === "/" ? product / factor : product * factor;
  }
  return product;
}

const functions: Readonly<Record<string, (...args: number[]) => number>> = {
  ln: Math.log,
  sin: Math.sin,
  cos: Math.cos,
  tanh: Math.tanh,
  min: Math.min,
  max: Math.max,
};

function readFactor(list: Element[], values: Values): number {
  const element = list.shift();
  if (element === undefined) throw new Error("a factor is missing");
  const inside = (i: number) => sum(childTokens(element, i), values);
  const word = text(element);
  switch (element.localName) {
    case "mn":
      return Number(word);
    case "mfrac":
      return inside(0) / inside(1);
    case "msqrt":
      return Math.sqrt(sum(tokens(element), values));
    case "msup":
      return text(element.children[0]) === "e" ? Math.exp(inside(1)) : inside(0) ** inside(1);
    case "mi":
      if (word === "π") return Math.PI;
      return functions[word]?.(...bracketed(list, values)) ?? found(values, word);
    case "mrow": {
      const between = [...element.children].slice(1, -1);
      return Math.abs(sum(between.flatMap(rowTokens), values));
    }
    case "mo":
      list.unshift(element);
      return bracketed(list, values).reduce((only) => only);
    default:
      throw new Error(`cannot read ${element.outerHTML}`);
  }
}

/** What stands in brackets, one value for each part between commas. */
function bracketed(list: Element[], values: Values): number[] {
  if (text(list[0]) !== "(") throw new Error(`a bracket is missing before ${text(list[0])}`);
  const parts: number[] = [];
  while (["(", ","].includes(text(list[0]))) {
    list.shift();
    parts.push(readSum(list, values));
  }
  if (text(list.shift()) !== ")") throw new Error("a bracket is not closed");
  return parts;
}

const childTokens = (element: Element, i: number): Element[] => {
  const child = element.children[i];
  if (child === undefined) throw new Error(`part ${i} is missing in ${element.outerHTML}`);
  return rowTokens(child);
};

const text = (element: Element | null | undefined): string => element?.textContent ?? "";

function found(values: Values, name: string): number {
  const value = values[name];
  if (value === undefined) throw new Error(`nothing is known of ${name}`);
  return value;
}
