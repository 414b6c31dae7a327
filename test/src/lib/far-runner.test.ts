import {beforeEach, expect, test} from "vitest";
import type {Crew} from "../../../src/lib/crew.js";
import {createFarRunner, type FarRunner} from "../../../src/lib/far-runner.js";
import {simulatorKind} from "../../../src/lib/simulator-kind.js";
import type {SimulatorState} from "../../../src/lib/simulator-page.js";

const runOf = (elementalMg: number) => ({
  hours: 672,
  doses: [{timeH: 8, form: "citrate" as const, elementalMg}],
});
const stateOf = (own: number, pins: readonly number[]): SimulatorState => ({
  ...simulatorKind.usual,
  scenario: runOf(own),
  pins: pins.map(runOf),
});

let asked: number[] = [];
let far: FarRunner;
beforeEach(() => {
  asked = [];
  const crew = {
    map: (tasks: readonly {scenario: ReturnType<typeof runOf>}[]) => {
      const doses = tasks.map(({scenario}) => scenario.doses[0]?.elementalMg ?? NaN);
      asked.push(...doses);
      if (doses.includes(666)) return Promise.reject(new Error("too many steps"));
      return Promise.resolve(doses.map((dose) => ({series: {}, pillFree: {}, times: [dose]})));
    },
  };
  far = createFarRunner(crew as unknown as Crew);
});
const shown = async (own: number, pins: readonly number[]) => {
  const run = await far.run(stateOf(own, pins));
  return [run.own, ...run.pins].map((one) => one?.result.times[0] ?? null);
};

test("runs a pin once while it is one, and again when it comes back", async () => {
  expect(await shown(100, [200, 300])).toEqual([100, 200, 300]);
  expect(await shown(110, [200, 300])).toEqual([110, 200, 300]);
  expect(asked).toEqual([100, 200, 300, 110]);
  expect(await shown(110, [300])).toEqual([110, 300]);
  expect(await shown(110, [300, 200])).toEqual([110, 300, 200]);
  expect(asked.slice(4)).toEqual([110, 110, 200]);
});

test("keeps nothing that was to be forgotten", async () => {
  await shown(100, [200]);
  far.forget();
  expect(await shown(100, [200])).toEqual([100, 200]);
  expect(asked).toEqual([100, 200, 100, 200]);
});

test("leaves a hole for a pin that fails, and rejects when this run does", async () => {
  expect(await shown(100, [666, 200])).toEqual([100, null, 200]);
  await expect(shown(666, [200])).rejects.toThrow("too many steps");
});
