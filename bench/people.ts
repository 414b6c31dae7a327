import {robustnessLines} from "./robustness.js";
import {print} from "./timing.js";

/** `npm run bench:people`: ten thousand random people on random days, or as many as are asked for. */
print(robustnessLines(Number(process.argv[2] ?? 10_000)));
