import type {ConditionName, FormName, MeasureName, MedicineName, SeriesName} from "./names.js";

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
  /** Total plasma Mg held to this piecewise-linear curve of [h, mmol/L], then to its last value. */
  readonly clampPlasma?: readonly (readonly [number, number])[];
  readonly hypotheses?: Hypotheses;
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
  readonly conditions?: readonly ConditionName[];
  readonly medicines?: readonly MedicineName[];
}

export interface Meal {
  readonly timeH: number;
  readonly kcal: number;
  readonly mgMg: number;
  /** Left out: 0.08 mmol for each mmol of magnesium in the meal. */
  readonly phytateMmol?: number;
  readonly everyH?: number;
  /** How many times in all; left out, a meal that repeats is eaten until the horizon. */
  readonly count?: number;
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

/** What is claimed and not shown; each is off unless stated. */
export interface Hypotheses {
  /** Share of a chelated form that could leave whole by a peptide carrier, 0 to 0.1. */
  readonly chelateRouteShare?: number;
  /** Brain fluid on L-threonate over that without, 1 to 1.15. */
  readonly threonateBrainFactor?: number;
  /** Magnesium rides into the brain on glycine. */
  readonly glycinePiggyback?: boolean;
  /** Speed of the barrier carriers in full depletion, 1 to 3. */
  readonly depletionBarrierFactor?: number;
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
  readonly massBalance: {
    readonly maxRelativeResidual: number;
    /** What a clamp on plasma added in all, mmol; only in a run that has one. */
    readonly clampMmol?: number;
  };
  readonly solver: {readonly steps: number; readonly rejected: number; readonly rhs: number};
  readonly warnings: readonly string[];
}
