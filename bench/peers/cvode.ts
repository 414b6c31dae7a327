import {execFileSync} from "node:child_process";
import {readdirSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {Model} from "../../models/engine/model.js";
import type {Problem, Tolerances} from "../../models/engine/solve/solve.js";
import {sortEvents} from "../../models/engine/events.js";
import {cCode} from "./c-code.js";
import {cacheFolder} from "./cache.js";
import {sundials} from "./sundials.js";

export interface CvodeRun {
  /** Median of the runs, without what is set up once. */
  readonly ms: number;
  readonly steps: number;
  readonly rows: Float64Array;
}

/** Does what our solver does, in C: the same problem, tolerances, events and output times. */
export type Cvode = (problem: Problem, tolerances: Tolerances, runs: number) => CvodeRun;

/** Compiles a model against CVODE; throws where SUNDIALS or a compiler cannot be had. */
export function createCvode(model: Model, name: string): Cvode {
  const library = sundials();
  const folder = cacheFolder(name);
  const [code, program] = [join(folder, "model.c"), join(folder, "cvode")];
  writeFileSync(code, cCode(model));
  const archives = readdirSync(join(library, "lib")).filter((file) => file.endsWith(".a"));
  execFileSync("gcc", [
    ...["-O2", "-I", join(library, "include"), code, resolve("bench/peers/cvode.c"), "-o", program],
    "-Wl,--start-group",
    ...archives.map((file) => join(library, "lib", file)),
    "-Wl,--end-group",
    "-lm",
  ]);
  return (problem, tolerances, runs) => {
    const input = new Uint8Array(asDoubles(problem, tolerances, runs).buffer);
    const output = execFileSync(program, {input, maxBuffer: 1e9, stdio: "pipe"});
    const [ms = NaN, steps = NaN, ...rows] = new Float64Array(Uint8Array.from(output).buffer);
    return {ms, steps, rows: Float64Array.from(rows)};
  };
}

/** A run in the order in which cvode.c reads it. */
function asDoubles(problem: Problem, {rtol, atol}: Tolerances, runs: number): Float64Array {
  const {parameters, initial, start, end} = problem;
  const times = Array.from(problem.times);
  const events = sortEvents(problem.events, start, end);
  const rows = events.map(({time, add = [], rate = []}) => {
    const row = new Float64Array(1 + 2 * initial.length);
    row[0] = time;
    for (const {state, amount} of add) row[1 + state] = (row[1 + state] ?? 0) + amount;
    for (const {state, change} of rate) {
      const place = 1 + initial.length + state;
      row[place] = (row[place] ?? 0) + change;
    }
    return row;
  });
  const head = [start, end, rtol, times.length, events.length, runs];
  const parts = [head, parameters, initial, atol, times, ...rows];
  return Float64Array.from(parts.flatMap((part) => [...part]));
}
