import type {EliminationPlan} from "./sparse-lu.js";
import {indented} from "./straight-line.js";

/** Elimination with every entry of the matrix in a variable of its own; reciprocal pivots are stored. */
export function factorCode(
  plan: EliminationPlan,
  jacobian: readonly {row: number; column: number}[],
): string {
  const lines: string[] = ["let growth = 0;"];
  const initial = new Map(jacobian.map(({row, column}, i) => [plan.addressOf(row, column), i]));
  plan.entries.forEach(([row, column], i) => {
    const entry = initial.get(i);
    const shift = row === column ? "shift" : entry === undefined ? "0" : "";
    lines.push(`let a${i} = ${shift}${entry === undefined ? "" : ` - values[${entry}]!`};`);
  });
  const done = new Set<number>();
  for (const pivot of plan.order) {
    done.add(pivot);
    const diagonal = required(plan.addressOf(pivot, pivot));
    lines.push(`a${diagonal} = 1 / a${diagonal};`);
    const right = plan.entries.filter(([row, column]) => row === pivot && !done.has(column));
    for (const [row, column] of plan.entries) {
      if (column !== pivot || done.has(row)) continue;
      const multiplier = `a${required(plan.addressOf(row, pivot))}`;
      lines.push(`${multiplier} *= a${diagonal};`);
      lines.push(`growth = Math.max(growth, Math.abs(${multiplier}));`);
      for (const [, j] of right) {
        const target = required(plan.addressOf(row, j));
        lines.push(`a${target} -= ${multiplier} * a${required(plan.addressOf(pivot, j))};`);
      }
    }
  }
  plan.entries.forEach((_, i) => lines.push(`lu[${i}] = a${i};`));
  lines.push("return growth;");
  return indented(lines);
}

/** Forward and backward substitution, each component in a variable of its own. */
export function solveCode(plan: EliminationPlan): string {
  const lines = plan.order.map((i) => `let x${i} = b[${i}]!;`);
  const step = new Map(plan.order.map((pivot, k) => [pivot, k]));
  const later = (a: number, b: number) => (step.get(a) ?? 0) > (step.get(b) ?? 0);
  for (const pivot of plan.order) {
    plan.entries.forEach(([row, column], i) => {
      if (column === pivot && later(row, pivot)) lines.push(`x${row} -= lu[${i}]! * x${pivot};`);
    });
  }
  for (const pivot of [...plan.order].reverse()) {
    plan.entries.forEach(([row, column], i) => {
      if (row === pivot && later(column, pivot)) lines.push(`x${pivot} -= lu[${i}]! * x${column};`);
    });
    lines.push(`x${pivot} *= lu[${required(plan.addressOf(pivot, pivot))}]!;`);
  }
  for (const i of plan.order) lines.push(`b[${i}] = x${i};`);
  return indented(lines);
}

function required(value: number | undefined): number {
  if (value === undefined) throw new Error("the elimination plan has no such entry");
  return value;
}
