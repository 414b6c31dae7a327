import {equationsOf} from "../../models/engine/equations.js";
import type {Model} from "../../models/engine/model.js";
import {codeWriter} from "../../models/engine/straight-line.js";

/**
 * A model as C, the expressions being those of the generated JavaScript, so that a peer in C computes
 * the very same. The Jacobian is dense and column by column; the caller has set it to zero.
 */
export function cCode(model: Model): string {
  const {states, parameters, rightHandSide, jacobian} = equationsOf(model);
  const write = codeWriter(states, parameters);
  const slopes = write.assignments("dy", rightHandSide);
  const entries = write.assignments(
    "values",
    jacobian.map(({node}) => node),
  );
  const dense = entries.replace(/^( *)values\[(\d+)\]/gm, (_, indent: string, place: string) => {
    const {row, column} = jacobian[Number(place)] ?? {row: NaN, column: NaN};
    return `${indent}values[${column * states.length + row}]`;
  });
  return `#include <math.h>

const int states = ${states.length};
const int parameters = ${parameters.length};
const int constants = ${write.constants().length};

/* fmax and fmin are calls, for the sake of NaN; these are one instruction */
static inline double larger(double a, double b) { return a > b ? a : b; }
static inline double smaller(double a, double b) { return a < b ? a : b; }
static inline double sign(double a) { return (a > 0) - (a < 0); }

void prepare(const double *p, double *k) {
${inC(write.preparation())}
}

void right_hand_side(double t, const double *y, const double *k, double *dy) {
${inC(slopes)}
}

void jacobian(double t, const double *y, const double *k, double *values) {
${inC(dense)}
}
`;
}

const names: Readonly<Record<string, string>> = {
  max: "larger",
  min: "smaller",
  abs: "fabs",
};

/** Every number becomes a double, lest two whole ones be divided as such. */
const inC = (code: string): string =>
  code
    .replace(/\bconst /g, "const double ")
    .replace(/\]!/g, "]")
    .replace(/Math\.(\w+)/g, (_, name: string) => names[name] ?? name)
    .replace(/(?<![\w.[])\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.\]])/g, (number) =>
      /[.e]/.test(number) ? number : `${number}.0`,
    );
