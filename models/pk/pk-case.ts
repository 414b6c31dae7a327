import {type Checked, checkInput, isObject, numberOf} from "../schema/check-input.js";
import {createCheck} from "../schema/check.js";
import {between, positive, wholeNumber} from "../schema/numbers.js";
import {type Problem, wrongPlace, wrongValue} from "../schema/problem.js";
import type {Schema} from "../schema/schema.js";
import {classicModelOf, classicModels, type ClassicParameters} from "./classic-models.js";
import {linearMachine} from "./linear-machine.js";
import type {Machine} from "./machine.js";
import {type MichaelisMenten, saturableMachine, saturableOdeMachine} from "./michaelis-menten.js";
import {odeMachine} from "./ode-machine.js";
import {observe} from "./observe.js";
import {play} from "./play.js";
import {brokenRecords, brokenTimes, recordSchema} from "./record-rules.js";
import type {EventRecord} from "./record.js";

/** A classic model, its event table, and what is wanted of it. */
export interface PkCase {
  /** Their names choose the model. */
  readonly params: ClassicParameters;
  readonly records: readonly EventRecord[];
  /** The amount of a compartment, divided by its volume: a number, or the parameter that it is. */
  readonly output: {readonly cmt: number; readonly divideBy: number | string};
  /** Seen after the rows of the same time. */
  readonly times: readonly number[];
  /** In closed form unless told. */
  readonly method?: "closed" | "ode";
}

export interface PkResult {
  readonly times: readonly number[];
  readonly conc: readonly number[];
  /** By time, of all compartments in order. */
  readonly amounts: readonly (readonly number[])[];
}

/** What a file of reference cases holds besides: it is not read. */
const beside: Schema["properties"] = {
  ...{name: {}, notes: {}, convention: {}, conc: {}, amounts: {}},
};

const pkCaseSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "A classic compartment model under an event table",
  type: "object",
  properties: {
    params: {type: "object", additionalProperties: between(0, 1e12)},
    records: {type: "array", items: recordSchema, maxItems: 20_000},
    output: {
      type: "object",
      properties: {
        cmt: wholeNumber(1, 1000),
        divideBy: {anyOf: [positive(1e12), {type: "string"}]},
      },
      required: ["cmt", "divideBy"],
      additionalProperties: false,
    },
    times: {type: "array", items: between(-1e12, 1e12), maxItems: 100_000},
    method: {enum: ["closed", "ode"]},
    ...beside,
  },
  required: ["params", "records", "output", "times"],
  additionalProperties: false,
};

/** A case that may be run, or every reason why it may not. */
export const checkPkCase = (input: unknown): Checked<PkCase> =>
  checkInput(input, "case", checkShape, brokenRules);

const checkShape = createCheck(pkCaseSchema);
const saturable = ["VMAX", "KM", "V"];
const known = [...classicModels.map(({parameters}) => parameters), saturable]
  .map((names) => names.join(" "))
  .join("; ");

function brokenRules({params, records, output, times}: Record<string, unknown>): Problem[] {
  const problems: Problem[] = [];
  const size = isObject(params) ? sizeOf(numbersOf(params)) : NaN;
  if (isObject(params)) {
    if (Number.isNaN(size)) {
      const names = Object.keys(params).join(" ") || "none";
      problems.push(
        wrongPlace(["params"], `must be the names of one model (${known}), got ${names}`),
      );
    }
    for (const [name, value] of Object.entries(params)) {
      if (name === "N" && !(Number.isInteger(value) && (value as number) <= 100)) {
        problems.push(wrongValue(["params", "N"], "must be a whole number, 0 to 100"));
      } else if (value === 0 && !mayBeZero.includes(name)) {
        problems.push(wrongValue(["params", name], "must be above 0"));
      }
    }
  }
  if (isObject(output) && numberOf(output["cmt"]) > size) {
    problems.push(wrongValue(["output", "cmt"], `must be 1 to ${size}`));
  }
  if (isObject(output) && typeof output["divideBy"] === "string" && isObject(params)) {
    if (!Object.hasOwn(params, output["divideBy"]))
      problems.push(wrongValue(["output", "divideBy"], "must be a number or one of params"));
  }
  const rows = Array.isArray(records) ? brokenRecords(records, size || Infinity) : [];
  return [...problems, ...brokenTimes(times), ...rows];
}

const numbersOf = (params: Record<string, unknown>): ClassicParameters =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, numberOf(value)]));
const mayBeZero = ["N", "Q", "Q2", "Q3", "PS", "UP"];
const isSaturable = (params: ClassicParameters): boolean =>
  Object.keys(params).sort().join() === [...saturable].sort().join();

function sizeOf(params: ClassicParameters): number {
  if (isSaturable(params)) return 1;
  const model = classicModelOf(params);
  if (model === null) return NaN;
  const count =
    Number.isInteger(params["N"]) && (params["N"] ?? 0) > 100 ? {...params, N: 0} : params;
  return model.matrix(count).length;
}

function machineOf(params: ClassicParameters, method: PkCase["method"]): Machine {
  if (isSaturable(params)) {
    const law = params as unknown as MichaelisMenten; // has these three names
    return method === "ode" ? saturableOdeMachine(law) : saturableMachine(law);
  }
  const rows = classicModelOf(params)?.matrix(params) ?? [];
  return method === "ode" ? odeMachine(rows) : linearMachine(rows);
}

/** Runs a checked case. Throws a RangeError for what its model has no closed form of. */
export function runPkCase({params, records, output, times, method}: PkCase): PkResult {
  const amounts = play(machineOf(params, method), observe(records, times));
  const {cmt, divideBy} = output;
  const volume = typeof divideBy === "string" ? (params[divideBy] ?? NaN) : divideBy;
  const conc = amounts.map((row) => (row[cmt - 1] ?? NaN) / volume);
  return {times, conc, amounts};
}
