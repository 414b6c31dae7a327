import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {checkLab} from "../../../models/lab/check-lab.js";
import type {LabFile} from "../../../models/lab/lab.js";
import {checkPkCase, runPkCase} from "../../../models/pk/pk-case.js";
import type {EventRecord} from "../../../models/pk/record.js";
import {run} from "../lab/models.js";

/** A drug that halves every hour, so that amounts can be told by head. */
const half = {CL: Math.LN2, V: 1};
const dose = {time: 0, evid: 1, amt: 8} as const;

/** Amounts at the times, in closed form and by the solver. */
function amounts(records: readonly EventRecord[], times: readonly number[]): number[] {
  const found = (["closed", "ode"] as const).map((method) => {
    const input = {params: half, records, times, output: {cmt: 1, divideBy: 1}, method};
    const {value, problems} = checkPkCase(input);
    if (value === null) throw new Error(problems.join("\n"));
    return [...runPkCase(value).conc];
  });
  const [closed = [], solved = []] = found;
  closed.forEach((value, i) => expect(Math.abs(value - (solved[i] ?? NaN))).toBeLessThan(1e-6));
  return closed;
}
function expectAmounts(records: readonly EventRecord[], times: readonly number[], exact: number[]) {
  const own = amounts(records, times);
  exact.forEach((value, i) => expect(own[i], `at ${times[i]}`).toBeCloseTo(value, 9));
}
const problemsOf = (records: readonly unknown[]) =>
  checkPkCase({params: half, records, times: [0], output: {cmt: 1, divideBy: 1}}).problems;

/** What an infusion of one unit an hour has left after some hours: (1 − 2^−t) / ln 2. */
const infused = (hours: number) => (1 - 2 ** -hours) / Math.LN2;
/** A declared model of the same drug, which keeps what it lost. */
const declared: LabFile = {
  states: {drug: {initial: 5}, lost: {}},
  fluxes: [{name: "loss", from: "drug", to: "lost", law: "log(2)*drug"}],
  solver: {rtol: 1e-9},
};

const rules: Readonly<Record<string, () => void>> = {
  "Rows count by time, and in the order of the table where times are equal": () => {
    expectAmounts([dose, {time: 0, evid: 3}], [0], [0]);
    expectAmounts([{time: 0, evid: 3}, dose], [0], [8]);
    expect(problemsOf([{...dose, time: 2}, dose])).toEqual([
      "records[1].time: must not be below that of the row before, got 0",
    ]);
  },
  "An observation sees the rows before it, and no later one of its time": () => {
    const look = {time: 1, evid: 0} as const;
    expectAmounts([dose, look, {...dose, time: 1}], [1], [4]);
    expectAmounts([dose, {...dose, time: 1}, look], [1], [12]);
    expectAmounts([{...dose, ii: 1, addl: 1}, look], [1], [12]);
    expectAmounts([{...dose, lag: 1}, look], [1], [8]);
  },
  "A time that no row observes is seen after all rows of its time": () => {
    expectAmounts([dose, {...dose, time: 1}], [0, 1, 2], [8, 12, 6]);
  },
  "A dose without a compartment goes to the first": () => {
    expectAmounts([{...dose, cmt: 1}], [1], amounts([dose], [1]));
  },
  "A rate above 0 is how fast, F how long": () => {
    const row = {...dose, amt: 4, rate: 2, F: 0.5};
    expectAmounts([row], [1, 3], [2 * infused(1), 2 * infused(1) * 2 ** -2]);
  },
  "With rate −1 the rate is R, and F how long": () => {
    const row = {...dose, amt: 4, rate: -1, R: 2, F: 0.5};
    expectAmounts([row], [1, 3], [2 * infused(1), 2 * infused(1) * 2 ** -2]);
    expect(problemsOf([{...row, R: undefined}])).toEqual([
      "records[0].R: required when rate is -1",
    ]);
  },
  "With rate −2 the duration is D, and F how fast": () => {
    const row = {...dose, amt: 4, rate: -2, D: 2, F: 0.5};
    expectAmounts([row], [2, 3], [infused(2), infused(2) / 2]);
    expect(problemsOf([{...row, D: undefined}])).toEqual([
      "records[0].D: required when rate is -2",
    ]);
  },
  "Infusions that overlap add up": () => {
    const row = {...dose, amt: 4, rate: 1};
    const alone = infused(4);
    expectAmounts([row, {...row, time: 2}], [4, 6], [alone + infused(2), alone / 4 + infused(4)]);
  },
  "A lag delays the arrival, of every additional dose too": () => {
    expectAmounts([{...dose, lag: 1, ii: 2, addl: 1}], [0.5, 1, 2, 3], [0, 8, 4, 10]);
  },
  "Additional dose k is given at time + k × II": () => {
    const rows = [{...dose, ii: 0.1, addl: 100}];
    const sum = (count: number) => Array.from({length: count}, (_, k) => 8 * 2 ** (-k / 10));
    const total = sum(101).reduce((a, b) => a + b);
    expectAmounts(rows, [10], [total]); // a tenth a hundred times is above 10 by rounding
    expect(problemsOf([{...dose, addl: 3}])).toEqual(["records[0].ii: required when addl > 0"]);
  },
  "Another event changes nothing": () => {
    expectAmounts([dose, {time: 0.3, evid: 2, amt: 5}], [1], [4]);
  },
  "A reset removes all that was recorded before it": () => {
    const reset = {time: 1, evid: 3} as const;
    expectAmounts([dose, reset], [1, 2], [0, 0]);
    expectAmounts([{...dose, rate: 1}, reset], [2], [0]);
    expectAmounts([{...dose, lag: 2}, reset], [3], [0]);
    expectAmounts([{...dose, ii: 2, addl: 5}, reset], [9], [0]);
    expectAmounts([dose, reset, {...dose, time: 1}], [2], [4]);
  },
  "A reset brings a declared model back to its starting values": () => {
    const records = [
      {...dose, cmt: "drug"},
      {time: 3, evid: 3},
    ] as const;
    const {states} = run({...declared, records, times: [3, 4]});
    expect(states["drug"]?.[0]).toBe(5);
    expect(states["drug"]?.[1]).toBeCloseTo(2.5, 7);
    expect(states["lost"]?.[0]).toBe(0);
  },
  "After reset and dose, additional doses repeat the dose alone": () => {
    expectAmounts([dose, {...dose, time: 1, evid: 4, ii: 1, addl: 1}], [1, 2, 3], [8, 12, 6]);
  },
  "SS 1 is where endless doses before have left the system, with the dose itself": () => {
    const row = {...dose, time: 5, ii: 1, ss: 1} as const;
    expectAmounts([dose, row], [5, 6], [16, 8]); // 8 + 4 + 2 + …
    const {states} = run({...declared, records: [{...row, cmt: "drug"}], times: [5]});
    expect(states["drug"]?.[0]).toBeCloseTo(16, 6);
  },
  "SS 1 with a lag has had the same lag all along": () => {
    // the last of the train came half an hour before the row, as the next comes half an hour after it
    const row = {...dose, ii: 1, ss: 1, lag: 0.5} as const;
    expectAmounts([row], [0, 0.5], [16 * 2 ** -0.5, 16]);
  },
  "SS 1 keeps infusions of the train running that have not ended": () => {
    const row = {...dose, amt: 3, rate: 2, ii: 1, ss: 1} as const; // 1.5 h every hour: 2 or 4 an hour
    const [start = NaN, middle = NaN, end = NaN] = amounts([row], [0, 0.5, 1]);
    expect(middle).toBeCloseTo(start * 2 ** -0.5 + 4 * infused(0.5), 9);
    const [next = NaN] = amounts([{...row, addl: 1}], [1]);
    expect(next).toBeCloseTo(start, 9); // the next dose goes on as it was
    expect(end).toBeCloseTo(start, 9); // this one still runs until 1.5 h
  },
  "SS 2 adds its steady state to what is there": () => {
    expectAmounts([dose, {...dose, time: 1, ii: 1, ss: 2}], [1, 2], [20, 10]);
  },
  "SS with II 0 is an infusion that has run for ever and ends at the row": () => {
    const forever = {time: 0, evid: 1, rate: 3, ss: 1, ii: 0} as const;
    expectAmounts([forever], [0, 1], [3 / Math.LN2, 1.5 / Math.LN2]);
    expect(problemsOf([{...forever, amt: 5}])).toEqual([
      "records[0].amt: must be 0 for an infusion that has run for ever, got 5",
    ]);
  },
  "SS with a lag of II or more is refused": () => {
    expect(problemsOf([{...dose, ii: 1, ss: 1, lag: 1}])).toEqual([
      "records[0].lag: must be below ii when ss > 0, got 1",
    ]);
  },
  "The steady state of a nonlinear model is found, and its cycles and residual are told": () => {
    const saturable: LabFile = {
      ...declared,
      fluxes: [{name: "loss", from: "drug", to: "lost", law: "9*drug/(4 + drug)"}],
      records: [{...dose, cmt: "drug", ii: 2, ss: 1}],
    };
    const {states, solver} = run({...saturable, times: [0, 2]});
    const [peak = NaN, trough = NaN] = states["drug"] ?? [];
    expect(peak - trough).toBeCloseTo(8, 6);
    expect(states["lost"]?.[1]).toBeCloseTo(8, 6); // of this interval alone
    expect(solver.steadyStates?.[0]?.cycles).toBeGreaterThan(0);
    const timed = {...saturable, rates: {lost: "t"}};
    expect(checkLab(timed).problems).toEqual([
      "records[0].ss: must be 0 where a law names the time t",
    ]);
  },
  "A steady state that does not exist ends the run": () => {
    const full: LabFile = {
      ...declared,
      fluxes: [{name: "loss", from: "drug", to: "lost", law: "3*drug/(4 + drug)"}],
      records: [{...dose, cmt: "drug", ii: 2, ss: 1}],
      times: [0],
    };
    expect(() => run(full)).toThrow("no steady state");
  },
  "A covariate holds for the interval that ends at its time": () => {
    const {states} = run({
      states: {x: {}},
      rates: {x: "speed"},
      covariates: {speed: [[1, 10], [3, 1]]}, // prettier-ignore
      times: [0, 1, 2, 3, 4],
    });
    [0, 10, 11, 12, 13].forEach((x, i) => expect(states["x"]?.[i]).toBeCloseTo(x, 6));
  },
};

describe("event records", () => {
  test.each(Object.entries(rules))("%s", (_, rule) => rule());
  test("have a heading each in the page that explains them", () => {
    const headings = [...readFileSync("EVENTS.md", "utf8").matchAll(/^### (.*)$/gm)];
    expect(headings.map(([, heading]) => heading)).toEqual(Object.keys(rules));
  });
});
