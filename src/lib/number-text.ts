/** A number in at most `digits` significant digits, with a true minus: 0.0512 → "0.051". */
export function numberText(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return "–";
  const rounded = Number(value.toPrecision(digits));
  return withMinus(String(Math.abs(rounded) < 1e-6 ? 0 : rounded));
}

/** Ticks of one axis share their decimals; `signed` writes "+" before what lies above zero. */
export function tickTexts(ticks: readonly number[], signed = false): string[] {
  const decimals = Math.max(0, ...ticks.map((tick) => (String(tick).split(".")[1] ?? "").length));
  return ticks.map((tick) => {
    if (signed && tick === 0) return "0";
    return withMinus((signed && tick > 0 ? "+" : "") + tick.toFixed(decimals));
  });
}

const withMinus = (text: string): string => text.replace("-", "\u2212");
