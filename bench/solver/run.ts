import {availableParallelism, loadavg} from "node:os";
import {type Line, print} from "../timing.js";
import {classicLines} from "./classic.js";
import {magnesiumCvodeLines} from "./magnesium-cvode.js";
import {populationLines} from "./population.js";
import {textbookLines} from "./textbook.js";

/**
 * `npm run bench:solver`: our solver beside others that are built here, all in one run; ratios are what
 * counts, since the machine may be busy.
 */
const [load = 0] = loadavg();
const cores = availableParallelism();
print([{what: `load before the bench, on ${cores} cores`, measured: load.toFixed(2)}]);
for (const lines of [classicLines, magnesiumCvodeLines, textbookLines, populationLines]) {
  print(await linesOrReason(lines));
}

/** A bench tells, it never fails: what goes wrong is a row too. */
async function linesOrReason(lines: () => Line[] | Promise<Line[]>): Promise<readonly Line[]> {
  try {
    return await lines();
  } catch (error) {
    return [{what: `${lines.name} broke off: ${String(error)}`, measured: "no figure"}];
  }
}
