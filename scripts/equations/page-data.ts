import {conservedGroups} from "../../models/engine/conservation.js";
import type {Notation} from "../../models/engine/latex/glyph.js";
import type {Mark} from "../../models/engine/latex/family.js";
import {modelEquations} from "../../models/engine/latex/model-equations.js";
import type {Model, Parameter} from "../../models/engine/model.js";
import {dimensionProblems} from "../../models/engine/units.js";
import {indexLetters} from "../../models/magnesium/notation/tract.js";
import {magnesiumNotation} from "../../models/magnesium/notation/notation.js";
import {magnesiumModel, mealParameters} from "../../models/magnesium/system.js";
import type {EquationsData, OrganData} from "../../src/lib/equations/data.js";
import {citation} from "../citation.js";
import {shortCitations} from "../cite.js";
import {readTable} from "../data/read-table.js";
import {readParameters} from "../generated-files.js";
import {conservedData} from "./conserved-data.js";
import {familyData} from "./family-data.js";
import {namesOf} from "./names-data.js";
import {organId} from "./organ-id.js";
import {organProse} from "./organ-prose.js";
import {recordSections} from "./record-sections.js";
import {fluxKey, termMarks} from "./term-marks.js";

/** Everything that the Equations page shows of the declaration; throws where a unit does not fit. */
export function equationsData(): EquationsData {
  const rows = readTable("parameters");
  const model = magnesiumModel(readParameters());
  const problems = dimensionProblems(model);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const notation = magnesiumNotation(Object.fromEntries(rows.map((row) => [row.name, row.symbol])));
  const {terms, mark} = termMarks(model);
  const fitted = new Set(rows.filter(({fit}) => fit !== undefined).map(({name}) => name));
  return {
    model: {name: model.name, version: model.version},
    organs: organsOf(model, notation, mark),
    names: namesOf(model, notation),
    record: recordSections().map(({title}) => title),
    laws: conservedGroups(model).map((members) => conservedData(model, members, {notation, mark})),
    terms,
    uses: usesOf(model),
    letters: Object.entries(indexLetters).map(([letter, meaning]) => ({letter, meaning})),
    counts: {
      states: Object.keys(model.states).length,
      rules: Object.keys(model.rules).length,
      fluxes: model.fluxes.length,
    },
    parameters: Object.entries(model.parameters).map(([name, row]) => ({
      name,
      ...row,
      isFitted: fitted.has(name),
    })),
    sources: sourcesOf(model),
  };
}

/** The names that each rule and flux reads. */
function usesOf(model: Model): Record<string, string[]> {
  const keyOf = fluxKey(model);
  const laws = [
    ...Object.entries(model.rules).map(([name, {law}]) => [name, law] as const),
    ...model.fluxes
      .filter(({name}) => keyOf(name) !== name)
      .map(({name, law}) => [keyOf(name), law] as const),
  ];
  const isName = (word: string) =>
    [model.parameters, model.states, model.rules].some((all) => word in all);
  return Object.fromEntries(
    laws.map(([key, law]) => [key, [...new Set(law.match(/[A-Za-z_]\w*/g) ?? [])].filter(isName)]),
  );
}

function sourcesOf(model: Model<Parameter>): EquationsData["sources"] {
  const used = new Set(Object.values(model.parameters).map(({source}) => source));
  const rows = readTable("sources").filter(({key}) => used.has(key));
  const names = shortCitations(rows);
  const sources = rows.map((row, i) => {
    const address = row.doi === undefined ? row.url : `https://doi.org/${row.doi}`;
    const isStudy = row.authors !== undefined || row.published_in !== undefined;
    return [
      row.key,
      {
        name: isStudy ? (names[i] ?? row.key) : row.key,
        citation: citation(row),
        ...(address === undefined ? {} : {address}),
      },
    ];
  });
  return Object.fromEntries(sources) as EquationsData["sources"]; // one for each row
}

/** The file whose head explains an organ. */
const files: Readonly<Record<string, string>> = {
  Stomach: "stomach",
  Gut: "gut",
  "Chelate that stays whole": "chelate",
  "Plasma and interstitium": "plasma",
  Tissue: "tissue",
  Kidney: "kidney",
  Glycine: "ligands",
  "L-threonate": "ligands",
  "Barrier and brain": "brain",
  "Clamp on plasma": "clamp",
};

function organsOf(model: Model<Parameter>, notation: Notation, mark: Mark): OrganData[] {
  const names = Object.keys(model.parameters);
  const isOfPerson = (name: string) => model.parameters[name]?.source === "person";
  return modelEquations(model).map(({title, assumptions, states, fluxes, rules}) => {
    const groups = [
      {kind: "fluxes", list: fluxes},
      {kind: "rules", list: rules},
      {kind: "states", list: states},
    ] as const;
    const isWhole = groups.every(({list}) => list.length === 0);
    const laws = [...rules, ...fluxes, ...states].flatMap(({terms}) => terms.map(({node}) => node));
    const words = new Set(laws.flatMap((node) => node.toString().match(/[A-Za-z_]\w*/g) ?? []));
    const file = files[title];
    return {
      id: organId(title),
      title,
      prose: file === undefined ? "" : organProse(file),
      assumptions,
      groups: groups
        .filter(({list}) => list.length > 0)
        .map(({kind, list}) => ({
          kind,
          families: familyData(kind, list, {model, notation, mark}),
        })),
      // what the person sets, and the share of food that dissolves, belong to the whole body
      parameters: names.filter((name) =>
        isWhole ? isOfPerson(name) || isMeal(name) : words.has(name),
      ),
    };
  });
}

const isMeal = (name: string): boolean => mealParameters.some((one) => one === name);
