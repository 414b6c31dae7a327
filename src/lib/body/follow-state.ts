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

/** Follows what the newest state asks for: first its own course, then the pinned ones. */
export function createStateFollower(run: BodyRunner, listeners: FollowListeners) {
  const {onRun, onPins, onFail} = listeners;
  let newest = "";
  const told = ({scenario, pins, view}: BodyState) => JSON.stringify([scenario, pins, view.weeks]);

  return async function follow(state: BodyState): Promise<void> {
    const key = told(state);
    if (key === newest) return;
    newest = key;
    const isWanted = () => key === newest;
    const days = 7 * state.view.weeks;
    try {
      const own = await run(state.scenario, days, (grown) => {
        if (isWanted()) onRun(grown);
        return isWanted();
      });
      if (own === null || !isWanted()) return;
      onRun(own);
      const pins: PinnedRun[] = [];
      for (const scenario of state.pins) {
        pins.push({scenario, run: await orNull(scenario, days, isWanted)});
      }
      if (isWanted()) onPins(pins);
    } catch (error) {
      if (!isWanted()) return;
      newest = ""; // the same state may be tried again
      onFail(error instanceof Error ? error.message : String(error));
    }
  };

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
