import {afterAll, beforeAll, expect, test, vi} from "vitest";
import type {Reply} from "/models/engine/pool/port.js";
import {ensemble} from "/models/magnesium/ensemble.js";
import {createSimulator} from "/models/magnesium/simulate.js";
import type {SimulateAnswer, SimulateTask} from "../../../src/workers/simulate.worker.js";

const replies: Reply<SimulateAnswer>[] = [];
let send: (task: SimulateTask) => void;

beforeAll(async () => {
  vi.stubGlobal("postMessage", (reply: Reply<SimulateAnswer>) => replies.push(reply));
  vi.stubGlobal("addEventListener", (_type: string, listener: (event: unknown) => void) => {
    send = (data) => listener({data});
  });
  await import("../../../src/workers/simulate.worker.js");
});
afterAll(() => vi.unstubAllGlobals());

async function ask(task: SimulateTask): Promise<Reply<SimulateAnswer> | undefined> {
  const before = replies.length;
  send(task);
  await vi.waitFor(() => expect(replies).toHaveLength(before + 1), {timeout: 20_000});
  return replies.at(-1);
}

const scenario = {
  hours: 24,
  doses: [{timeH: 8, form: "citrate" as const, elementalMg: 300}],
  solver: {rtol: 1e-4},
};

test.each([null, 3])(
  "answers the curves asked for, as a simulator with set %s does",
  async (set) => {
    const reply = await ask({scenario, set, series: ["plasma_total", "urine"]});
    const typical = set === null ? {} : (ensemble[set] ?? {});
    const {result, pillFree} = createSimulator({typical})(scenario);
    const pick = ({plasma_total, urine}: typeof pillFree) => ({plasma_total, urine});
    expect(reply).toEqual({
      kind: "answer",
      answer: {
        times: result.times,
        series: pick(result.series),
        pillFree: pick(pillFree),
        measures: result.measures,
        warnings: result.warnings,
      },
    });
  },
);

test("a set that the ensemble does not hold is a sentence, and the worker goes on", async () => {
  expect(await ask({scenario, set: 1e6, series: []})).toMatchObject({
    kind: "problem",
    problem: {message: `set must be from 0 to ${ensemble.length - 1}, got 1000000`},
  });
  expect(await ask({scenario, set: null, series: []})).toMatchObject({kind: "answer"});
});
