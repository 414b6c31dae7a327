import {writeFileSync} from "node:fs";
import {validate} from "../models/studies/validate.js";
import {recordOf} from "./record.js";

/**
 * npm run validate: simulates every study and writes models/generated/validation.ts, the table that pages
 * print, and MODEL.md. Tests prove that no target that was inside has fallen out, and that both
 * are up to date.
 */
const rows = validate().map((row) => ({...row, simulated: Number(row.simulated.toPrecision(4))}));
const text = `// Generated from the studies by "npm run validate". Do not edit.
import type {ValidationRow} from "../studies/validate.js";

export const validation: readonly ValidationRow[] = [
${rows.map((row) => `  ${JSON.stringify(row)},\n`).join("")}];
`;
writeFileSync(new URL("../models/generated/validation.ts", import.meta.url), text);
writeFileSync(new URL("../MODEL.md", import.meta.url), recordOf(rows));

for (const kind of ["calibration", "validation"] as const) {
  const own = rows.filter((row) => row.kind === kind);
  const inside = own.filter((row) => row.inside).length;
  console.log(`${kind}: ${inside} of ${own.length} inside`);
  for (const {id, low, high, simulated, unit} of own.filter((row) => !row.inside)) {
    console.log(`  ${id}: ${simulated} ${unit}, interval ${low} to ${high}`);
  }
}
