import type {System} from "./system.js";

type Required = "states" | "rows" | "columns" | "rightHandSide" | "jacobian";

/** A system without an order of elimination of its own: the solver factors its matrix with pivots. */
export function pivotedSystem(parts: Pick<System, Required> & Partial<System>): System {
  const nothing = (): void => undefined;
  return {
    ...{name: "", version: "", parameters: [], outputs: [], conserved: [], timed: []},
    sizes: {constants: 0, jacobian: parts.rows.length, lu: 0},
    ...{prepare: nothing, timeDerivative: nothing, solve: nothing, evaluate: nothing},
    factor: () => Infinity, // beyond what the solver takes for safe
    ...parts,
  };
}
