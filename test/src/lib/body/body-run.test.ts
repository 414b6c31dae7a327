import {describe, expect, test} from "vitest";
import {
  createFollower,
  type Followed,
  type Stretch,
} from "../../../../models/magnesium/follow-days.js";
import {usualScenario} from "../../../../src/lib/body/body-page.js";
import {createBodyRunner, type BodyRun} from "../../../../src/lib/body/body-run.js";
import {moveStep, setLevel} from "../../../../src/lib/body/intake.js";
import {intakeOf, withIntake} from "../../../../src/lib/body/intake-scenario.js";

const follow = createFollower();

/** A runner whose worker is here, and the stretches that it was asked for. */
function watchedRunner() {
  const asked: Stretch[] = [];
  const map = (tasks: readonly Stretch[]) => {
    asked.push(...tasks);
    return Promise.resolve(tasks.map(follow));
  };
  const run = createBodyRunner({map: map as unknown as never});
  const done = async (...args: Parameters<typeof run>): Promise<BodyRun> => {
    const result = await run(...args);
    if (result === null) throw new Error("given up");
    return result;
  };
  return {run, done, asked};
}
const onwards = () => true;
const change = (edit: (intake: ReturnType<typeof intakeOf>) => ReturnType<typeof intakeOf>) =>
  withIntake(usualScenario, edit(intakeOf(usualScenario)));

describe("a course that is followed", () => {
  test("grows stretch by stretch into what one long stretch gives", async () => {
    const {done} = watchedRunner();
    const grown: number[] = [];
    const run = await done(usualScenario, 168, ({known}) => grown.push(known) > 0);
    expect(grown).toEqual([28, 56, 84, 112, 140]);
    const whole: Followed = follow({scenario: usualScenario, fromDay: 0, days: 168, state: null});
    expect([run.known, run.days.urine.length, run.mornings.slow.length]).toEqual([168, 168, 169]);
    run.days.urine.forEach((mmol, day) =>
      expect(mmol / (whole.days.urine[day] ?? NaN)).toBeCloseTo(1, 3),
    );
    run.mornings.slow.forEach((mmol, day) =>
      expect(mmol / (whole.mornings.slow[day] ?? NaN)).toBeCloseTo(1, 5),
    );
  });

  test("starts anew only where something has changed", async () => {
    const {done, asked} = watchedRunner();
    const from = () => asked.splice(0).map(({fromDay}) => fromDay);
    await done(usualScenario, 168, onwards);
    expect(from()).toEqual([0, 28, 56, 84, 112, 140]);
    await done(usualScenario, 168, onwards);
    expect(from()).toEqual([]);
    const later = change((intake) => moveStep(intake, 2, 147));
    await done(later, 168, onwards);
    expect(from()).toEqual([140]); // the change on day 140 no longer happens in this stretch alone
    await done(
      change((intake) => setLevel(intake, 4, 600)),
      168,
      onwards,
    );
    expect(from()).toEqual([]); // it is beyond what is shown
    await done(usualScenario, 224, onwards);
    expect(from()).toEqual([168, 196]);
    await done({...usualScenario, person: {ageYears: 75}}, 28, onwards);
    expect(from()).toEqual([0]);
  });

  test("is given up when something newer is wanted", async () => {
    const {run, asked} = watchedRunner();
    expect(await run(usualScenario, 364, ({known}) => known < 56)).toBeNull();
    expect(asked).toHaveLength(2);
  });

  test("carries the law of its own kidneys", async () => {
    const {done} = watchedRunner();
    const [own, old] = [
      await done(usualScenario, 28, onwards),
      await done({...usualScenario, person: {ageYears: 75}}, 28, onwards),
    ];
    const last = ({law}: BodyRun) => law.urine[0]?.at(-1) ?? NaN;
    expect(last(old)).toBeLessThan(last(own)); // less is filtered
  });
});
