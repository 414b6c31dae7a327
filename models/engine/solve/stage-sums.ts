import {A, C, H} from "./rodas5p-tableau.js";

/**
 * The sums before a stage: where it looks, u = y + Σ a · k, and what it adds, w = Σ c · k, from the
 * stages k so far, which lie one after another in one array. Stages 7 and 8 start from u as it is.
 * Written out by stage: these sums are half of the work of a step, and a loop over the stages inside the
 * loop over the components would double it. No number is passed, since every one would be allocated.
 */
type StageSums = (u: Float64Array, w: Float64Array, y: Float64Array, k: Float64Array) => void;

const before2: StageSums = (u, w, y, k) => {
  const n = y.length;
  const a0 = A[1][0];
  const c0 = C[1][0];
  for (let i = 0; i < n; i++) {
    const k0 = k[i] as number;
    u[i] = (y[i] as number) + a0 * k0;
    w[i] = c0 * k0;
  }
};

const before3: StageSums = (u, w, y, k) => {
  const n = y.length;
  const a0 = A[2][0];
  const a1 = A[2][1];
  const c0 = C[2][0];
  const c1 = C[2][1];
  for (let i = 0; i < n; i++) {
    const k0 = k[i] as number;
    const k1 = k[i + n] as number;
    u[i] = (y[i] as number) + a0 * k0 + a1 * k1;
    w[i] = c0 * k0 + c1 * k1;
  }
};

const before4: StageSums = (u, w, y, k) => {
  const n = y.length;
  const a0 = A[3][0];
  const a1 = A[3][1];
  const a2 = A[3][2];
  const c0 = C[3][0];
  const c1 = C[3][1];
  const c2 = C[3][2];
  for (let i = 0; i < n; i++) {
    const k0 = k[i] as number;
    const k1 = k[i + n] as number;
    const k2 = k[i + 2 * n] as number;
    u[i] = (y[i] as number) + a0 * k0 + a1 * k1 + a2 * k2;
    w[i] = c0 * k0 + c1 * k1 + c2 * k2;
  }
};

const before5: StageSums = (u, w, y, k) => {
  const n = y.length;
  const a0 = A[4][0];
  const a1 = A[4][1];
  const a2 = A[4][2];
  const a3 = A[4][3];
  const c0 = C[4][0];
  const c1 = C[4][1];
  const c2 = C[4][2];
  const c3 = C[4][3];
  for (let i = 0; i < n; i++) {
    const k0 = k[i] as number;
    const k1 = k[i + n] as number;
    const k2 = k[i + 2 * n] as number;
    const k3 = k[i + 3 * n] as number;
    u[i] = (y[i] as number) + a0 * k0 + a1 * k1 + a2 * k2 + a3 * k3;
    w[i] = c0 * k0 + c1 * k1 + c2 * k2 + c3 * k3;
  }
};

const before6: StageSums = (u, w, y, k) => {
  const n = y.length;
  const a0 = A[5][0];
  const a1 = A[5][1];
  const a2 = A[5][2];
  const a3 = A[5][3];
  const a4 = A[5][4];
  const c0 = C[5][0];
  const c1 = C[5][1];
  const c2 = C[5][2];
  const c3 = C[5][3];
  const c4 = C[5][4];
  for (let i = 0; i < n; i++) {
    const k0 = k[i] as number;
    const k1 = k[i + n] as number;
    const k2 = k[i + 2 * n] as number;
    const k3 = k[i + 3 * n] as number;
    const k4 = k[i + 4 * n] as number;
    u[i] = (y[i] as number) + a0 * k0 + a1 * k1 + a2 * k2 + a3 * k3 + a4 * k4;
    w[i] = c0 * k0 + c1 * k1 + c2 * k2 + c3 * k3 + c4 * k4;
  }
};

const before7: StageSums = (u, w, y, k) => {
  const n = y.length;
  const c0 = C[6][0];
  const c1 = C[6][1];
  const c2 = C[6][2];
  const c3 = C[6][3];
  const c4 = C[6][4];
  const c5 = C[6][5];
  for (let i = 0; i < n; i++) {
    const k0 = k[i] as number;
    const k1 = k[i + n] as number;
    const k2 = k[i + 2 * n] as number;
    const k3 = k[i + 3 * n] as number;
    const k4 = k[i + 4 * n] as number;
    const k5 = k[i + 5 * n] as number;
    u[i] = (u[i] as number) + k5;
    w[i] = c0 * k0 + c1 * k1 + c2 * k2 + c3 * k3 + c4 * k4 + c5 * k5;
  }
};

const before8: StageSums = (u, w, y, k) => {
  const n = y.length;
  const c0 = C[7][0];
  const c1 = C[7][1];
  const c2 = C[7][2];
  const c3 = C[7][3];
  const c4 = C[7][4];
  const c5 = C[7][5];
  const c6 = C[7][6];
  for (let i = 0; i < n; i++) {
    const k0 = k[i] as number;
    const k1 = k[i + n] as number;
    const k2 = k[i + 2 * n] as number;
    const k3 = k[i + 3 * n] as number;
    const k4 = k[i + 4 * n] as number;
    const k5 = k[i + 5 * n] as number;
    const k6 = k[i + 6 * n] as number;
    u[i] = (u[i] as number) + k6;
    w[i] = c0 * k0 + c1 * k1 + c2 * k2 + c3 * k3 + c4 * k4 + c5 * k5 + c6 * k6;
  }
};

/** One function for each stage but the first. */
export const stageSums = [before2, before3, before4, before5, before6, before7, before8] as const;

/** The three vectors of the dense output, Σ h · k each. */
export function denseSums(target: readonly Float64Array[], k: Float64Array): void {
  const [first, second, third] = target as [Float64Array, Float64Array, Float64Array];
  const [p, q, r] = H;
  const n = first.length;
  for (let i = 0; i < n; i++) {
    const k0 = k[i] as number;
    const k1 = k[i + n] as number;
    const k2 = k[i + 2 * n] as number;
    const k3 = k[i + 3 * n] as number;
    const k4 = k[i + 4 * n] as number;
    const k5 = k[i + 5 * n] as number;
    const k6 = k[i + 6 * n] as number;
    const k7 = k[i + 7 * n] as number;
    first[i] =
      p[0] * k0 + p[1] * k1 + p[2] * k2 + p[3] * k3 + p[4] * k4 + p[5] * k5 + p[6] * k6 + p[7] * k7;
    second[i] =
      q[0] * k0 + q[1] * k1 + q[2] * k2 + q[3] * k3 + q[4] * k4 + q[5] * k5 + q[6] * k6 + q[7] * k7;
    third[i] =
      r[0] * k0 + r[1] * k1 + r[2] * k2 + r[3] * k3 + r[4] * k4 + r[5] * k5 + r[6] * k6 + r[7] * k7;
  }
}
