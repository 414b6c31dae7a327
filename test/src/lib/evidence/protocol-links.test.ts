import {describe, expect, test} from "vitest";
import {readEvidence} from "../../../../scripts/read-evidence.js";
import {runText, simulatorRuns} from "../../../../src/lib/evidence/protocol-links.js";
import {linkOf, openLink} from "../../../../src/lib/link.js";
import {simulatorKind} from "../../../../src/lib/simulator-kind.js";

const {observations, protocols} = readEvidence();
const runsOf = (id: string) => {
  const observation = observations.find((one) => one.id === id);
  if (observation === undefined) throw new Error(`no observation ${id}`);
  return simulatorRuns(observation, protocols);
};

describe("the runs that the simulator is asked for", () => {
  const offered = observations.flatMap((one) => simulatorRuns(one, protocols));
  test("open there without a note", () => {
    expect(offered.length).toBeGreaterThan(50);
    for (const {text, scenario} of offered) {
      const link = linkOf(simulatorKind, {...simulatorKind.usual, scenario});
      expect([text, openLink(simulatorKind, link).notes]).toEqual([text, []]);
      expect(openLink(simulatorKind, link).state.scenario).toEqual(scenario);
    }
  });
  test("start with the form of the observation", () => {
    expect(runsOf("firoz2001-urine-chloride")[0]?.text).toBe("chloride 255 mg a day in 3 portions");
    expect(runsOf("firoz2001-urine-oxide")[0]?.text).toBe("oxide 255 mg a day in 3 portions");
  });
  test("are none where the page would repeat what was given once, or has no such start", () => {
    expect(runsOf("sabatier2003-absorption-faecal")).toEqual([]);
    expect(runsOf("fine1991a-absorption-meal-alone")).toEqual([]);
  });
  test("tell each other apart", () => {
    for (const {id} of observations) {
      const texts = runsOf(id).map(({text}) => text);
      expect([id, new Set(texts).size]).toEqual([id, texts.length]);
    }
  });
});

test("a run is named by what was given, or else by who it is", () => {
  expect(runText({hours: 24, infusions: [{startH: 0, durationH: 1, mmol: 8.1053}]})).toBe(
    "8.11 mmol by vein",
  );
  expect(runText({hours: 24, person: {sex: "female", status: 256}})).toBe(
    "a woman who eats 256 mg a day",
  );
  const meal = {kcal: 500, mgMg: 40, everyH: 24};
  const meals = [
    {...meal, timeH: 8},
    {...meal, timeH: 19},
  ];
  expect(runText({hours: 48, diet: {meals}})).toBe("a diet of 80 mg a day");
});
