import {spawnSync} from "node:child_process";
import {availableParallelism} from "node:os";
import {atMost, type Line} from "./timing.js";

/** Builds the site, which the lines after this one then measure. */
export function buildLine(): Line {
  const start = performance.now();
  const {status, stderr} = spawnSync(process.execPath, ["scripts/build.js"], {encoding: "utf8"});
  if (status !== 0) throw new Error(`the site cannot be built: ${stderr}`);
  return {
    what: `npm run build, once, on ${availableParallelism()} cores`,
    ...atMost((performance.now() - start) / 1000, 60, "s", 1),
  };
}
