/** A figure and its unit stay on one line. */
export const keepUnits = (text: string): string =>
  text.replace(/(\d) (?=(%|mg|g|mmol|h|min|mL)(?![a-z]))/g, "$1\u00a0");
