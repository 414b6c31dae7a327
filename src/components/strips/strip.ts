import {amountIn, amountText} from "../../lib/amount-text.js";
import type {Bands} from "../../lib/bands.js";
import {pinColour, pinDash, type PinLetter} from "../../lib/palette.js";
import type {PageRun, ShownRun} from "../../lib/run-page.js";
import {perObject} from "../../lib/per-object.js";
import {hasPills} from "../../lib/run-sums.js";
import type {SimulatorState} from "../../lib/simulator-page.js";
import type {Chart, Curve, Reading, TimeData} from "../chart/types.js";

/** One strip of the transect: its chart, what that shows of a run, and the same in a sentence. */
export interface Strip<Data extends TimeData> {
  readonly chart: Chart<Data>;
  dataOf(shown: Shown): Data;
  wordsOf(shown: Shown): string;
}

/** A state with its runs, and what every strip needs of them. */
export interface Shown extends PageRun {
  readonly time: Pick<TimeData, "times" | "hours" | "startClockH" | "dragging">;
  readonly units: "mg" | "mmol";
  readonly hasPills: boolean;
  /** What the uncertain parameters allow; null while nothing is known of it. */
  readonly bands: Bands | null;
  readonly letters: readonly PinLetter[];
  /** From mmol to the reader's units. */
  amounts(values: readonly number[]): readonly number[];
  /** An amount in the reader's units, with them. */
  amountText(value: number): string;
}

export function shownOf(
  {scenario, view: {units}}: SimulatorState,
  run: PageRun,
  {letters, bands, isLive}: Pick<Shown, "letters" | "bands"> & {readonly isLive: boolean},
): Shown {
  return {
    ...run,
    letters,
    bands,
    units,
    hasPills: hasPills(run.own),
    time: {
      times: run.own.result.times,
      hours: scenario.hours,
      startClockH: scenario.startClockH ?? 0,
      dragging: isLive,
    },
    amounts: units === "mmol" ? (values) => values : inMg,
    amountText: (value) => `${amountText(value, units)} ${units}`,
  };
}

const inMg = perObject((values: readonly number[]) => values.map((value) => amountIn(value, "mg")));

/** A course of each pinned run, behind this one. */
export function pinCurves(
  {pins, letters}: Shown,
  yOf: (run: ShownRun) => readonly number[],
  format?: (value: number) => string,
): Curve[] {
  return pins.flatMap((run, i) => {
    const letter = letters[i];
    if (run === null || letter === undefined) return [];
    const curve: Curve = {
      id: `pin-${letter}`,
      label: letter,
      mark: letter,
      times: run.result.times,
      y: yOf(run),
      colour: pinColour(letter),
      dash: pinDash[letter],
      width: 1.6,
      inReadout: false,
    };
    return [format ? {...curve, format} : curve];
  });
}

/** The same day without pills; nothing where there are none. */
export function pillFreeCurve(
  {hasPills}: Shown,
  y: readonly number[],
  format: (value: number) => string,
): Curve[] {
  if (!hasPills) return [];
  return [
    {
      id: "pill-free",
      label: "without pills",
      mark: "",
      y,
      colour: "var(--ink3)",
      dash: "1.5 3.5",
      width: 1.5,
      format,
      inReadout: true,
    },
  ];
}

/** A curve with the band that belongs to it, if there is one of as many points. */
export function withRange(curve: Curve, range: Curve["range"]): Curve {
  return range === undefined || range.low.length !== curve.y.length ? curve : {...curve, range};
}

/** What the pale band is, or that a new one is on its way. */
export function bandReading(bands: Bands | null, y: readonly number[]): Reading[] {
  if (bands === null) return [];
  const says = bands.isPending ? "updating" : "9 in 10 fits";
  return [{id: "band", label: "band", y, format: () => says, quiet: true}];
}
