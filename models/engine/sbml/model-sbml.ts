import {equationsOf} from "../equations.js";
import type {Model} from "../model.js";
import {dimensionProblems} from "../units.js";
import {createExport} from "./export.js";
import {functionDefinition} from "./function-definition.js";
import {quantitiesOf} from "./quantities.js";
import {reactionsOf} from "./reactions.js";
import {compartment, speciesOf} from "./species.js";
import {knownUnit} from "./unit-list.js";
import {documentText, element, list, notes} from "./xml.js";

/**
 * A model as a document of SBML Level 3 Version 2 Core (Hucka et al., J Integr Bioinform 2019,
 * 16(2):20190021), whose sections the comments here cite. Amounts are species of one compartment and
 * fluxes between them reactions; what else changes has a rate rule. Throws what is wrong with the model.
 */
export function modelSbml(model: Model, initial: Readonly<Record<string, number>>): string {
  const problems = dimensionProblems(model);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  equationsOf(model); // throws where rules go in a circle

  const all = createExport(model, initial);
  const {ids, units, laws} = all;
  const substance = all.substance === null ? undefined : units.id(all.substance);
  const hasSpecies = substance !== undefined;
  const attributes = {
    id: ids.model,
    name: model.name,
    substanceUnits: substance,
    timeUnits: units.id(knownUnit(model.timeUnit)),
    volumeUnits: hasSpecies ? "litre" : undefined,
    extentUnits: substance,
  };
  const species = speciesOf(all);
  const quantities = quantitiesOf(all);
  const reactions = reactionsOf(all);
  const functions = [...laws.called].map((name) => functionDefinition(name, units));
  const rules = quantities.map(({rule}) => rule).filter((rule) => rule !== null);
  return documentText(
    element("sbml", {xmlns: core, "xmlns:sbml": core, level: 3, version: 2}, [
      element("model", attributes, [
        ...notes(model.version === "" ? "" : `Version ${model.version}`),
        ...list("listOfFunctionDefinitions", functions),
        ...list("listOfUnitDefinitions", units.definitions()),
        ...list("listOfCompartments", hasSpecies ? [compartment()] : []),
        ...list("listOfSpecies", species),
        ...list(
          "listOfParameters",
          quantities.map(({parameter}) => parameter),
        ),
        ...list("listOfRules", rules),
        ...list("listOfReactions", reactions),
      ]),
    ]),
  );
}

const core = "http://www.sbml.org/sbml/level3/version2/core";
