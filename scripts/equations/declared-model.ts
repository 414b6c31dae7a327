import {modelFile, type ModelFile} from "../../models/engine/model-file.js";
import {modelLatex} from "../../models/engine/latex/model-latex.js";
import {modelSbml} from "../../models/engine/sbml/model-sbml.js";
import {magnesium} from "../../models/generated/magnesium.js";
import {magnesiumNotation} from "../../models/magnesium/notation/notation.js";
import {createRunner} from "../../models/magnesium/run.js";
import {magnesiumModel} from "../../models/magnesium/system.js";
import {citation} from "../citation.js";
import {readTable} from "../data/read-table.js";
import {readParameters} from "../generated-files.js";

/** The declaration as JSON, starting at midnight of the usual person's usual day. */
export const declaredModelFile = (): ModelFile =>
  modelFile(magnesiumModel(readParameters()), midnight());

/** The same as SBML. */
export const declaredModelSbml = (): string =>
  modelSbml(magnesiumModel(readParameters()), midnight());

function midnight(): Record<string, number> {
  const {initial} = createRunner()({hours: 1});
  return Object.fromEntries(magnesium.states.map((name, i) => [name, initial[i] ?? NaN]));
}

/** The declaration as a LaTeX document. */
export function declaredModelLatex(): string {
  const rows = readTable("parameters");
  return modelLatex(magnesiumModel(readParameters()), {
    notation: magnesiumNotation(Object.fromEntries(rows.map((row) => [row.name, row.symbol]))),
    sources: Object.fromEntries(readTable("sources").map((row) => [row.key, citation(row)])),
  });
}
