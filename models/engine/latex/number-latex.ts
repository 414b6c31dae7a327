/** Full precision; powers of ten and multiples of π as one writes them. */
export function numberLatex(value: number): string {
  const turns = value / Math.PI;
  if (turns !== 0 && Math.abs(turns - Math.round(turns)) < 1e-12) {
    return Math.round(turns) === 1 ? "\\pi" : `${Math.round(turns)}\\pi`;
  }
  const [digits = "", exponent] = String(value).split("e");
  if (exponent === undefined) return digits;
  const ten = `10^{${Number(exponent)}}`;
  return digits === "1" ? ten : `${digits} \\cdot ${ten}`;
}
