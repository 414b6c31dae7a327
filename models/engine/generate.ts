import {conservedGroups} from "./conservation.js";
import {equationsOf} from "./equations.js";
import type {Model} from "./model.js";
import {factorCode, solveCode} from "./lu-code.js";
import {planElimination} from "./sparse-lu.js";
import {codeWriter} from "./straight-line.js";

/**
 * Writes a model as a TypeScript module with straight-line code for everything in `System`: a
 * right-hand side costs some fifty times less than the same laws as compiled mathjs expressions.
 * `name` is the exported constant; `typesFrom` is where the module imports `System` from.
 */
export function generateModule(model: Model, name: string, typesFrom: string): string {
  const equations = equationsOf(model);
  const write = codeWriter(equations.states, equations.parameters);
  const body = {
    rightHandSide: write.assignments("dy", equations.rightHandSide),
    jacobian: write.assignments(
      "values",
      equations.jacobian.map(({node}) => node),
    ),
    timeDerivative: write.assignments(
      "dfdt",
      equations.timeDerivative.map(({node}) => node),
    ),
    evaluate: write.assignments("outputs", equations.outputs),
  };
  const plan = planElimination(
    equations.states.length,
    equations.jacobian.map(({row, column}) => [row, column]),
  );
  const conserved = conservedGroups(model).map((group) =>
    group.map((state) => equations.states.indexOf(state)),
  );
  const list = (items: readonly (string | number)[]) => JSON.stringify(items);
  const sizes = {
    constants: write.constants().length,
    jacobian: equations.jacobian.length,
    lu: plan.entries.length,
  };
  return `// Generated from the declaration of ${oneLine(model.name)} by "npm run generate". Do not edit.
import type {System} from "${typesFrom}";

export const ${name}: System = {
  name: ${JSON.stringify(model.name)},
  version: ${JSON.stringify(model.version)},
  states: ${list(equations.states)},
  parameters: ${list(equations.parameters)},
  outputs: ${list(Object.keys(model.outputs))},
  conserved: ${JSON.stringify(conserved)},
  sizes: ${JSON.stringify(sizes)},
  rows: ${list(equations.jacobian.map(({row}) => row))},
  columns: ${list(equations.jacobian.map(({column}) => column))},
  timed: ${list(equations.timeDerivative.map(({row}) => row))},
  prepare(p, k) {
${write.preparation()}
  },
  rightHandSide(t, y, k, dy) {
${body.rightHandSide}
  },
  jacobian(t, y, k, values) {
${body.jacobian}
  },
  timeDerivative(t, y, k, dfdt) {
${body.timeDerivative}
  },
  factor(values, shift, lu) {
${factorCode(plan, equations.jacobian)}
  },
  solve(lu, b) {
${solveCode(plan)}
  },
  evaluate(t, y, k, outputs) {
${body.evaluate}
  },
};
`;
}

/** A comment must not end before its line does. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ");
