import {equationsOf} from "./equations.js";
import {oneLine} from "./generate.js";
import type {Model} from "./model.js";
import {codeWriter} from "./straight-line.js";

/**
 * Writes the rules and fluxes of a model as a TypeScript module: the exported constant `name`, of the type
 * `Readings` that is imported from `typesFrom`.
 */
export function generateReadings(model: Model, name: string, typesFrom: string): string {
  const {states, parameters, rules, fluxes} = equationsOf(model);
  const write = codeWriter(states, parameters);
  const evaluation = write.assignments("values", [...rules, ...fluxes]);
  const index = (state: string | null) => (state === null ? null : states.indexOf(state));
  const ends = model.fluxes.map(({name: flux, from, to}) => ({
    name: flux,
    from: index(from),
    to: index(to),
  }));
  return `// Generated from the declaration of ${oneLine(model.name)} by "npm run generate". Do not edit.
import type {Readings} from "${typesFrom}";

export const ${name}: Readings = {
  rules: ${JSON.stringify(Object.keys(model.rules))},
  fluxes: ${JSON.stringify(ends)},
  constants: ${write.constants().length},
  prepare(p, k) {
${write.preparation()}
  },
  evaluate(t, y, k, values) {
${evaluation}
  },
};
`;
}
