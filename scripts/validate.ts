import {writeFileSync} from "node:fs";
import {validate} from "../models/studies/validate.js";
import {recordOf} from "./record.js";

/**
 * npm run validate: simulates every study and writes models/generated/validation.ts, the table that pages
 * print, models/generated/protocols.ts, how the studies were simulated, and MODEL.md. Tests prove that no
 * target that was inside has fallen out, and that all three are up to date.
 */
const results = validate();
const rows = results.rows.map((row) => ({
  ...row,
  simulated: Number(row.simulated.toPrecision(4)),
}));
write("validation", "ValidationRow", rows);
const usable = results.protocols.filter(({scenarios}) => scenarios.length > 0);
write("protocols", "Protocol", usable);
writeFileSync(new URL("../MODEL.md", import.meta.url), recordOf(rows));

for (const kind of ["calibration", "validation"] as const) {
  const own = rows.filter((row) => row.kind === kind);
  const inside = own.filter((row) => row.inside).length;
  console.log(`${kind}: ${inside} of ${own.length} inside`);
  for (const {id, low, high, simulated, unit} of own.filter((row) => !row.inside)) {
    console.log(`  ${id}: ${simulated} ${unit}, interval ${low} to ${high}`);
  }
}

function write(name: "validation" | "protocols", type: string, items: readonly object[]): void {
  const module = name === "validation" ? "validate" : name;
  const text = `// Generated from the studies by "npm run validate". Do not edit.
import type {${type}} from "../studies/${module}.js";

export const ${name}: readonly ${type}[] = [
${items.map((item) => `  ${JSON.stringify(item)},\n`).join("")}];
`;
  writeFileSync(new URL(`../models/generated/${name}.ts`, import.meta.url), text);
}
