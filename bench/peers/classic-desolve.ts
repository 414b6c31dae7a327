import {execFileSync} from "node:child_process";
import {readFileSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {classicModel} from "../solver/classic-model.js";
import type {Trial} from "../solver/classic-trial.js";
import {absolute, subjects} from "../solver/classic-workload.js";
import {cCode} from "./c-code.js";
import {cacheFolder} from "./cache.js";

/** deSolve of R, lsoda with a compiled right-hand side; throws where R, deSolve or gcc is missing. */
export function classicDesolve(): (rtol: number, repetitions?: number) => Trial {
  execFileSync("Rscript", ["-e", "library(deSolve)"], {stdio: "pipe"});
  const folder = cacheFolder("desolve");
  const [code, library] = [join(folder, "model.c"), join(folder, "classic.so")];
  writeFileSync(code, cCode(classicModel));
  const sources = [code, resolve("bench/peers/desolve.c")];
  execFileSync("gcc", ["-O2", "-shared", "-fPIC", ...sources, "-o", library, "-lm"]);
  const [input, output] = [join(folder, "parameters"), join(folder, "rows")];
  const perSubject = Object.keys(classicModel.parameters).length;
  writeFileSync(input, Float64Array.from(subjects.flatMap((subject) => [...subject])));
  return (rtol, repetitions = 1) => {
    const numbers = [subjects.length, perSubject, rtol, absolute(rtol), repetitions].map(String);
    const program = resolve("bench/peers/desolve.R");
    execFileSync("Rscript", [program, library, input, output, ...numbers], {stdio: "pipe"});
    const result = new Float64Array(Uint8Array.from(readFileSync(output)).buffer);
    return {ms: result[0] ?? NaN, rows: result.subarray(1)};
  };
}
