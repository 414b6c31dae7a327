import type {System} from "../system.js";

export interface PivotedMatrix {
  readonly values: Float64Array;
  readonly order: Int32Array;
}

/** LU of shift · I − J with partial pivoting, for the rare step where the fixed order is unsafe. */
export function denseFactor(system: System, jacobian: Float64Array, shift: number): PivotedMatrix {
  const n = system.states.length;
  const values = new Float64Array(n * n);
  for (let i = 0; i < n; i++) values[i * n + i] = shift;
  system.rows.forEach((row, e) => {
    const address = row * n + (system.columns[e] as number);
    values[address] = (values[address] as number) - (jacobian[e] as number);
  });
  const order = new Int32Array(n);
  const get = (row: number, column: number) => values[row * n + column] as number;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let row = k + 1; row < n; row++) {
      if (Math.abs(get(row, k)) > Math.abs(get(best, k))) best = row;
    }
    order[k] = best;
    if (best !== k) {
      for (let column = 0; column < n; column++) {
        const swap = get(k, column);
        values[k * n + column] = get(best, column);
        values[best * n + column] = swap;
      }
    }
    for (let row = k + 1; row < n; row++) {
      const multiplier = get(row, k) / get(k, k);
      values[row * n + k] = multiplier;
      if (multiplier === 0) continue;
      for (let column = k + 1; column < n; column++) {
        values[row * n + column] = get(row, column) - multiplier * get(k, column);
      }
    }
  }
  return {values, order};
}

/** Overwrites `b` with the solution. */
export function denseSolve({values, order}: PivotedMatrix, b: Float64Array): void {
  const n = order.length;
  const get = (i: number) => b[i] as number;
  for (let k = 0; k < n; k++) {
    const other = order[k] as number;
    const swap = get(k);
    b[k] = get(other);
    b[other] = swap;
  }
  for (let row = 0; row < n; row++) {
    let sum = get(row);
    for (let column = 0; column < row; column++)
      sum -= (values[row * n + column] as number) * get(column);
    b[row] = sum;
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = get(row);
    for (let column = row + 1; column < n; column++) {
      sum -= (values[row * n + column] as number) * get(column);
    }
    b[row] = sum / (values[row * n + row] as number);
  }
}
