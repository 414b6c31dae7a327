import {createFollower} from "../../../../models/magnesium/follow-days.js";
import type {Scenario} from "../../../../models/magnesium/scenario.js";
import {createBodyRunner, type BodyRun} from "../../../../src/lib/body/body-run.js";

const follow = createFollower();
const run = createBodyRunner({
  map: ((tasks: Parameters<typeof follow>[0][]) => Promise.resolve(tasks.map(follow))) as never,
});

/** A whole course, followed here. */
export async function runOf(scenario: Scenario, days: number): Promise<BodyRun> {
  const whole = await run(scenario, days, () => true);
  if (whole === null) throw new Error("given up");
  return whole;
}
