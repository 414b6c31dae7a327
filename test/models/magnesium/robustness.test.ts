import {describe, expect, test} from "vitest";
import {outcomeOf, randomScenario} from "../../../bench/robustness.js";
import {magnesium} from "../../../models/generated/magnesium.js";
import {checkScenario} from "../../../models/magnesium/check-scenario.js";
import {createRunner} from "../../../models/magnesium/run.js";

/**
 * Random people on random days: `randomScenario(number)` of the bench is the reproduction of whatever
 * fails here. The bench runs thousands of the same.
 */
const cases = Array.from({length: 200}, (_, number) => {
  const scenario = randomScenario(number);
  return {number, scenario, outcome: outcomeOf(scenario)};
});
const ran = cases.filter(({outcome}) => outcome.failure === null);

/** Cases that are not as they should be, with what they show. */
const wrong = <T>(
  isRight: (example: (typeof cases)[number]) => boolean,
  show: (example: (typeof cases)[number]) => T,
) => ran.filter((example) => !isRight(example)).map((example) => [example.number, show(example)]);

describe("200 random people on random days", () => {
  test("are scenarios that may be run", () => {
    for (const {number, scenario} of cases) {
      expect([number, checkScenario(scenario).problems]).toEqual([number, []]);
    }
  });

  test("run without a failure of solver or steady state", () => {
    const failed = cases.filter(({outcome}) => outcome.failure !== null);
    expect(failed.map(({number, outcome}) => [number, outcome.failure])).toEqual([]);
  });

  test("keep every amount above −1e-9, or at the accuracy of a display above −1e-4", () => {
    // at rtol 1e-4 a step may err by 1e-5 (and several by a few times that) beside zero
    const least = (rtol: number) => (rtol > 1e-6 ? -1e-4 : -1e-9);
    const found = wrong(
      ({outcome}) => outcome.lowest >= least(outcome.rtol),
      ({outcome}) => [outcome.lowestState, outcome.lowest],
    );
    expect(found).toEqual([]);
  });

  test("keep the mass balance to 1e-9", () => {
    const found = wrong(
      ({outcome}) => outcome.massResidual <= 1e-9,
      ({outcome}) => outcome.massResidual,
    );
    expect(found).toEqual([]);
  });
});

test("a runner runs the same day, and reports only finite numbers", () => {
  for (const {number, scenario, outcome} of ran.slice(0, 30)) {
    const {series, massResidual, counts} = createRunner()(scenario).run(true);
    expect([number, massResidual, counts.steps]).toEqual([
      number,
      outcome.massResidual,
      outcome.steps,
    ]);
    for (const name of magnesium.outputs) {
      const values = series[name as keyof typeof series];
      expect([number, name, values.every(Number.isFinite)]).toEqual([number, name, true]);
    }
  }
});
