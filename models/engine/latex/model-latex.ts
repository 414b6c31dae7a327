import type {Model, Parameter, Quantity} from "../model.js";
import {familiesOf, type Equation, type Family} from "./family.js";
import {escapeLatex, glyphLatex, type Notation, plainNotation, wordsLatex} from "./glyph.js";
import type {Term} from "./law.js";
import {modelEquations} from "./model-equations.js";

export interface LatexOptions {
  readonly notation?: Notation;
  /** What to cite for each source; without it the keys stand alone. */
  readonly sources?: Readonly<Record<string, string>>;
}

/**
 * A model as a LaTeX document that compiles as it is: the equations of each part, then its parameters
 * with unit, range, source and grade. Only packages that every distribution has.
 */
export function modelLatex(
  model: Model,
  {notation = plainNotation, sources = {}}: LatexOptions = {},
): string {
  return [
    ...preamble(model),
    ...modelEquations(model).flatMap(({title, assumptions, ...lists}) => [
      `\\section{${escapeLatex(title)}}`,
      ...itemized(assumptions),
      ...equations("Rates of change", lists.states, notation, derivative),
      ...equations("Flows", lists.fluxes, notation),
      ...equations("Quantities", lists.rules, notation),
    ]),
    ...parameterTable(model, notation),
    ...sourceList(model, sources),
    "\\end{document}",
    "",
  ].join("\n");
}

export const derivative = (left: string): string => `\\frac{\\mathrm{d}${left}}{\\mathrm{d}t}`;

const preamble = ({name, version, timeUnit}: Model): string[] => [
  "\\documentclass[a4paper,10pt]{article}",
  "\\usepackage[T1]{fontenc}",
  "\\usepackage[utf8]{inputenc}",
  "\\usepackage{amsmath,longtable}",
  "\\usepackage[margin=2cm]{geometry}",
  "\\allowdisplaybreaks",
  "\\raggedbottom",
  `\\title{${escapeLatex(name)} ${escapeLatex(version)}: equations and parameters}`,
  "\\date{}",
  "\\begin{document}",
  "\\maketitle",
  `Made from the declaration of the model. Time $t$ is in ${unitLatex(timeUnit)}. An equation with letters in its index stands for several: the lines below it say which.`,
];

const itemized = (items: readonly string[]): string[] =>
  items.length === 0
    ? []
    : ["\\begin{itemize}", ...items.map((item) => `\\item ${escapeLatex(item)}`), "\\end{itemize}"];

function equations(
  heading: string,
  list: readonly Equation[],
  notation: Notation,
  leftOf = (left: string) => left,
): string[] {
  if (list.length === 0) return [];
  return [
    `\\subsection*{${heading}}`,
    ...familiesOf(list, notation).flatMap((family) => [
      "\\begin{align*}",
      broken(leftOf(family.left), family.terms),
      "\\end{align*}",
      ...endLines(family),
      ...letterLines(family),
    ]),
  ];
}

/** One line, or a line for as many terms as fit; a term that is too long breaks at its factors. */
function broken(left: string, terms: readonly Term[]): string {
  const lines: string[] = [];
  let line = "";
  const add = (piece: string): void => {
    if (line !== "" && widthOf(line + piece) > mostPerLine) {
      lines.push(line);
      line = "";
    }
    line += piece;
  };
  terms.forEach(({sign, latex, factors = [latex]}, i) => {
    const mark = i > 0 ? ` ${sign} ` : sign === "-" ? "-" : "";
    if (widthOf(latex) <= mostPerLine) return add(mark + latex);
    factors.forEach((factor, n) => add(n === 0 ? mark + factor : `\\,${factor}`));
  });
  lines.push(line === "" ? "0" : line);
  return lines
    .map((text, i) => `${i === 0 ? left : ""} &${i === 0 ? "=" : "\\quad"} ${text}`)
    .join("\\\\\n");
}

const mostPerLine = 80;

/** Characters on paper, more or less: commands draw one sign, words below the line are small. */
export const widthOf = (latex: string): number =>
  latex
    .replace(/\\(frac|left|right|sqrt|,|text)/g, "")
    .replace(/\\[a-z]+/g, "x")
    .replace(/[{}_^ ]/g, "").length;

function endLines({ends}: Family): string[] {
  if (ends === undefined) return [];
  const [from, to] = [ends.from, ends.to].map((end) => (end === null ? "outside" : `$${end}$`));
  return [`\\noindent from ${from} to ${to}.`, ""];
}

function letterLines({letters}: Family): string[] {
  if (letters.length === 0) return [];
  const names = letters.map(({letter}) => letter).join(", ");
  const rows = (letters[0]?.values ?? []).map((_, member) => {
    const values = letters.map(({values}) => wordsLatex(values[member] ?? ""));
    return values.length === 1 ? values.join("") : `(${values.join(", ")})`;
  });
  const list = [...new Set(rows)].map((row) => `$${row}$`).join(", ");
  return [`\\noindent for $${letters.length === 1 ? names : `(${names})`}$ in ${list}.`, ""];
}

function parameterTable({parameters}: Model, notation: Notation): string[] {
  const rows = Object.entries(parameters);
  if (rows.length === 0) return [];
  const isGraded = rows.some(([, row]) => isParameter(row));
  const cells = ([name, row]: [string, Quantity]) => [
    `$${glyphLatex(notation.symbol(name))}$`,
    escapeLatex(row.meaning),
    String(row.value),
    unitLatex(row.unit),
    ...(isGraded ? knowledge(row) : []),
  ];
  const heads = ["Symbol", "Meaning", "Value", "Unit"];
  return [
    "\\section{Parameters}",
    ...(isGraded
      ? [
          "Grade: A measured in humans and seen, B derived from measurements, C from animals, D assumed.",
        ]
      : []),
    "{\\small",
    `\\begin{longtable}{@{}lp{6.2cm}ll${isGraded ? "llp{2.6cm}" : ""}@{}}`,
    `${[...heads, ...(isGraded ? ["Range", "Grade", "Source"] : [])].join(" & ")}\\\\\\hline\\endhead`,
    ...rows.map((row) => `${cells(row).join(" & ")}\\\\`),
    "\\end{longtable}}",
  ];
}

const isParameter = (row: Quantity): row is Parameter =>
  ["low", "high", "source", "grade"].every((key) => key in row);

/** Range, grade and source, of what has them. */
const knowledge = (row: Quantity): string[] =>
  isParameter(row)
    ? [`${row.low} to ${row.high}`, row.grade, `\\texttt{${escapeLatex(row.source)}}`]
    : ["", "", ""];

function sourceList({parameters}: Model, sources: Readonly<Record<string, string>>): string[] {
  const rows = Object.values(parameters).filter(isParameter);
  const keys = [...new Set(rows.map(({source}) => source))].sort();
  const cited = keys.filter((key) => Object.hasOwn(sources, key));
  if (cited.length === 0) return [];
  return [
    "\\section{Sources}",
    "\\begin{itemize}",
    ...cited.map(
      (key) => `\\item \\texttt{${escapeLatex(key)}}: ${escapeLatex(sources[key] ?? "")}`,
    ),
    "\\end{itemize}",
  ];
}

/** "mmol/(L*h)" upright; a pure number has no unit. */
const unitLatex = (unit: string): string =>
  unit === "1" || unit === "" ? "--" : `$\\mathrm{${unit.replaceAll("*", "\\,")}}$`;
