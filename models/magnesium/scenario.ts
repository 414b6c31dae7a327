import type {FormName, MeasureName, MedicineName, SeriesName} from "./names.js";

/** One run as a reader asks for it. Times are hours since time 0; `startClockH` is the clock then. */
export interface Scenario {
  readonly version?: 1;
  readonly hours: number;
  readonly outputEveryH?: number;
  readonly outputTimes?: readonly number[];
  readonly startClockH?: number;
  readonly person?: Person;
  readonly diet?: "default" | "none" | {readonly meals: readonly Meal[]};
  readonly doses?: readonly Dose[];
  readonly infusions?: readonly Infusion[];
  readonly parameters?: Readonly<Record<string, number>>;
  readonly solver?: {readonly rtol?: number};
}

export interface Person {
  readonly sex?: "male" | "female";
  readonly ageYears?: number;
  readonly weightKg?: number;
  readonly gfrMlMin?: number;
  /** Habitual diet: `replete` 300 mg Mg a day, `low` 150 mg, or a number of mg. */
  readonly status?: "replete" | "low" | number;
  readonly conditions?: readonly string[];
  readonly medicines?: readonly MedicineName[];
}

export interface Meal {
  readonly timeH: number;
  readonly kcal: number;
  readonly mgMg: number;
  /** Left out: 0.08 mmol for each mmol of magnesium in the meal. */
  readonly phytateMmol?: number;
  readonly everyH?: number;
}

/** Exactly one of `elementalMg`, `mmol` and `saltMg` says how much. */
export interface Dose {
  readonly timeH: number;
  readonly form: FormName;
  readonly elementalMg?: number;
  readonly mmol?: number;
  readonly saltMg?: number;
  readonly everyH?: number;
  readonly count?: number;
}

export interface Infusion {
  readonly startH: number;
  readonly durationH: number;
  readonly mmol: number;
}

export interface Result {
  readonly version: 1;
  readonly model: {readonly name: string; readonly version: string};
  readonly times: readonly number[];
  readonly series: Readonly<Record<SeriesName, readonly number[]>>;
  readonly measures: Readonly<Record<MeasureName, number>>;
  readonly massBalance: {readonly maxRelativeResidual: number};
  readonly solver: {readonly steps: number; readonly rejected: number; readonly rhs: number};
  readonly warnings: readonly string[];
}
