import type {Model, Parameter} from "../models/engine/model.js";
import {generateModule} from "../models/engine/generate.js";
import {dimensionProblems} from "../models/engine/units.js";
import type {FormRecord} from "../models/magnesium/forms.js";
import {conditionNames, formNames, medicineNames} from "../models/magnesium/names.js";
import {magnesiumModel, mealParameters} from "../models/magnesium/system.js";
import {cells, readRows} from "./read-data.js";

const grades = ["A", "B", "C", "D"] as const;
const folder = new URL("../models/generated/", import.meta.url);

/** Every file of models/generated, as it should stand; throws every problem of data and declaration. */
export function generatedFiles(): {url: URL; text: string}[] {
  const parameters = readParameters();
  const model = magnesiumModel(parameters);
  const problems = [...dimensionProblems(model), ...unusedParameters(model)];
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return [
    {
      url: new URL("data.ts", folder),
      text: dataModule(parameters, readForms(), readConditions(parameters)),
    },
    {
      url: new URL("magnesium.ts", folder),
      text: generateModule(model, "magnesium", "../engine/system.js"),
    },
  ];
}

const sources = new Set(readRows("sources").map((row) => row["key"]));
const knownSource = (place: string, key: string) => {
  if (!sources.has(key)) throw new Error(`${place}: no source ${key} in data/sources.csv`);
  return key;
};

export function readParameters(): Record<string, Parameter> {
  const rows = readRows("parameters").map((row, i): [string, Parameter] => {
    const {place, text, number, oneOf} = cells("parameters", row, i);
    const [value, low, high] = [number("value"), number("low"), number("high")];
    if (!(low <= value && value <= high)) {
      throw new Error(`${place("value")}: ${value} is outside ${low} to ${high}`);
    }
    return [
      text("name"),
      {
        value,
        unit: text("unit"),
        low,
        high,
        source: knownSource(place("source"), text("source")),
        grade: oneOf("grade", grades),
        meaning: text("meaning"),
      },
    ];
  });
  return Object.fromEntries(rows);
}

function readForms(): [string, FormRecord][] {
  return readRows("forms").map((row, i): [string, FormRecord] => {
    const {place, text, number, oneOf} = cells("forms", row, i);
    const shares = ["share_dissolved", "share_slow", "share_acid"].map(number);
    const [dissolved = 0, slow = 0, acid = 0] = shares;
    if (dissolved + slow + acid > 1)
      throw new Error(`${place("share_dissolved")}: shares exceed 1`);
    return [
      oneOf("name", formNames),
      {
        label: text("label"),
        formula: row["formula"] ?? "",
        saltMgPerMmol: number("molar_mass_g_per_mol") / number("mg_per_formula"),
        ligand: row["ligand"] ?? "",
        ligandPerMg: number("ligand_per_mg"),
        ligandMgPerMmol: row["ligand"] === "" ? 0 : number("ligand_molar_mass_g_per_mol"),
        shares: {dissolved, slow, acid},
        chelateShare: number("share_chelate"),
        lagH: number("lag_h"),
        source: knownSource(place("source"), text("source")),
        grade: oneOf("grade", grades),
      },
    ];
  });
}

function readConditions(parameters: Readonly<Record<string, Parameter>>) {
  const names = [...conditionNames, ...medicineNames];
  const rows = readRows("conditions").map((row, i) => {
    const {place, text, number, oneOf} = cells("conditions", row, i);
    if (!(text("parameter") in parameters)) {
      throw new Error(`${place("parameter")}: no parameter ${text("parameter")}`);
    }
    const [factor, low, high] = [number("factor"), number("low"), number("high")];
    if (!(low <= factor && factor <= high)) {
      throw new Error(`${place("factor")}: ${factor} is outside ${low} to ${high}`);
    }
    return {
      name: oneOf("name", names),
      effect: {
        parameter: text("parameter"),
        factor,
        low,
        high,
        source: knownSource(place("source"), text("source")),
        grade: oneOf("grade", grades),
        meaning: text("meaning"),
      },
    };
  });
  return names.map((name): [string, unknown] => [
    name,
    rows.filter((row) => row.name === name).map(({effect}) => effect),
  ]);
}

function dataModule(
  parameters: Record<string, Parameter>,
  forms: readonly (readonly [string, FormRecord])[],
  conditions: readonly (readonly [string, unknown])[],
): string {
  const body = (rows: readonly (readonly [string, unknown])[]) =>
    rows
      .map(([name, record]) => `  ${JSON.stringify(name)}: ${JSON.stringify(record)},\n`)
      .join("");
  return `// Generated from data/*.csv by "npm run generate". Do not edit.
import type {Model, Parameter} from "../engine/model.js";
import type {FormRecord} from "../magnesium/forms.js";
import type {ConditionName, FormName, MedicineName} from "../magnesium/names.js";
import type {ConditionEffect} from "../magnesium/person.js";

export const parameters = {
${body(Object.entries(parameters))}} satisfies Record<string, Parameter>;

export const forms: Readonly<Record<FormName, FormRecord>> = {
${body(forms)}};

export const conditions: Readonly<
  Record<ConditionName | MedicineName, readonly ConditionEffect[]>
> = {
${body(conditions)}};
`;
}

/** A row that no law reads is a mistake in the table or in a law. */
function unusedParameters(model: Model): string[] {
  const laws = [
    ...Object.values(model.rules).map(({law}) => law),
    ...model.fluxes.map(({law}) => law),
    ...Object.values(model.rates),
    ...Object.values(model.outputs).map(({law}) => law),
  ].join(" ");
  const words = new Set(laws.match(/[A-Za-z_]\w*/g));
  return Object.keys(model.parameters)
    .filter((name) => !words.has(name) && !(mealParameters as readonly string[]).includes(name))
    .map((name) => `data/parameters.csv: ${name} is used by no law`);
}
