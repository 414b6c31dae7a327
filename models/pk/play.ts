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
 * Plays an event table on a linear system and returns the amounts at each observation (EVID 0), in row
 * order. Rows rise in time, equal times count in row order. What the rules are, where programs differ:
 *
 * - A reset (EVID 3 and 4, SS 1) removes everything recorded before it: amounts, running infusions, lagged
 *   doses on their way, and additional doses still to come. ADDL after EVID 4 repeats the dose alone.
 * - LAG shifts the arrival. F multiplies a bolus; with RATE > 0 or −1 it changes how long an infusion
 *   runs, with −2 how fast.
 * - SS 1 is where an endless train of the same doses, with the same lag, has left the system at the record;
 *   infusions of the train that still run go on. SS 2 adds that to what is there. With II 0 an infusion has
 *   run for ever and ends at the record. A lag of II or more with SS throws: programs disagree.
 * - The kth additional dose is given at TIME + k × II.
 */
export function play(machine: Machine, records: readonly EventRecord[]): number[][] {
  const nothing = (): number[] => Array.from({length: machine.size}, () => 0);
  const observed: number[][] = [];
  let [now, amounts] = [records[0]?.time ?? 0, nothing()];
  let coming: {readonly time: number; readonly pulse: Pulse}[] = [];
  let running: {readonly end: number; readonly pulse: Pulse}[] = [];

  const inputs = (): number[] => {
    const rates = nothing();
    for (const {pulse} of running) addTo(rates, pulse.compartment, pulse.rate);
    return rates;
  };
  const start = (time: number, pulse: Pulse): void => {
    if (pulse.duration === 0) addTo(amounts, pulse.compartment, pulse.amount);
    else running.push({end: time + pulse.duration, pulse});
  };
  const advanceTo = (time: number): void => {
    for (;;) {
      const next = Math.min(
        ...coming.map((dose) => dose.time),
        ...running.map(({end}) => end),
        time,
      );
      if (next > now) amounts = machine.advance(amounts, inputs(), next - now);
      now = Math.max(now, next);
      running = running.filter(({end}) => end > now);
      for (const dose of coming) if (dose.time <= now) start(dose.time, dose.pulse);
      coming = coming.filter((dose) => dose.time > now);
      if (next === time) return;
    }
  };
  const reset = (): void => {
    [amounts, coming, running] = [nothing(), [], []];
  };

  for (const record of records) {
    advanceTo(record.time);
    if (record.evid === 0) observed.push([...amounts]);
    const isDose = record.evid === 1 || record.evid === 4;
    if (record.evid === 3 || record.evid === 4 || (isDose && record.ss === 1)) reset();
    if (!isDose) continue;
    const {time, ii = 0, addl = 0, ss = 0, lag = 0} = record;
    const pulse = pulseOf(record);
    if (ss !== 0 && ii === 0) {
      const forever = nothing();
      addTo(forever, pulse.compartment, pulse.rate);
      amounts = sum(amounts, machine.equilibrium(forever));
      continue;
    }
    if (ss !== 0) {
      if (lag >= ii) throw new RangeError(`lag must be below ii with ss, got ${lag} and ${ii}`);
      const train = trainOf(machine, pulse, ii);
      amounts = sum(amounts, train.after(ii - lag));
      for (let given = time + lag - ii; given + pulse.duration > time; given -= ii) {
        running.push({end: given + pulse.duration, pulse});
      }
    }
    for (let k = 0; k <= addl; k++) coming.push({time: time + lag + k * ii, pulse});
    advanceTo(time);
  }
  return observed;
}

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
    const busy = machine.advance(given, inputs(whole + 1), first);
    return machine.advance(busy, inputs(whole), time - first);
  };
  const before = machine.periodic((amounts) => go(amounts, ii));
  return {after: (time: number): number[] => (time === ii ? before : go(before, time))};
}

const sum = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, i) => value + (b[i] as number));

function addTo(amounts: number[], index: number, amount: number): void {
  amounts[index] = (amounts[index] as number) + amount;
}
