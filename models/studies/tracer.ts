import {EigenvalueDecomposition, Matrix} from "ml-matrix";

type Values = Readonly<Record<string, number>>;

/**
 * Half-times (h, ascending) of 28Mg given into a vein of a body at rest. Tracer moves with the traffic in
 * each direction, not with its difference, so its rates are flow over content: for pools in balance
 * that is the exchange rate of the pool on its side and the same flow over the fluid's content on the
 * other. `urine` is what leaves with urine at rest, mmol/h.
 */
export function tracerHalfTimes(values: Values, urine: number): number[] {
  const value = (name: string): number => values[name] ?? NaN;
  const weight = value("body_weight");
  const plasma = value("plasma_rest") * value("plasma_volume") * weight;
  const fluid =
    value("ultrafilterable") * value("plasma_rest") * value("interstitial_volume") * weight;
  const traffic = value("interstitial_exchange") * value("ultrafilterable") * plasma;
  const pools = ["tissue_fast", "tissue_intracellular", "tissue_slow", "bone_deep"].map((pool) => ({
    rate: value(`${pool}_rate`),
    content: value(`${pool}_rest`) * value("lean_mass_factor") * weight,
  }));
  // plasma, interstitium, then the pools; column: from, row: to
  const size = 2 + pools.length;
  const rates = Matrix.zeros(size, size);
  const move = (from: number, to: number, rate: number) => {
    rates.set(from, from, rates.get(from, from) - rate);
    if (to >= 0) rates.set(to, from, rates.get(to, from) + rate);
  };
  move(0, 1, traffic / plasma);
  move(1, 0, traffic / fluid);
  move(0, -1, urine / plasma);
  pools.forEach(({rate, content}, i) => {
    move(1, 2 + i, (rate * content) / fluid);
    move(2 + i, 1, rate);
  });
  return new EigenvalueDecomposition(rates).realEigenvalues
    .map((eigenvalue) => Math.LN2 / -eigenvalue)
    .sort((a, b) => a - b);
}

/** Mg (mmol for each kg) that trades with plasma within the days that 28Mg lasts. */
export function exchangeable(values: Values): number {
  const value = (name: string): number => values[name] ?? NaN;
  const fluids =
    value("plasma_rest") *
    (value("plasma_volume") + value("ultrafilterable") * value("interstitial_volume"));
  return fluids + value("tissue_fast_rest") + value("tissue_intracellular_rest");
}
