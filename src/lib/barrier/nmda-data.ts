import {nmdaBlocks, parameters} from "/models/generated/data.js";
import {type NmdaBlock, openFraction} from "/models/magnesium/nmda.js";
import {voltageRange} from "./page.js";
import type {BarrierRun} from "./run.js";

/** Share of open channels over membrane voltage, percent. */
export interface NmdaData {
  readonly voltages: Float64Array;
  readonly own: Float64Array;
  /** Over the plausible share of free ions. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** After months of depletion. */
  readonly less: Float64Array;
  readonly supposed: Float64Array | null;
  /** The other descriptions of the block. */
  readonly others: readonly Float64Array[];
  readonly block: NmdaBlock;
  /** Free ions of brain fluid, mmol/L. */
  readonly ionised: number;
  readonly range: readonly [number, number];
  readonly voltage: number;
  /** Brain fluid after months of depletion, and of plasma at twice its level, over the usual one, percent. */
  readonly changes: {readonly less: number; readonly doubled: number};
  /** At the chosen voltage, percent. */
  readonly open: Readonly<Record<"now" | "usual" | "less" | "doubled", number>>;
}

const [lowest, highest] = voltageRange;
/** mV between the points of a curve. */
const step = 2;
const voltages = Float64Array.from(
  {length: (highest - lowest) / step + 1},
  (_, i) => lowest + step * i,
);

export function nmdaOf(run: BarrierRun, name: string, voltage: number): NmdaData {
  const block = blockOf(name);
  const share = run.person.values["brain_ionised"] ?? NaN;
  const {low, high} = parameters.brain_ionised;
  const level = run.own.now.brain_isf;
  const less = run.person.depleted.brain_isf;
  const twice = run.doubled.course.brain_isf.at(-1) ?? NaN;
  const curve = (ionised: number, of = block): Float64Array =>
    voltages.map((mV) => 100 * openFraction(of, ionised, mV));
  const at = (isf: number): number => 100 * openFraction(block, share * isf, voltage);
  const change = (isf: number): number => 100 * (isf / run.usual.brain_isf - 1);
  return {
    ...{voltages, block, voltage, ionised: share * level},
    range: [low * level, high * level],
    own: curve(share * level),
    low: curve(high * level),
    high: curve(low * level),
    less: curve(share * less),
    supposed: run.supposed && curve(share * run.supposed.now.brain_isf),
    others: Object.values(nmdaBlocks)
      .filter((other) => other !== block)
      .map((other) => curve(share * level, other)),
    changes: {less: change(less), doubled: change(twice)},
    open: {
      now: at(level),
      usual: at(run.usual.brain_isf),
      less: at(less),
      doubled: at(twice),
    },
  };
}

function blockOf(name: string): NmdaBlock {
  const block = nmdaBlocks[name];
  if (!block) throw new Error(`no description of the block is named ${name}`);
  return block;
}
