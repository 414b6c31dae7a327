import {formulaText, withDocument} from "./libsbml.js";

/** What libSBML reads in a document: a formula for each thing that has one, and who takes part. */
export interface ReadBack {
  /** By the id of a reaction or of what has a rule. */
  readonly formulas: Readonly<Record<string, string>>;
  /** As mathjs defines a function: f(x) = x^2. */
  readonly functions: readonly string[];
  /** Reactants, products and modifiers of each reaction. */
  readonly sides: Readonly<Record<string, readonly (readonly string[])[]>>;
}

export const readBack = (xml: string): ReadBack =>
  withDocument(xml, (document) => {
    const model = document.getModel();
    const rules = Array.from({length: model.getNumRules()}, (_, i) => model.getRule(i));
    const {reactions, functions} = model;
    return {
      formulas: Object.fromEntries([
        ...rules.map((rule) => [rule.getVariable(), formulaText(rule.getMath())] as const),
        ...reactions.map(
          (one) => [one.getId(), formulaText(one.getKineticLaw().getMath())] as const,
        ),
      ]),
      functions: functions.map((one) => {
        const names = Array.from({length: one.getNumArguments()}, (_, i) =>
          one.getArgument(i).getName(),
        );
        return `${one.getId()}(${names.join()}) = ${formulaText(one.getBody())}`;
      }),
      sides: Object.fromEntries(
        reactions.map((one) => [
          one.getId(),
          [one.reactants, one.products, one.modifiers].map((side) =>
            side.map((end) => end.getSpecies()),
          ),
        ]),
      ),
    };
  });
