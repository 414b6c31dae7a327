import {readFileSync} from "node:fs";
import {
  classicModelOf,
  type ClassicParameters,
  type RateMatrix,
} from "../../../models/pk/classic-models.js";
import {linearMachine} from "../../../models/pk/linear-machine.js";
import type {Machine} from "../../../models/pk/machine.js";
import {odeMachine} from "../../../models/pk/ode-machine.js";
import {play} from "../../../models/pk/play.js";
import type {EventRecord} from "../../../models/pk/record.js";

export interface LinearCase {
  readonly name: string;
  readonly params: ClassicParameters;
  readonly records: readonly EventRecord[];
  readonly output: {readonly cmt: number; readonly divideBy: number};
  readonly times: readonly number[];
  readonly conc: readonly number[];
  readonly amounts?: readonly (readonly number[])[];
}

export interface NonmemCase {
  readonly id: number;
  readonly descr: string;
  readonly records: readonly EventRecord[];
  readonly obsBeforeDoseAt?: readonly number[];
  readonly times: readonly number[];
  readonly nonmem: readonly number[];
  readonly exact: readonly number[] | null;
  readonly convention?: string;
}

export const casesOf = <T>(file: string): readonly T[] =>
  (JSON.parse(readFileSync(`test/reference/${file}`, "utf8")) as {cases: readonly T[]}).cases;

/** Observations after the rows of their time, but for those said to come before. */
export function withObservations(
  records: readonly EventRecord[],
  times: readonly number[],
  before: readonly number[] = [],
): EventRecord[] {
  const rows = [
    ...records.map((record) => ({record, place: 1})),
    ...times.map((time, i) => ({
      record: {time, evid: 0} as const,
      place: before.includes(time) && times.indexOf(time) === i ? 0 : 2,
    })),
  ];
  return rows
    .sort((a, b) => a.record.time - b.record.time || a.place - b.place)
    .map(({record}) => record);
}

/** How the amounts at the times are found: for a model of these parameters. */
const playedBy =
  (machineOf: (rows: RateMatrix) => Machine) =>
  (
    params: ClassicParameters,
    records: readonly EventRecord[],
    times: readonly number[],
    before: readonly number[] = [],
  ): number[][] => {
    const model = classicModelOf(params);
    if (model === null) throw new Error(`no model has ${Object.keys(params).join(", ")}`);
    return play(machineOf(model.matrix(params)), withObservations(records, times, before));
  };
export const closed = playedBy(linearMachine);
export const odeAt = (rtol: number) => playedBy((rows) => odeMachine(rows, rtol));

/** The largest difference, relative to the reference or to a millionth of its peak. */
export function worst(own: readonly number[], reference: readonly number[]): number {
  const peak = Math.max(...reference.map(Math.abs));
  return Math.max(
    ...reference.map(
      (value, i) =>
        Math.abs((own[i] ?? NaN) - value) / Math.max(Math.abs(value), 1e-6 * peak, 1e-300),
    ),
  );
}
