import type {Model, Parameter} from "../models/engine/model.js";
import {generateModule} from "../models/engine/generate.js";
import {generateReadings} from "../models/engine/generate-readings.js";
import {dimensionProblems} from "../models/engine/units.js";
import type {FormRecord} from "../models/magnesium/forms.js";
import {heldBarrierModel} from "../models/magnesium/held-barrier.js";
import type {NmdaBlock} from "../models/magnesium/nmda.js";
import {conditionNames, medicineNames} from "../models/magnesium/names.js";
import type {TargetRecord} from "../models/studies/target.js";
import {magnesiumModel, mealParameters} from "../models/magnesium/system.js";
import {readTable} from "./data/read-table.js";
import {readEnsemble} from "./read-ensemble.js";
import {readPlaces} from "./read-places.js";
import {readTargets} from "./targets.js";

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
      text: dataModule(parameters, {
        forms: readForms(),
        conditions: readConditions(),
        nmdaBlocks: readNmdaBlocks(),
        places: readPlaces(parameters),
      }),
    },
    {url: new URL("ensemble.ts", folder), text: ensembleModule(readEnsemble(parameters))},
    {url: new URL("targets.ts", folder), text: targetsModule(readTargets())},
    {url: new URL("stool.ts", folder), text: stoolModule()},
    {
      url: new URL("magnesium.ts", folder),
      text: generateModule(model, "magnesium", "../engine/system.js"),
    },
    {
      url: new URL("magnesium-readings.ts", folder),
      text: generateReadings(model, "readings", "../engine/readings.js"),
    },
    {
      url: new URL("held-barrier.ts", folder),
      text: generateModule(heldBarrierModel(parameters), "heldBarrier", "../engine/system.js"),
    },
  ];
}

/** The parameter table, with the estimates of the calibration for what it has fitted. */
export function readParameters(): Record<string, Parameter> {
  const estimates = new Map(
    readTable("calibration").map(({parameter, estimate}) => [parameter, estimate]),
  );
  const rows = readTable("parameters").map(
    ({name, value, unit, low, high, fit, source, grade, meaning}): [string, Parameter] => {
      const estimate = estimates.get(name);
      if ((fit === undefined) !== (estimate === undefined)) {
        throw new Error(
          `data/calibration.csv: ${name} must stand there if it is fitted, and only then`,
        );
      }
      return [name, {value: estimate ?? value, unit, low, high, source, grade, meaning}];
    },
  );
  return Object.fromEntries(rows);
}

function readForms(): [string, FormRecord][] {
  return readTable("forms").map((row) => [
    row.name,
    {
      label: row.label,
      formula: row.formula ?? "",
      saltMgPerMmol: row.molar_mass_g_per_mol / row.mg_per_formula,
      ligand: row.ligand ?? "",
      ligandPerMg: row.ligand_per_mg,
      ligandMgPerMmol: row.ligand_molar_mass_g_per_mol ?? 0,
      shares: {dissolved: row.share_dissolved, slow: row.share_slow, acid: row.share_acid},
      chelateShare: row.share_chelate,
      lagH: row.lag_h,
      source: row.source,
      grade: row.grade,
    },
  ]);
}

function readConditions() {
  const names = [...conditionNames, ...medicineNames];
  const rows = readTable("conditions").map(
    ({name, parameter, factor, low, high, source, grade, meaning}) => ({
      name,
      effect: {parameter, factor, low, high, source, grade, meaning},
    }),
  );
  return names.map((name): [string, unknown] => [
    name,
    rows.filter((row) => row.name === name).map(({effect}) => effect),
  ]);
}

const readNmdaBlocks = (): [string, NmdaBlock][] =>
  readTable("nmda").map(({name, label, law, half_block_mmol_per_l, steepness, source, grade}) => [
    name,
    {label, law, halfBlock: half_block_mmol_per_l, steepness, source, grade},
  ]);

type Rows = readonly (readonly [string, unknown])[];

function dataModule(
  parameters: Record<string, Parameter>,
  {forms, conditions, nmdaBlocks, places}: Record<string, Rows>,
): string {
  const body = (rows: Rows = []) =>
    rows
      .map(([name, record]) => `  ${JSON.stringify(name)}: ${JSON.stringify(record)},\n`)
      .join("");
  return `// Generated from data/*.csv by "npm run generate". Do not edit.
import type {Model, Parameter} from "../engine/model.js";
import type {FormRecord} from "../magnesium/forms.js";
import type {ConditionName, FormName, MedicineName} from "../magnesium/names.js";
import type {NmdaBlock} from "../magnesium/nmda.js";
import type {ConditionEffect} from "../magnesium/person.js";
import type {Place, PlaceName} from "../magnesium/places.js";

export const parameters = {
${body(Object.entries(parameters))}} satisfies Record<string, Parameter>;

export const forms: Readonly<Record<FormName, FormRecord>> = {
${body(forms)}};

export const conditions: Readonly<
  Record<ConditionName | MedicineName, readonly ConditionEffect[]>
> = {
${body(conditions)}};

export const nmdaBlocks: Readonly<Record<string, NmdaBlock>> = {
${body(nmdaBlocks)}};

export const places: Readonly<Record<PlaceName, Place>> = {
${body(places)}};
`;
}

const targetsModule = (
  targets: readonly TargetRecord[],
): string => `// Generated from data/observations.csv and data/targets.csv by "npm run generate". Do not edit.
import type {TargetRecord} from "../studies/target.js";

export const targets: readonly TargetRecord[] = [
${targets.map((target) => `  ${JSON.stringify(target)},\n`).join("")}];
`;

/** What a day's stool weighs, and from where it counts as diarrhoea: for limits drawn and for studies. */
function stoolModule(): string {
  const records = ["usual", "loose"].map((name) => {
    const id = `stool-weight-${name}`;
    const row = readTable("observations").find((observation) => observation.id === id);
    if (row?.value === undefined) throw new Error(`data/observations.csv: no value for ${id}`);
    const {value, low = value, high = value, unit, source, grade, quantity} = row;
    const record = {value, unit, low, high, source, grade, meaning: quantity};
    return `  ${name}: ${JSON.stringify(record)},\n`;
  });
  return `// Generated from data/observations.csv by "npm run generate". Do not edit.
import type {Parameter} from "../engine/model.js";

export const stoolWeights: Readonly<Record<"usual" | "loose", Parameter>> = {
${records.join("")}};
`;
}

const ensembleModule = ({
  names,
  rows,
}: ReturnType<
  typeof readEnsemble
>): string => `// Generated from data/ensemble.csv by "npm run generate". Do not edit.
export const ensembleNames: readonly string[] = ${JSON.stringify(names)};

/** One row for each parameter set, in the order of the names. */
export const ensembleRows: readonly (readonly number[])[] = [
${rows.map((row) => `  ${JSON.stringify(row)},\n`).join("")}];
`;

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
