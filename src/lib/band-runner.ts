import type {SeriesName} from "/models/magnesium/names.js";
import {bandOf} from "/models/magnesium/band.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import type {SimulateAnswer} from "../workers/simulate.worker.js";
import type {Bands} from "./bands.js";
import type {Crew} from "./crew.js";
import {onScreen} from "./run-page.js";
import {percentAbove} from "./run-sums.js";

/** Longest run with a band, h: a hundred runs of more take too long to wait for. */
const longestH = 672;
const sets = 100;
/** A band is drawn when so many sets have answered, and sharpens with each further step. */
const steps = [10, 25, 50, 75];

const absorbed = ["absorbed_carrier", "absorbed_paracellular", "absorbed_chelate"] as const;
const levels = ["plasma_total", "csf_ventricular", "brain_isf", "urine"] as const;
const asked: readonly SeriesName[] = [...absorbed, ...levels];

export interface BandRunner {
  /** Starts over for a scenario, unless it is the one that is shown or under way. */
  start(scenario: Scenario): void;
  /** What is under way is no longer wanted; the last band stays, as one of before. */
  stop(): void;
  readonly bands: Bands | null;
}

/**
 * What the uncertain parameters allow, from one run for each set of the ensemble. Each crew has one worker
 * and always the same sets, whose starting states it then knows.
 */
export function createBandRunner(
  crews: readonly Crew[],
  {onChange, onFail}: {onChange: () => void; onFail: (reason: string) => void},
): BandRunner {
  let shown: Bands | null = null;
  let wanted = "";
  let job = new AbortController();

  const runAll = (scenario: Scenario, {signal}: AbortController): void => {
    const answers: SimulateAnswer[] = [];
    const take = (answer: SimulateAnswer) => {
      answers.push(answer);
      if (signal.aborted || !steps.includes(answers.length)) return;
      if (answers.length === steps[0]) performance.mark("magnesia:band-first");
      show(true);
    };
    const show = (isPending: boolean) => {
      shown = {...bandsOf(answers), isPending};
      onChange();
    };
    const jobs = crews.map((crew, i) => {
      const own = Array.from({length: sets}, (_, set) => set).filter(
        (set) => set % crews.length === i,
      );
      const tasks = own.map((set) => ({scenario: onScreen(scenario), set, series: asked}));
      // a set that cannot be run leaves a hundredth less to draw the band from
      return crew.map(tasks, {signal, onAnswer: take, onError: "collect"});
    });
    Promise.all(jobs).then(
      () => {
        if (signal.aborted || answers.length === 0) return;
        show(false);
        performance.mark("magnesia:band-complete");
      },
      (error: unknown) => {
        if (signal.aborted) return;
        shown = null;
        onChange();
        onFail(error instanceof Error ? error.message : String(error));
      },
    );
  };
  const stop = () => {
    job.abort();
    wanted = "";
    if (shown) shown = {...shown, isPending: true};
  };
  return {
    start(scenario) {
      const key = JSON.stringify(scenario);
      if (key === wanted) return;
      stop();
      if (scenario.hours > longestH) {
        shown = null;
        return;
      }
      wanted = key;
      job = new AbortController();
      runAll(scenario, job);
    },
    stop,
    get bands() {
      return shown;
    },
  };
}

function bandsOf(answers: readonly SimulateAnswer[]): Omit<Bands, "isPending"> {
  const of = (curve: (answer: SimulateAnswer) => readonly number[]) => {
    const {low, high} = bandOf(answers.map(curve));
    return {low, high};
  };
  const level = (name: SeriesName) => of(({series}) => series[name] ?? []);
  const change = (name: SeriesName) =>
    of(({series, pillFree}) => percentAbove(series[name] ?? [], pillFree[name] ?? []));
  return {
    absorbed: of(({times, series}) =>
      times.map((_, i) => absorbed.reduce((sum, name) => sum + (series[name]?.[i] ?? 0), 0)),
    ),
    serum: level("plasma_total"),
    urine: level("urine"),
    change: {
      serum: change("plasma_total"),
      csf: change("csf_ventricular"),
      brain: change("brain_isf"),
    },
  };
}
