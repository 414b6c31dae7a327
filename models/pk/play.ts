import {bisector, min} from "d3-array";
import {isReached} from "../engine/events.js";
import type {Machine} from "./machine.js";
import type {EventRecord} from "./record.js";

/** A dose as it arrives: all at once, or at a rate for a time. */
interface Pulse {
  readonly compartment: number;
  readonly amount: number;
  /** Amount per time; 0 for a bolus. */
  readonly rate: number;
  readonly duration: number;
}

/**
 * Plays an event table on a system and returns the amounts at each observation (EVID 0), in row order.
 * Rows rise in time; the system starts at `start`, or with the first row. What each kind of row does is
 * in EVENTS.md, rule by rule. Throws a RangeError for a steady state with a lag of II or more.
 */
export function play(
  machine: Machine,
  records: readonly EventRecord[],
  start?: number,
): number[][] {
  const {size, start: initial = nothing(size)} = machine;
  const observations = records.filter(({evid}) => evid === 0);
  const observed: number[][] = [];
  let waiting = 0; // observations whose row has been read
  let [now, amounts] = [start ?? records[0]?.time ?? 0, [...initial]];
  let coming: Dose[] = []; // by time
  let running: {readonly end: number; readonly pulse: Pulse}[] = [];

  const inputs = (): number[] => {
    const rates = nothing(size);
    for (const {pulse} of running) addTo(rates, pulse.compartment, pulse.rate);
    return rates;
  };
  const arrive = ({time, pulse}: Dose): void => {
    if (pulse.duration === 0) addTo(amounts, pulse.compartment, pulse.amount);
    else running.push({end: time + pulse.duration, pulse});
  };
  /** Times of the observations read that have not been made, those before `time` or all. */
  const unseen = (time = Infinity): number[] => {
    const times: number[] = [];
    for (let i = observed.length; i < waiting; i++) {
      const at = (observations[i] as EventRecord).time; // waiting is their count at most
      if (isReached(time, at)) break;
      times.push(at);
    }
    return times;
  };
  const advanceTo = (time: number): void => {
    for (;;) {
      const ends = min(running, ({end}) => end) ?? Infinity;
      const next = Math.min(coming[0]?.time ?? Infinity, ends, time);
      if (next > now) {
        const at = unseen(next);
        const {end, seen} = machine.advance(amounts, inputs(), {from: now, to: next, at});
        observed.push(...seen);
        [now, amounts] = [next, end];
      }
      running = running.filter(({end}) => !isReached(end, now));
      while (coming[0] && isReached(coming[0].time, now)) arrive(coming.shift() as Dose);
      if (next === time) break;
    }
    observed.push(...unseen().map(() => [...amounts]));
  };
  const expect = (dose: Dose): void => {
    coming.splice(byTime.right(coming, dose.time), 0, dose);
  };

  for (const record of records) {
    if (record.evid === 0) {
      waiting++;
      continue;
    }
    advanceTo(record.time);
    const isDose = record.evid === 1 || record.evid === 4;
    const isSteady = isDose && record.ss === 1;
    if (record.evid === 3 || record.evid === 4 || isSteady) {
      [amounts, coming, running] = [isSteady ? nothing(size) : [...initial], [], []];
    }
    if (!isDose) continue;
    const {time, ii = 0, addl = 0, ss = 0, lag = 0} = record;
    const pulse = pulseOf(record);
    const held = ss === 0 ? machine : (machine.heldAt?.(time) ?? machine);
    if (ss !== 0 && ii === 0) {
      const forever = nothing(size);
      addTo(forever, pulse.compartment, pulse.rate);
      amounts = sum(amounts, held.equilibrium(forever));
      continue;
    }
    if (ss !== 0) {
      if (lag >= ii) throw new RangeError(`lag must be below ii with ss, got ${lag} and ${ii}`);
      const train = trainOf(held, pulse, ii);
      amounts = sum(amounts, train.after(ii - lag));
      for (let k = 1; ; k++) {
        const end = time + lag - k * ii + pulse.duration;
        if (!(end > time)) break;
        running.push({end, pulse});
      }
    }
    for (let k = 0; k <= addl; k++) expect({time: time + lag + k * ii, pulse});
    advanceTo(time);
  }
  const last = observations.at(-1);
  if (last) advanceTo(Math.max(now, last.time));
  return observed;
}

interface Dose {
  readonly time: number;
  readonly pulse: Pulse;
}

const byTime = bisector(({time}: Dose) => time);
const nothing = (size: number): number[] => new Array<number>(size).fill(0);

function pulseOf({amt = 0, cmt = 1, rate = 0, F = 1, D = 0, R = 0}: EventRecord): Pulse {
  const dose = {compartment: cmt - 1, amount: F * amt};
  if (rate === -2) return {...dose, rate: (F * amt) / D, duration: D};
  const speed = rate === -1 ? R : rate;
  return {...dose, rate: speed, duration: speed > 0 ? (F * amt) / speed : 0};
}

/** An endless train of pulses every `ii`: the amounts at a time after the last of them, up to `ii`. */
function trainOf(machine: Machine, pulse: Pulse, ii: number) {
  const {compartment, amount, rate, duration} = pulse;
  const whole = Math.floor((duration / ii) * (1 + 1e-14)); // pulses that run all through an interval
  const part = Math.max(0, duration - whole * ii);
  const go = (amounts: readonly number[], time: number): number[] => {
    const given = [...amounts];
    if (duration === 0) addTo(given, compartment, amount);
    const inputs = (count: number) => given.map((_, i) => (i === compartment ? count * rate : 0));
    const first = Math.min(part, time);
    const move = (from: readonly number[], count: number, to: number): number[] =>
      to > 0 ? machine.advance(from, inputs(count), {from: 0, to, at: []}).end : [...from];
    return move(move(given, whole + 1, first), whole, time - first);
  };
  const before = machine.periodic((amounts) => go(amounts, ii));
  return {after: (time: number): number[] => (time === ii ? before : go(before, time))};
}

const sum = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, i) => value + (b[i] as number));

function addTo(amounts: number[], index: number, amount: number): void {
  amounts[index] = (amounts[index] as number) + amount;
}
