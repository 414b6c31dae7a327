/**
 * target = base + f · Σ w[j] · v[j], for the first so many vectors.
 * Written out by count: these sums are half of the work of a step, and a loop over the vectors inside
 * the loop over the components would double it.
 */
type Sum = (
  target: Float64Array,
  base: Float64Array,
  f: number,
  w: readonly number[],
  v: readonly Float64Array[],
) => void;

const sum1: Sum = (target, base, f, w, v) => {
  const w0 = f * (w[0] as number);
  const v0 = v[0] as Float64Array;
  for (let i = 0; i < target.length; i++) target[i] = (base[i] as number) + w0 * (v0[i] as number);
};

const sum2: Sum = (target, base, f, w, v) => {
  const w0 = f * (w[0] as number);
  const w1 = f * (w[1] as number);
  const v0 = v[0] as Float64Array;
  const v1 = v[1] as Float64Array;
  for (let i = 0; i < target.length; i++)
    target[i] = (base[i] as number) + w0 * (v0[i] as number) + w1 * (v1[i] as number);
};

const sum3: Sum = (target, base, f, w, v) => {
  const w0 = f * (w[0] as number);
  const w1 = f * (w[1] as number);
  const w2 = f * (w[2] as number);
  const v0 = v[0] as Float64Array;
  const v1 = v[1] as Float64Array;
  const v2 = v[2] as Float64Array;
  for (let i = 0; i < target.length; i++)
    target[i] =
      (base[i] as number) +
      w0 * (v0[i] as number) +
      w1 * (v1[i] as number) +
      w2 * (v2[i] as number);
};

const sum4: Sum = (target, base, f, w, v) => {
  const w0 = f * (w[0] as number);
  const w1 = f * (w[1] as number);
  const w2 = f * (w[2] as number);
  const w3 = f * (w[3] as number);
  const v0 = v[0] as Float64Array;
  const v1 = v[1] as Float64Array;
  const v2 = v[2] as Float64Array;
  const v3 = v[3] as Float64Array;
  for (let i = 0; i < target.length; i++)
    target[i] =
      (base[i] as number) +
      w0 * (v0[i] as number) +
      w1 * (v1[i] as number) +
      w2 * (v2[i] as number) +
      w3 * (v3[i] as number);
};

const sum5: Sum = (target, base, f, w, v) => {
  const w0 = f * (w[0] as number);
  const w1 = f * (w[1] as number);
  const w2 = f * (w[2] as number);
  const w3 = f * (w[3] as number);
  const w4 = f * (w[4] as number);
  const v0 = v[0] as Float64Array;
  const v1 = v[1] as Float64Array;
  const v2 = v[2] as Float64Array;
  const v3 = v[3] as Float64Array;
  const v4 = v[4] as Float64Array;
  for (let i = 0; i < target.length; i++)
    target[i] =
      (base[i] as number) +
      w0 * (v0[i] as number) +
      w1 * (v1[i] as number) +
      w2 * (v2[i] as number) +
      w3 * (v3[i] as number) +
      w4 * (v4[i] as number);
};

const sum6: Sum = (target, base, f, w, v) => {
  const w0 = f * (w[0] as number);
  const w1 = f * (w[1] as number);
  const w2 = f * (w[2] as number);
  const w3 = f * (w[3] as number);
  const w4 = f * (w[4] as number);
  const w5 = f * (w[5] as number);
  const v0 = v[0] as Float64Array;
  const v1 = v[1] as Float64Array;
  const v2 = v[2] as Float64Array;
  const v3 = v[3] as Float64Array;
  const v4 = v[4] as Float64Array;
  const v5 = v[5] as Float64Array;
  for (let i = 0; i < target.length; i++)
    target[i] =
      (base[i] as number) +
      w0 * (v0[i] as number) +
      w1 * (v1[i] as number) +
      w2 * (v2[i] as number) +
      w3 * (v3[i] as number) +
      w4 * (v4[i] as number) +
      w5 * (v5[i] as number);
};

const sum7: Sum = (target, base, f, w, v) => {
  const w0 = f * (w[0] as number);
  const w1 = f * (w[1] as number);
  const w2 = f * (w[2] as number);
  const w3 = f * (w[3] as number);
  const w4 = f * (w[4] as number);
  const w5 = f * (w[5] as number);
  const w6 = f * (w[6] as number);
  const v0 = v[0] as Float64Array;
  const v1 = v[1] as Float64Array;
  const v2 = v[2] as Float64Array;
  const v3 = v[3] as Float64Array;
  const v4 = v[4] as Float64Array;
  const v5 = v[5] as Float64Array;
  const v6 = v[6] as Float64Array;
  for (let i = 0; i < target.length; i++)
    target[i] =
      (base[i] as number) +
      w0 * (v0[i] as number) +
      w1 * (v1[i] as number) +
      w2 * (v2[i] as number) +
      w3 * (v3[i] as number) +
      w4 * (v4[i] as number) +
      w5 * (v5[i] as number) +
      w6 * (v6[i] as number);
};

const sums = [sum1, sum2, sum3, sum4, sum5, sum6, sum7] as const;

/** Adds as many of the vectors as there are weights, one to seven. */
export const combine: Sum = (target, base, f, w, v) => {
  const sum = sums[w.length - 1];
  if (sum === undefined) throw new RangeError(`expected 1 to 7 weights, got ${w.length}`);
  sum(target, base, f, w, v);
};
