import type {Scenario} from "/models/magnesium/scenario.js";
import type {BodyState} from "./body-page.js";
import type {BodyRun, BodyRunner} from "./body-run.js";

/** A pinned course; null where it cannot be followed. */
export interface PinnedRun {
  readonly scenario: Scenario;
  readonly run: BodyRun | null;
}

export interface FollowListeners {
  /** A course has grown; it is complete when all its days are known. */
  readonly onRun: (run: BodyRun) => void;
  readonly onPins: (pins: readonly PinnedRun[]) => void;
  readonly onFail: (reason: string) => void;
}

/**
 * Follows what the newest state asks for: first its own course, then the pinned ones. Answers whether
 * all of that was there already.
 */
export function createStateFollower(run: BodyRunner, listeners: FollowListeners) {
  const {onRun, onPins, onFail} = listeners;
  let newest = "";
  let isComplete = false;

  return (state: BodyState): boolean => {
    const {scenario, pins, view} = state;
    const key = JSON.stringify([scenario, pins, view.weeks]);
    if (key === newest) return isComplete;
    [newest, isComplete] = [key, false];
    follow(state, () => key === newest).catch((error: unknown) => {
      if (key !== newest) return;
      newest = ""; // the same state may be tried again
      onFail(error instanceof Error ? error.message : String(error));
    });
    return false;
  };

  async function follow({scenario, pins, view}: BodyState, isWanted: () => boolean): Promise<void> {
    const days = 7 * view.weeks;
    const own = await run(scenario, days, (grown) => {
      if (isWanted()) onRun(grown);
      return isWanted();
    });
    if (own === null || !isWanted()) return;
    onRun(own);
    const runs: PinnedRun[] = [];
    for (const pin of pins) runs.push({scenario: pin, run: await orNull(pin, days, isWanted)});
    if (!isWanted()) return;
    isComplete = true;
    onPins(runs);
  }

  async function orNull(
    pin: Scenario,
    days: number,
    isWanted: () => boolean,
  ): Promise<BodyRun | null> {
    try {
      return await run(pin, days, isWanted);
    } catch {
      return null; // it is left out beside a course that can be followed
    }
  }
}
