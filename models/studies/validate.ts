import {targets} from "../generated/targets.js";
import {bodyStudies, unfittable} from "./body.js";
import {bodyValidation} from "./body-validation.js";
import {brainStudies} from "./brain.js";
import {brainValidation} from "./brain-validation.js";
import {benchStudies, gutStudies} from "./gut.js";
import {gutValidation} from "./gut-validation.js";
import {createLab} from "./lab.js";
import {type Protocol, simulateRecorded} from "./protocols.js";
import type {Study} from "./study.js";
import {isInside, type TargetRecord} from "./target.js";

const studies: readonly Study[] = [
  ...benchStudies,
  ...gutStudies,
  ...bodyStudies,
  ...brainStudies,
  ...gutValidation,
  ...bodyValidation,
  ...brainValidation,
];

/** One line of the validation table. */
export interface ValidationRow {
  readonly id: string;
  readonly study: string;
  readonly kind: TargetRecord["kind"];
  readonly quantity: string;
  readonly unit: string;
  readonly observed: number | null;
  readonly low: number;
  readonly high: number;
  readonly simulated: number;
  readonly inside: boolean;
  readonly note: string;
}

/** The table of studies, and how each study was simulated. */
export interface Validation {
  readonly rows: readonly ValidationRow[];
  readonly protocols: readonly Protocol[];
}

/**
 * Every calibration and validation target, simulated as its study was done; the table that the notebook
 * prints is built from this and never typed. Throws, naming it, when a target has no study.
 */
export function validate(typical: Readonly<Record<string, number>> = {}): Validation {
  const lab = createLab(typical);
  const runs = [...studies, ...unfittable].map((study) => simulateRecorded(study, lab));
  const simulated = Object.assign({}, ...runs.map(({answers}) => answers)) as Answers; // of numbers all
  const shown = new Set(runs.slice(studies.length).flatMap(({answers}) => Object.keys(answers)));
  const rows = targets.map((target): ValidationRow => {
    const value = simulated[target.id];
    if (value === undefined) throw new Error(`no study simulates ${target.id}`);
    const {id, study, kind, quantity, unit, observed, low, high} = target;
    const inside = isInside(target, value);
    const note = noteOf(target, inside, shown.has(id));
    return {id, study, kind, quantity, unit, observed, low, high, simulated: value, inside, note};
  });
  return {rows, protocols: runs.map(({protocol}) => protocol)};
}

type Answers = Readonly<Record<string, number>>;

function noteOf(
  {assumed, intervalOf, explanation, noTest}: TargetRecord,
  inside: boolean,
  isShownOnly: boolean,
): string {
  const interval = intervalOf === "ours" ? "interval ours" : "interval of the study";
  return [
    noTest && `No test: ${noTest}`,
    isShownOnly && "Not fitted: no parameter answers to it",
    assumed.includes("interval") ? assumed : `${assumed}; ${interval}`,
    !inside && explanation && `Missed: ${explanation}`,
  ]
    .filter(Boolean)
    .join(". ");
}
