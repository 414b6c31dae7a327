import {spawnSync} from "node:child_process";
import {delimiter, resolve} from "node:path";

const programs = {
  framework: "@observablehq/framework/dist/bin/observable.js",
  tsx: "tsx/dist/cli.mjs",
  tsc: "typescript/bin/tsc",
  eslint: "eslint/bin/eslint.js",
  prettier: "prettier/bin/prettier.cjs",
  vitest: "vitest/vitest.mjs",
};

/** Runs an installed program and returns its exit code; `env` adds to the environment. */
export function run(program, args, {env = {}} = {}) {
  const result = spawnSync(
    process.execPath,
    [resolve("node_modules", programs[program]), ...args],
    {
      stdio: "inherit",
      env: {...process.env, ...siteEnvironment(), ...env},
    },
  );
  return result.status ?? 1;
}

/** Like run, but silent unless the program fails. */
export function runQuietly(program, args) {
  const result = spawnSync(
    process.execPath,
    [resolve("node_modules", programs[program]), ...args],
    {
      encoding: "utf8",
      env: {...process.env, ...siteEnvironment()},
      maxBuffer: 1e8,
    },
  );
  if (result.status !== 0) process.stderr.write(result.stdout + result.stderr);
  return result.status ?? 1;
}

/** Framework starts loaders as `tsx`, which must be found also when npm did not start us. */
const siteEnvironment = () => ({
  OBSERVABLE_TELEMETRY_DISABLE: "1",
  PATH: resolve("node_modules/.bin") + delimiter + process.env.PATH,
});
