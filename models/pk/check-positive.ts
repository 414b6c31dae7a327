/** Throws a RangeError that names every parameter that is not a finite number above 0. */
export function checkPositive(parameters: Readonly<Record<string, number>>): void {
  const wrong = Object.entries(parameters)
    .filter(([, value]) => !(value > 0 && value < Infinity))
    .map(([name, value]) => `${name} must be above 0 and finite, got ${value}`);
  if (wrong.length > 0) throw new RangeError(wrong.join("; "));
}
