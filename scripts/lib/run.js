import {spawn, spawnSync} from "node:child_process";
import {openSync} from "node:fs";
import {delimiter, resolve} from "node:path";

const programs = {
  framework: "@observablehq/framework/dist/bin/observable.js",
  tsx: "tsx/dist/cli.mjs",
  tsc: "typescript/bin/tsc",
  eslint: "eslint/bin/eslint.js",
  prettier: "prettier/bin/prettier.cjs",
  vitest: "vitest/vitest.mjs",
};

export const pathOf = (program) => resolve("node_modules", programs[program]);

/** Framework starts loaders as `tsx`, which must be found also when npm did not start us. */
export const environment = () => ({
  ...process.env,
  OBSERVABLE_TELEMETRY_DISABLE: "1",
  PATH: resolve("node_modules/.bin") + delimiter + process.env.PATH,
});

/** Runs an installed program and returns its exit code. */
export function run(program, args) {
  const options = {stdio: "inherit", env: environment()};
  return spawnSync(process.execPath, [pathOf(program), ...args], options).status ?? 1;
}

/** Like run, but silent unless the program fails. */
export function runQuietly(program, args) {
  const options = {encoding: "utf8", env: environment(), maxBuffer: 1e8};
  const result = spawnSync(process.execPath, [pathOf(program), ...args], options);
  if (result.status !== 0) process.stderr.write(result.stdout + result.stderr);
  return result.status ?? 1;
}

/** Starts a script of ours beside what else runs. */
export const startBeside = (script, log) => start([script], log);

/** Starts an installed program beside what else runs. */
export const startProgramBeside = (program, args, log) => start([pathOf(program), ...args], log);

/** Its exit code, once it is over. What it prints goes to a file. */
function start(args, log) {
  const file = openSync(log, "w");
  const child = spawn(process.execPath, args, {stdio: ["ignore", file, file], env: environment()});
  return new Promise((resolve) => child.once("exit", (status) => resolve(status ?? 1)));
}
