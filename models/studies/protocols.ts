import {checkScenario} from "../magnesium/check-scenario.js";
import type {PreparedRun} from "../magnesium/run.js";
import type {Scenario} from "../magnesium/scenario.js";
import type {Lab} from "./lab.js";
import type {Study} from "./study.js";

/** How a study was simulated, for readers who want to run it themselves. */
export interface Protocol {
  /** The observations that the study answers for. */
  readonly ids: readonly string[];
  /** Each run of it once, without the times and the accuracy at which it was read. */
  readonly scenarios: readonly Scenario[];
}

/** More runs than this are a crowd of people or a grid of doses, for which no single run stands. */
const mostRuns = 8;

/** The answers of a study, and the scenarios that it ran on the way. */
export function simulateRecorded(
  study: Study,
  lab: Lab,
): {readonly answers: Readonly<Record<string, number>>; readonly protocol: Protocol} {
  const ran = new Map<string, Scenario>();
  const answers = study.simulate(recordingLab(lab, ran));
  const scenarios = ran.size > mostRuns ? [] : [...ran.values()];
  return {answers, protocol: {ids: Object.keys(answers), scenarios}};
}

/**
 * A lab that notes each scenario as it runs. A run from a state of its own, and the bare system, are left
 * out: no scenario says where they start. So is what a reader may not ask for, such as a drip of weeks.
 */
function recordingLab(lab: Lab, ran: Map<string, Scenario>): Lab {
  const note = (scenario: Scenario): void => {
    const asked = askedOf(scenario);
    if (saysMore(asked) && checkScenario(asked).scenario !== null)
      ran.set(JSON.stringify(asked), asked);
  };
  return {
    ...lab,
    run: (scenario) => (note(scenario), lab.run(scenario)),
    compare: (scenario) => (note(scenario), lab.compare(scenario)),
    prepare(scenario): PreparedRun {
      const prepared = lab.prepare(scenario);
      const run: PreparedRun["run"] = (withDoses, from) => {
        if (from === undefined && withDoses) note(scenario);
        return prepared.run(withDoses, from);
      };
      return {...prepared, run};
    },
  };
}

/** Six digits of what was computed on the way are enough to ask for the same. */
function askedOf({outputEveryH, outputTimes, solver, ...asked}: Scenario): Scenario {
  const short = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value;
  return JSON.parse(JSON.stringify(asked, short)) as Scenario;
}

/** The usual day of the usual person is only what a study compares with. */
const saysMore = ({hours, startClockH, ...asked}: Scenario): boolean =>
  Object.keys(asked).some((key) => JSON.stringify(asked[key as keyof typeof asked]) !== "[]");
