import {parameters} from "/models/generated/data.js";
import type {Scenario} from "/models/magnesium/scenario.js";
import type {CommonView, PageState} from "../page-kind.js";

/** What is looked at on the barrier page. */
export interface BarrierView extends CommonView {
  /** Hours after plasma was moved and held. */
  readonly afterH: number;
  /** Voltage across a neuron's membrane, mV. */
  readonly voltage: number;
  /** Which description of the NMDA block, by its name in data/nmda.csv. */
  readonly block: string;
}

export type BarrierPageState = PageState<BarrierView>;

/** From six minutes after the move to twelve weeks, when all fluids have settled to within rounding. */
export const afterRange = [0.1, 2016] as const;
export const afterChoices = [
  {value: 1, label: "1 h"},
  {value: 24, label: "1 day"},
  {value: 168, label: "1 week"},
  {value: afterRange[1], label: "at the end"},
] as const;

/** Free plasma magnesium that a hand can hold it at, mmol/L, and the finest step of it. */
export const freeRange = [0.15, 1.8] as const;
export const freeStep = 0.01;

export const voltageRange = [-90, 20] as const;

/** Sizes of the hypotheses within what a scenario allows; each starts at what is said of it. */
export const sizes = {
  threonateBrainFactor: {low: 1, high: parameters.threonate_brain_factor.high},
  depletionBarrierFactor: {low: 1, high: parameters.depletion_barrier_factor.high},
  glycine_stability: {
    low: parameters.glycine_stability.low,
    high: parameters.glycine_stability.high,
  },
} as const;

export const usualScenario: Scenario = {hours: 24, person: {}, diet: "default"};

export const usualState: BarrierPageState = {
  version: 1,
  page: "barrier",
  scenario: usualScenario,
  pins: [],
  view: {
    units: "mg",
    afterH: afterRange[1],
    voltage: -parameters.nmda_hyperpolarisation.value,
    block: "jahr-stevens",
  },
};

/** Total plasma magnesium (mmol/L) that the scenario holds; null where it holds none. */
export const heldTotal = ({clampPlasma}: Scenario): number | null => clampPlasma?.[0]?.[1] ?? null;

/** The same state with plasma held at a total level, or let be. */
export function withPlasma(state: BarrierPageState, total: number | null): BarrierPageState {
  const {clampPlasma, ...rest} = state.scenario;
  return {
    ...state,
    scenario: total === null ? rest : {...rest, clampPlasma: [[0, round(total)]]},
  };
}

/** A tenth of a thousandth of a mmol/L: short in a link, and nothing to see. */
const round = (total: number): number => Math.round(total * 1e4) / 1e4;
