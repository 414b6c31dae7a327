import {conservedGroups} from "../engine/conservation.js";
import type {Grade, Model, Organ, Parameter} from "../engine/model.js";
import {conditions} from "../generated/data.js";
import {formNames} from "../magnesium/names.js";
import {largestDoseMg, longestH} from "../magnesium/scenario-schema.js";
import {highestPlasma, largestDayMg, personRanges} from "../magnesium/warnings.js";
import type {ValidationRow} from "./validate.js";

export interface RecordInput {
  readonly model: Model<Parameter>;
  /** The sign of each parameter in an equation, by its name. */
  readonly symbols: Readonly<Record<string, string>>;
  readonly calibration: readonly CalibrationRow[];
  readonly validation: readonly ValidationRow[];
  /** What to cite for each key. */
  readonly sources: Readonly<Record<string, string>>;
}

/** A row of data/calibration.csv. */
export interface CalibrationRow {
  readonly parameter: string;
  readonly group: string;
  readonly estimate: number;
  readonly log_se: number;
  readonly prior_log_se: number;
  readonly data_low?: number;
  readonly data_high?: number;
  readonly identified: "yes" | "one side" | "no";
  readonly at_bound: "yes" | "no";
}

/**
 * What a reviewer of a model asks for, as Markdown: what it is for and what not, of what it is made,
 * what it assumes, how its numbers are known, and where it fails. Throws, naming it, when a parameter has
 * no symbol or a source no citation.
 */
export function modelRecord(input: RecordInput): string {
  const {model} = input;
  return [
    `# ${model.name} ${model.version}: model record`,
    "Its tables are made from the declaration that runs, the data and the simulated studies; none of their numbers is typed by hand.",
    ...purpose(model.name),
    ...structure(model),
    ...assumptions(model.organs ?? []),
    ...validity(),
    ...parameters(input),
    ...calibrated(input),
    ...validated(input),
    ...cited(input),
  ]
    .join("\n\n")
    .concat("\n");
}

const purpose = (name: string): string[] => [
  "## Purpose",
  `${name} shows what becomes of magnesium that a healthy or mildly ill adult swallows. It is for teaching how a substance is absorbed, spread, kept and lost, and for comparing forms of a supplement and ways to split a dose. It predicts no clinical benefit.`,
  "## What it must not be used for",
  bullets([
    "To choose a dose for a patient, or to diagnose anyone.",
    "For children, in pregnancy, or for people on dialysis.",
    "For emergency treatment by a vein.",
    "To claim that magnesium, or a form of it, is good for health.",
    "To rank commercial products: it knows salts, not tablets.",
  ]),
];

function structure(model: Model): string[] {
  const {states, rules, fluxes, organs = []} = model;
  const organOf = (state: string) => organs.find((organ) => organ.states.includes(state));
  const groups = conservedGroups(model);
  const outside = fluxes.filter(({from, to}) => from === null || to === null);
  return [
    "## Structure",
    `States: ${size(states)}; rules: ${size(rules)}; fluxes: ${fluxes.length}; parameters: ${size(model.parameters)}. Time is in ${model.timeUnit}.`,
    table(
      ["Organ", "States", "Rules", "Fluxes"],
      organs
        .map(({title, ...lists}) => [title, lists.states, lists.rules, lists.fluxes] as const)
        .filter(([, ...lists]) => lists.some(({length}) => length > 0))
        .map(([title, ...lists]) => [escaped(title), ...lists.map(({length}) => String(length))]),
    ),
    "No flux can change the sum of a conserved group, so what has left one of its states must be in another.",
    bullets(groups.map((group) => `Conserved, ${group.length} states: ${names(group)}.`)),
    outside.length > 0 ? "What comes from outside the model or leaves it:" : "",
    bullets(
      outside.map(({name, from, to}) =>
        from === null
          ? `${code(name)} enters ${code(to ?? "")} from outside.`
          : `${code(name)} leaves ${code(from)} for outside.`,
      ),
    ),
    "### States",
    table(
      ["Organ", "State", "Unit", "Meaning"],
      Object.entries(states).map(([name, {unit, meaning}]) => [
        escaped(organOf(name)?.title ?? ""),
        code(name),
        unit,
        escaped(meaning),
      ]),
    ),
  ].filter((text) => text !== "");
}

const assumptions = (organs: readonly Organ[]): string[] => [
  "## Assumptions",
  ...organs
    .filter((organ) => organ.assumptions.length > 0)
    .flatMap((organ) => [`### ${escaped(organ.title)}`, bullets(organ.assumptions.map(escaped))]),
];

const validity = (): string[] => [
  "## Range of validity",
  `Adults who live on a usual diet. Beyond this range the model still runs and says so in a warning; it refuses one dose above ${largestDoseMg} mg and a run above ${longestH} h.`,
  table(
    ["Quantity", "From", "To", "Unit"],
    [
      ...personRanges.map(({name, low, high, unit}) => [name, String(low), String(high), unit]),
      ["magnesium of supplements in a day", "0", String(largestDayMg), "mg"],
      ["total plasma magnesium", "", String(highestPlasma), "mmol/L"],
    ],
  ),
  `Forms: ${formNames.join(", ")}.`,
  `Illnesses and medicines: ${Object.entries(conditions)
    .filter(([, effects]) => effects.length > 0)
    .map(([name]) => name)
    .join(", ")}.`,
];

export const grades: Readonly<Record<Grade, string>> = {
  A: "measured in humans and seen",
  B: "derived from measurements",
  C: "from animals",
  D: "assumed",
};

function parameters({model, symbols}: RecordInput): string[] {
  const rows = Object.entries(model.parameters);
  return [
    "## Parameters",
    "The grade says how a number is known; the range is where it may plausibly lie. A unit of 1 is a plain number.",
    table(
      ["Grade", "How it is known", "Parameters"],
      Object.entries(grades).map(([grade, meaning]) => [
        grade,
        meaning,
        String(rows.filter(([, row]) => row.grade === grade).length),
      ]),
    ),
    table(
      ["Name", "Symbol", "Value", "Unit", "Range", "Source", "Grade", "Meaning"],
      rows.map(([name, {value, unit, low, high, source, grade, meaning}]) => [
        code(name),
        escaped(found(symbols, name, "symbol")),
        figure(value),
        unit,
        range(low, high),
        escaped(source),
        grade,
        escaped(meaning),
      ]),
    ),
  ];
}

function calibrated({model, calibration, validation}: RecordInput): string[] {
  const targets = validation.filter((row) => roleOf(row) === "calibration").length;
  const count = (answer: CalibrationRow["identified"]) =>
    calibration.filter(({identified}) => identified === answer).length;
  const atBound = calibration.filter(({at_bound}) => at_bound === "yes").length;
  return [
    "## Calibration",
    `Parameters fitted: ${calibration.length}, to ${targets} targets. The data limit ${count("yes")} of them on both sides, ${count("one side")} on one side and ${count("no")} not at all; ${atBound} sit at an end of their range. What the data do not limit is held by what was known before.`,
    "A standard error is that of the natural logarithm: 0.1 means about 10 %. The last range is what the data say with nothing known of the parameter itself before, the others being held by what was known of them (95 %, profile likelihood).",
    table(
      [
        "Parameter",
        "Fitted with",
        "Estimate",
        "Unit",
        "Standard error",
        "Before the data",
        "Identified by data",
        "Range by the data",
        "At an end of its range",
      ],
      calibration.map((row) => [
        code(row.parameter),
        escaped(row.group),
        figure(row.estimate),
        found(model.parameters, row.parameter, "parameter").unit,
        figure(row.log_se),
        figure(row.prior_log_se),
        row.identified,
        range(row.data_low, row.data_high),
        row.at_bound,
      ]),
    ),
  ];
}

const roles = [
  "calibration",
  "calibration, shown and not fitted",
  "validation",
  "validation, no test any more",
] as const;

/** What a target may say of the model: the note tells when it is less than its kind. */
function roleOf({kind, note}: ValidationRow): (typeof roles)[number] {
  if (kind === "calibration") return note.startsWith("Not fitted") ? roles[1] : roles[0];
  return note.startsWith("No test") ? roles[3] : roles[2];
}

function validated({validation}: RecordInput): string[] {
  const misses = validation.filter(({inside}) => !inside);
  return [
    "## Validation",
    "Each target is simulated as its study was done. Targets of calibration were fitted, so only those of validation are a test.",
    table(
      ["Kind", "Targets", "Inside their interval"],
      roles.map((role) => {
        const rows = validation.filter((row) => roleOf(row) === role);
        return [role, String(rows.length), String(rows.filter(({inside}) => inside).length)];
      }),
    ),
    `### Misses: ${misses.length}`,
    table(
      ["Target", "Source", "Kind", "Quantity", "Unit", "Observed", "Interval", "Simulated", "Note"],
      misses.map((row) => [
        code(row.id),
        escaped(row.study),
        row.kind,
        escaped(row.quantity),
        row.unit,
        row.observed === null ? "" : figure(row.observed),
        range(row.low, row.high),
        figure(row.simulated),
        escaped(row.note),
      ]),
    ),
  ];
}

function cited({model, validation, sources}: RecordInput): string[] {
  const keys = [
    ...Object.values(model.parameters).map(({source}) => source),
    ...validation.map(({study}) => study),
  ];
  const used = [...new Set(keys)].sort((a, b) => a.localeCompare(b, "en"));
  return [
    "## Sources",
    bullets(used.map((key) => `${escaped(key)}: ${escaped(found(sources, key, "source"))}`)),
  ];
}

const size = (record: Readonly<Record<string, unknown>>): number => Object.keys(record).length;

/** Three significant digits: no number here is known better. */
const figure = (value: number): string => String(Number(value.toPrecision(3)));

/** An end that is not there is open. */
const range = (low: number | undefined, high: number | undefined): string =>
  low === undefined && high === undefined
    ? ""
    : `${low === undefined ? "open" : figure(low)} to ${high === undefined ? "open" : figure(high)}`;

function found<T>(record: Readonly<Record<string, T>>, key: string, what: string): T {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (value === undefined) throw new Error(`model record: no ${what} ${key}`);
  return value;
}

/** Text as it stands, whatever Markdown would make of it; on one line. */
const escaped = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll(/[\\|*<`]/g, "\\$&");

const code = (name: string): string => `\`${name}\``;
const names = (list: readonly string[]): string => list.map(code).join(", ");
const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [header, header.map(() => "---"), ...rows].map(line).join("\n");
}
