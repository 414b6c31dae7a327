import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chdir} from "node:process";
import {fileURLToPath} from "node:url";
import {ensureInstalled} from "./lib/install.js";
import {run, startBeside, startProgramBeside} from "./lib/run.js";

chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureInstalled();

const reports = mkdtempSync(join(tmpdir(), "magnesia-test-"));
const total = {passed: 0, failed: 0};
// each of these keeps one core busy, and there are two
const buildLog = join(reports, "build.log");
const building = startBeside("scripts/build.js", buildLog);
const steps = {
  types: () => run("tsc", ["--noEmit"]),
  build: () => building.finally(() => process.stdout.write(readFileSync(buildLog))),
  "lint and format": lintAndFormat,
  "unit, oracle and evidence tests": () => tests("unit"),
  "find a browser": () => run("tsx", ["scripts/ensure-browser.ts"]),
  "browser tests": () => tests("site", "--config", "vitest.site.config.ts"),
};

let code = 0;
for (const [name, step] of Object.entries(steps)) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  code = await step();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${code === 0 ? "passed" : "failed"} in ${seconds} s`);
  if (code !== 0) break;
}
// A failed build has no failed test to count, yet must not end with "0 failed".
if (code !== 0 && total.failed === 0) total.failed = 1;
await building; // or it would go on writing after us
rmSync(reports, {recursive: true});
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(code);

async function lintAndFormat() {
  const log = join(reports, "format.log");
  const formatting = startProgramBeside("prettier", ["--check", "."], log);
  const lint = run("eslint", ["."]);
  const format = await formatting;
  process.stdout.write(readFileSync(log));
  return lint || format;
}

function tests(name, ...options) {
  const file = join(reports, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const status = run("vitest", ["run", ...reporters, ...options]);
  if (!existsSync(file)) return status || 1;
  const report = JSON.parse(readFileSync(file, "utf8"));
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  return status;
}
