import {readFileSync} from "node:fs";
import {interpret} from "../../../models/engine/interpret.js";
import {checkLab} from "../../../models/lab/check-lab.js";
import type {LabFile} from "../../../models/lab/lab.js";
import {type LabResult, runLab} from "../../../models/lab/run-lab.js";

/** Runs what must be a good file. */
export function run(file: LabFile): LabResult {
  const {value, problems} = checkLab(file);
  if (value === null) throw new Error(problems.join("\n"));
  return runLab(value, interpret(value.model));
}

export interface NonlinearCase {
  readonly name: string;
  readonly params: Readonly<Record<string, number>>;
  readonly y0: readonly number[];
  /** Time, state, amount, and how long an infusion runs. */
  readonly doses: readonly (readonly [number, number, number, number?])[];
  readonly times: readonly number[];
  readonly y: readonly (readonly number[])[];
  /** Of the two programs that computed it. */
  readonly agreement: number;
}

export const nonlinearCases = (
  JSON.parse(readFileSync("test/reference/nonlinear-ode.json", "utf8")) as {
    cases: readonly NonlinearCase[];
  }
).cases;

type Declared = Pick<LabFile, "rules" | "fluxes" | "rates"> & {readonly states: readonly string[]};

const flux = (name: string, from: string | null, to: string | null, law: string) => ({
  ...{name, from, to, law},
});

/** The models of the reference, declared anew from the words that describe them. */
const declared: Readonly<Record<string, Declared>> = {
  "2cpt-oral-michaelis-menten-q12h": {
    states: ["gut", "central", "peripheral"],
    rules: {c: "central/V"},
    fluxes: [
      flux("absorption", "gut", "central", "KA*gut"),
      flux("elimination", "central", null, "VMAX*hill(c, KM, 1)"),
      flux("exchange", "central", "peripheral", "Q*(c - peripheral/V2)"),
    ],
  },
  "ion-absorption": {
    states: ["stomach", "upper", "lower", "plasma", "tissue", "urine", "faeces"],
    fluxes: [
      flux("emptying", "stomach", "upper", "KT*stomach"),
      flux("carrier", "upper", "plasma", "VMAX*upper/(KM + upper)"),
      flux("paracellular", "upper", "plasma", "KP*upper"),
      flux("transit", "upper", "lower", "KF*upper"),
      flux("late", "lower", "plasma", "0.5*KP*lower"),
      flux("stool", "lower", "faeces", "KF*lower"),
      flux("storage", "plasma", "tissue", "K12*plasma"),
      flux("release", "tissue", "plasma", "K21*tissue"),
      flux("excretion", "plasma", "urine", "GFR*0.15*max(0, plasma/VP - 0.9*THR)"),
    ],
  },
  "indirect-response-inhibition": {
    states: ["gut", "central", "response"],
    rules: {c: "central/V"},
    fluxes: [
      flux("absorption", "gut", "central", "KA*gut"),
      flux("elimination", "central", null, "KE*central"),
    ],
    rates: {response: "KIN*(1 - IMAX*c/(IC50 + c)) - KOUT*response"},
  },
  "target-mediated-disposition": {
    states: ["drug", "target", "complex"],
    rates: {
      drug: "KOFF*complex - KON*drug*target - KEL*drug",
      target: "KSYN - KDEG*target + KOFF*complex - KON*drug*target",
      complex: "KON*drug*target - KOFF*complex - KINT*complex",
    },
  },
};

/** A case of the reference as a file. */
export function fileOf({name, params, y0, doses, times}: NonlinearCase): LabFile {
  const model = declared[name.replace(/-split-\d$/, "")];
  if (model === undefined) throw new Error(`no model is declared for ${name}`);
  const {states, ...laws} = model;
  return {
    ...laws,
    name,
    parameters: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, {value}])),
    states: Object.fromEntries(states.map((state, i) => [state, {initial: y0[i] ?? 0}])),
    records: doses.map(([time, state, amt, duration]) => ({
      ...{time, evid: 1, amt, cmt: states[state] ?? ""},
      ...(duration === undefined ? {} : {rate: amt / duration}),
    })),
    times,
  };
}
