import type {Crew} from "../lib/crew.js";
import {createFarRunner} from "../lib/far-runner.js";
import {latest} from "../lib/latest.js";
import {createPageRunner, type PageRun} from "../lib/run-page.js";
import type {SimulatorState, View} from "../lib/simulator-page.js";
import type {Moment, Store} from "../lib/store.js";

/** Longest run that is ready within a frame, h; longer ones go to a worker. */
const nearH = 168;

interface Listeners {
  /** A run is ready: of the newest state, or of one on the way to it while a hand still moves. */
  readonly onRun: (state: SimulatorState, run: PageRun, moment: Moment) => void;
  /** The run of the newest state will come later. */
  readonly onWait: (state: SimulatorState, moment: Moment) => void;
  readonly onFail: (state: SimulatorState, reason: string, moment: Moment) => void;
}

/** Runs every state of the store: before the next frame where it can, else as soon as a worker has it. */
export function runLoop(store: Store<View>, crew: Crew, listeners: Listeners): void {
  const {onRun, onWait, onFail} = listeners;
  const runNear = createPageRunner();
  const far = createFarRunner(crew);
  const runFar = latest(far.run);
  let newest = 0;

  store.listen((state, moment) => {
    const own = (newest += 1);
    const fail = (error: unknown) =>
      onFail(state, error instanceof Error ? error.message : String(error), moment);
    if (state.scenario.hours <= nearH) {
      far.forget();
      try {
        onRun(state, runNear(state, moment === "live"), moment);
      } catch (error) {
        fail(error);
      }
      return;
    }
    onWait(state, moment);
    runFar(state).then(
      (run) => {
        // meanwhile the reader may have come back to a short run
        const isWanted = own === newest || store.state.scenario.hours === state.scenario.hours;
        if (run !== null && isWanted) onRun(state, run, own === newest ? moment : "live");
      },
      (error: unknown) => {
        if (own === newest) fail(error);
      },
    );
  });
}
