/** A tiny number in one digit: "3 × 10⁻¹⁵". */
export function scientificText(value: number): string {
  if (value === 0) return "0";
  const [digits = "", exponent = "0"] = value.toExponential(0).split("e");
  const raised = [...String(Number(exponent))].map((sign) => superscripts.get(sign) ?? sign);
  return `${digits} × 10${raised.join("")}`;
}

const [plain, small] = [[..."-0123456789"], [..."⁻⁰¹²³⁴⁵⁶⁷⁸⁹"]];
const superscripts = new Map(plain.map((sign, i) => [sign, small[i] ?? sign]));
