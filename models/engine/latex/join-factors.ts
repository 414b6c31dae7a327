/** Factors side by side; two numbers need a dot between them. */
export const joinFactors = (factors: readonly string[]): string =>
  factors.reduce((text, factor) => `${text}${/^\d/.test(factor) ? " \\cdot " : "\\,"}${factor}`);
