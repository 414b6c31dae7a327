import {parameters} from "/models/generated/data.js";
import type {Hypotheses, Scenario} from "/models/magnesium/scenario.js";

export const hypothesisIds = ["glycine", "threonate", "depletion"] as const;
export type HypothesisId = (typeof hypothesisIds)[number];

/** One thing that is claimed of the barrier and not shown: its switch and its size. */
export interface Hypothesis {
  readonly id: HypothesisId;
  readonly title: string;
  /** The slider of its size, and how a value stands in a scenario. */
  readonly size: {
    readonly label: string;
    readonly unit: string;
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly digits: number;
    readonly initial: number;
  };
  /** Its size; null while it is off. */
  sizeIn(scenario: Scenario): number | null;
  /** The scenario with it on at a size, or off. */
  within(scenario: Scenario, size: number | null): Scenario;
}

const {glycine_stability, threonate_brain_factor, depletion_barrier_factor} = parameters;

export const hypotheses: readonly Hypothesis[] = [
  {
    id: "glycine",
    title: "Glycine carries magnesium across",
    size: {
      ...{label: "How firmly glycine holds magnesium", unit: "L/mmol", step: 0.02, digits: 2},
      ...{min: glycine_stability.low, max: glycine_stability.high},
      initial: glycine_stability.value,
    },
    sizeIn: ({hypotheses: on, parameters: own}) =>
      on?.glycinePiggyback ? (own?.["glycine_stability"] ?? glycine_stability.value) : null,
    within: (scenario, size) => {
      const {parameters: own = {}, ...rest} = withHypotheses(scenario, {
        glycinePiggyback: size !== null,
      });
      const {glycine_stability: before, ...others} = own;
      const isUsual = size === null || size === glycine_stability.value;
      const all = isUsual ? others : {...others, glycine_stability: size};
      return Object.keys(all).length > 0 ? {...rest, parameters: all} : rest;
    },
  },
  {
    id: "threonate",
    title: "L-threonate raises brain magnesium",
    size: {
      ...{label: "Rise of brain fluid on L-threonate", unit: "%", step: 1, digits: 0},
      ...{min: 0, max: Math.round(100 * (threonate_brain_factor.high - 1))},
      initial: Math.round(100 * (threonate_brain_factor.high - 1)),
    },
    sizeIn: ({hypotheses: on}) =>
      on?.threonateBrainFactor === undefined ? null : 100 * (on.threonateBrainFactor - 1),
    within: (scenario, size) =>
      withHypotheses(scenario, {
        threonateBrainFactor: size === null ? null : Math.round(100 + size) / 100,
      }),
  },
  {
    id: "depletion",
    title: "Deficiency speeds the carrier up",
    size: {
      ...{label: "Speed of the carrier in full depletion", unit: "times", step: 0.1, digits: 1},
      ...{min: depletion_barrier_factor.low, max: depletion_barrier_factor.high},
      initial: depletion_barrier_factor.high,
    },
    sizeIn: ({hypotheses: on}) => on?.depletionBarrierFactor ?? null,
    within: (scenario, size) =>
      withHypotheses(scenario, {
        depletionBarrierFactor: size === null ? null : Math.round(10 * size) / 10,
      }),
  },
];

/** What is false or null is left out, so that a link carries only what is on. */
function withHypotheses(
  scenario: Scenario,
  change: {readonly [Key in keyof Hypotheses]: Hypotheses[Key] | null},
): Scenario {
  const {hypotheses: before = {}, ...rest} = scenario;
  const all = Object.entries({...before, ...change});
  const on = all.filter(([, value]) => value !== null && value !== false);
  return on.length > 0 ? {...rest, hypotheses: Object.fromEntries(on)} : rest;
}

/** A scenario in which of all hypotheses only this one is left. */
export function only(id: HypothesisId, scenario: Scenario): Scenario {
  return hypotheses.reduce(
    (left, hypothesis) => (hypothesis.id === id ? left : hypothesis.within(left, null)),
    scenario,
  );
}
