/** The box of a fit in the logarithms of its parameters. */
export interface LogSpace {
  readonly low: Float64Array;
  readonly high: Float64Array;
  toLog(values: Float64Array): Float64Array;
  /** Back to natural units. What lies beyond a bound, or within rounding of it, is the bound itself. */
  toNatural(x: Float64Array): Float64Array;
  /** x moved into the box, and onto a bound where it is within rounding of it. */
  clamp(x: Float64Array): Float64Array;
  isAtBound(x: Float64Array, index: number): boolean;
}

export function createLogSpace(low: Float64Array, high: Float64Array): LogSpace {
  const [logLow, logHigh] = [low.map(Math.log), high.map(Math.log)];
  const isLow = (x: number, j: number) => x <= (logLow[j] as number) + rounding;
  const isHigh = (x: number, j: number) => x >= (logHigh[j] as number) - rounding;
  const choose = (x: number, j: number, least: Float64Array, most: Float64Array, value: number) =>
    isLow(x, j) ? (least[j] as number) : isHigh(x, j) ? (most[j] as number) : value;
  const clamp = (x: Float64Array) => x.map((value, j) => choose(value, j, logLow, logHigh, value));
  return {
    low: logLow,
    high: logHigh,
    toLog: (values) => clamp(values.map(Math.log)),
    toNatural: (x) => x.map((value, j) => choose(value, j, low, high, Math.exp(value))),
    clamp,
    isAtBound: (x, j) => isLow(x[j] as number, j) || isHigh(x[j] as number, j),
  };
}

/** Some units in the last place of a logarithm of the size met here. */
const rounding = 1e-13;
