import {op, table} from "arquero";

export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

/** Median and 95th percentile of measured milliseconds. */
export function summary(ms: readonly number[]): Summary {
  const row = table({ms: [...ms]})
    .rollup({median: op.median("ms"), p95: op.quantile("ms", 0.95), runs: op.count()})
    .object() as Summary; // the three columns named one line above
  return row;
}

/** Times `work` after a warm-up that lets the compiler settle. */
export function measure(work: (i: number) => void, runs: number, warmUp = runs): Summary {
  for (let i = 0; i < warmUp; i++) work(i);
  const ms = Array.from({length: runs}, (_, i) => {
    const start = performance.now();
    work(i);
    return performance.now() - start;
  });
  return summary(ms);
}

export interface Line {
  readonly what: string;
  readonly measured: string;
  /** What it should be, and whether it is: a bench tells, it never fails. */
  readonly goal?: string;
  readonly isMet?: boolean;
}

export const atMost = (value: number, limit: number, unit: string, digits = 2) => ({
  measured: `${value.toFixed(digits)} ${unit}`,
  goal: `at most ${limit} ${unit}`,
  isMet: value <= limit,
});

export function print(lines: readonly Line[]): void {
  const width = Math.max(...lines.map(({what}) => what.length));
  for (const {what, measured, goal, isMet} of lines) {
    const verdict = goal === undefined ? "" : `${goal}: ${isMet ? "met" : "MISSED"}`;
    console.log(`${what.padEnd(width)}  ${measured.padEnd(26)}${verdict}`);
  }
}
