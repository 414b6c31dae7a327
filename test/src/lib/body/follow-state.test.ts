import {describe, expect, test} from "vitest";
import type {Scenario} from "../../../../models/magnesium/scenario.js";
import {usualState, type BodyState} from "../../../../src/lib/body/body-page.js";
import type {BodyRun} from "../../../../src/lib/body/body-run.js";
import {createStateFollower, type PinnedRun} from "../../../../src/lib/body/follow-state.js";

const aged = (ageYears: number): Scenario => ({...usualState.scenario, person: {ageYears}});
const stateOf = (scenario: Scenario, pins: Scenario[] = []): BodyState => ({
  ...usualState,
  scenario,
  pins,
});

/** A follower of runs that are named by the age of their person, and grow when they are told to. */
function watched() {
  const growing: {age: number; grow: (known: number) => boolean; end: (error?: Error) => void}[] =
    [];
  const heard: string[] = [];
  const pinned: (readonly PinnedRun[])[] = [];
  const runOf = (age: number, known: number) => ({known, wanted: 364, age}) as unknown as BodyRun;
  const follow = createStateFollower(
    ({person}, _days, grow) =>
      new Promise((resolve, reject) => {
        const age = person?.ageYears ?? NaN;
        growing.push({
          age,
          grow: (known) => grow(runOf(age, known)),
          end: (error) => (error ? reject(error) : resolve(runOf(age, 364))),
        });
      }),
    {
      onRun: (run) => heard.push(`${(run as unknown as {age: number}).age}: ${run.known}`),
      onPins: (pins) => pinned.push(pins),
      onFail: (reason) => heard.push(reason),
    },
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {follow, growing, heard, pinned, settled};
}

describe("the newest state", () => {
  test("is heard as it grows, then whole, then its pins; asked again it is there", async () => {
    const {follow, growing, heard, pinned, settled} = watched();
    const state = stateOf(aged(30), [aged(75)]);
    expect(follow(state)).toBe(false);
    expect(growing[0]?.grow(28)).toBe(true);
    growing[0]?.end();
    await settled();
    expect(heard).toEqual(["30: 28", "30: 364"]);
    expect(follow(state)).toBe(false); // the pin is still on its way
    growing[1]?.end();
    await settled();
    expect(pinned[0]?.map(({run}) => run)).toMatchObject([{age: 75}]);
    expect(follow(state)).toBe(true);
    expect(growing).toHaveLength(2);
  });

  test("silences older ones, which are told to give up", async () => {
    const {follow, growing, heard, settled} = watched();
    follow(stateOf(aged(30)));
    follow(stateOf(aged(40)));
    expect(growing[0]?.grow(28)).toBe(false);
    growing[0]?.end();
    growing[1]?.end();
    await settled();
    expect(heard).toEqual(["40: 364"]);
  });

  test("that fails says why, and may be tried again", async () => {
    const {follow, growing, heard, settled} = watched();
    follow(stateOf(aged(30)));
    growing[0]?.end(new Error("no steady state"));
    await settled();
    expect(heard).toEqual(["no steady state"]);
    follow(stateOf(aged(30)));
    expect(growing).toHaveLength(2);
  });

  test("is shown without a pin that cannot be followed", async () => {
    const {follow, growing, pinned, settled} = watched();
    const state = stateOf(aged(30), [aged(75)]);
    follow(state);
    growing[0]?.end();
    await settled();
    growing[1]?.end(new Error("no steady state"));
    await settled();
    expect(pinned[0]?.map(({run}) => run)).toEqual([null]);
  });
});
