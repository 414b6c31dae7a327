import type {Grade} from "/models/engine/model.js";

/** What the barrier page shows of what was measured; made from the tables of data/ when the site is built. */
export interface BarrierData {
  /** Magnesium (mg a day) of the trials of two forms: with it comes the ligand of a hypothesis. */
  readonly doses: {readonly glycinate: number; readonly "l-threonate": number};
  /** Ionised serum magnesium of healthy people, mmol/L. */
  readonly restBand: {readonly low: number; readonly high: number};
  /** Plasma as multiple of its own level, and how long it was held. */
  readonly levels: {
    readonly mckee: Level;
    readonly wong: Level;
    readonly eclampsia: Level;
    readonly depletion: Level;
  };
  readonly raised: readonly RaisedPoint[];
  /** Findings of other kinds, by the id of the observation. */
  readonly findings: Readonly<Record<FindingId, Finding>>;
  /** How a source is cited, and where it can be read. */
  readonly cites: Readonly<Record<string, {readonly text: string; readonly url?: string}>>;
}

export interface Level {
  readonly ratio: number;
  readonly hours: number;
}

/** Fluid of the brain some time after plasma was raised. */
export interface RaisedPoint {
  readonly source: string;
  readonly species: string;
  readonly n?: number;
  /** Plasma over its own level before; the highest where it was not held. */
  readonly ratio: number;
  readonly isHeld: boolean;
  readonly hours: number;
  readonly fluid: "csf_ventricular" | "csf_lumbar";
  /** Percent over the fluid's own level before, with the spread that is known. */
  readonly rise: number;
  readonly low?: number;
  readonly high?: number;
  /** The study gave no spread, so it is one that we derived. */
  readonly isOurs?: boolean;
  /** The worst of the numbers it is made of. */
  readonly grade: Grade;
  readonly isSeen: boolean;
}

export const findingIds = [
  "hladkybarrand2018-glycine-uptake",
  "kawai2012-csf-plasma",
  "slutsky2010-csf-rise",
  "slutsky2010-csf-rise-over-control",
  "shen2019-csf-threonate",
  "chutkowrepletion-cortex-repletion",
  "chutkowrepletion-deep-repletion-high",
  "brainstability1997-brain-content",
  "wary1999-brain-free",
] as const;
export type FindingId = (typeof findingIds)[number];

export interface Finding {
  readonly source: string;
  readonly species: string;
  readonly value?: number;
  readonly unit: string;
  readonly timeH?: number;
  readonly grade: Grade;
}
