import {availableParallelism, loadavg} from "node:os";
import {buildLine} from "./build.js";
import {modelLines} from "./model.js";
import {pageLines} from "./page.js";
import {print, type Line} from "./timing.js";

/** `npm run bench`: figures of this machine, beside what they should be. */
print([loadLine(), buildLine(), ...modelLines(), ...(await pageLines())]);

/** A machine that is busy with something else measures that. */
function loadLine(): Line {
  const [load = 0] = loadavg(); // all zero on Windows
  const cores = availableParallelism();
  return {
    what: `load before the bench, on ${cores} cores`,
    measured: load.toFixed(2),
    goal: `at most ${cores / 4}, or the figures below are too high`,
    isMet: load <= cores / 4,
  };
}
