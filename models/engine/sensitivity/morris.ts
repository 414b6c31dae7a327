import type {OutcomeFunction} from "../fit/evaluate.js";
import {createDraws} from "../random/draws.js";
import {evaluateRows, type Failure} from "./evaluate-rows.js";
import {
  checkCount,
  checkParameters,
  type UncertainParameter,
  valuesAt,
} from "./uncertain-parameter.js";

export interface MorrisOptions {
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
  /** The model is asked trajectories (parameters + 1) times. */
  readonly trajectories?: number;
  /** An even number of values that a parameter takes, evenly spaced in probability. */
  readonly levels?: number;
  /**
   * Probability left out at each end, below 0.5. At 0 the levels include the least and the greatest value
   * of a parameter, so a distribution without bounds needs more.
   */
  readonly tail?: number;
  /** Points that go out at once; does not change the result. */
  readonly batchSize?: number;
}

/** Of one quantity, by parameter, in its unit per range of the levels of the parameter. */
export interface ElementaryEffects {
  /** Mean of the effects: opposite ones cancel. */
  readonly mu: Float64Array;
  /** Mean of their sizes: ranks the parameters. */
  readonly muStar: Float64Array;
  /** Standard deviation: 0 where the effect is the same everywhere, so of neither curve nor interaction. */
  readonly sigma: Float64Array;
}

export interface MorrisAnalysis {
  readonly names: readonly string[];
  /** One for each number that the model gives at a point. */
  readonly quantities: readonly ElementaryEffects[];
  /** Trajectories that the effects rest on: those without a failure. */
  readonly trajectories: number;
  readonly failures: readonly Failure[];
}

/**
 * Elementary effects (Morris, Technometrics 33:161, 1991): from a random place on a grid
 * of `levels`, each trajectory moves one parameter after another, in random order, by Δ = levels /
 * (2 (levels − 1)) of its range in probability, up or down. μ* after Campolongo, Cariboni & Saltelli
 * (Environ. Model. Softw. 22:1509, 2007).
 *
 * Depends on the seed and the names alone, not on the order of the parameters. Throws as `evaluateRows`
 * and for an option or a quantile out of range.
 */
export async function morris(
  model: OutcomeFunction,
  parameters: readonly UncertainParameter[],
  {seed, trajectories = 20, levels = 4, tail = 0, batchSize = 4096}: MorrisOptions,
): Promise<MorrisAnalysis> {
  checkParameters(parameters);
  checkCount("trajectories", trajectories, 2);
  if (!(Number.isSafeInteger(levels / 2) && levels > 0)) {
    throw new Error(`levels must be an even number, 2 or more, got ${levels}`);
  }
  if (!(tail >= 0 && tail < 0.5)) {
    throw new Error(`tail must be 0 or more and below 0.5, got ${tail}`);
  }
  const draws = createDraws(seed);
  const half = levels / 2;
  const step = half / (levels - 1);
  const probability = (level: number) => tail + ((1 - 2 * tail) * level) / (levels - 1);
  const moves = parameters.map((parameter) => {
    const drawn = (index: number) =>
      Float64Array.from({length: trajectories}, (_, subject) =>
        draws.uniform({subject, parameter: parameter.name, index}),
      );
    const level = drawn(0).map((u) => Math.floor(u * half));
    return {
      low: valuesAt(parameter, level.map(probability)),
      high: valuesAt(
        parameter,
        level.map((least) => probability(least + half)),
      ),
      isDown: Array.from(drawn(1), (u) => u < 0.5),
      key: drawn(2),
    };
  });
  const places = Array.from({length: trajectories}, (_, row) => {
    const keyOf = (j: number) => moves[j]?.key[row] as number;
    const order = [...moves.keys()].sort((i, j) => keyOf(i) - keyOf(j));
    return moves.map((_, j) => order.indexOf(j));
  });
  const placeOf = (row: number, j: number) => places[row]?.[j] as number;
  const pointAt = (row: number, place: number) =>
    Float64Array.from(moves, ({low, high, isDown}, j) => {
      const hasMoved = placeOf(row, j) < place;
      return (hasMoved === isDown[row] ? low : high)[row] as number;
    });
  const width = parameters.length + 1;
  const design = {rows: trajectories, width, pointAt};
  const {rows, failures, outputs} = await evaluateRows(model, design, batchSize);

  const effectsOf = (quantity: number) =>
    moves.map(({isDown}, j) =>
      Float64Array.from(rows, ({row, outcomes}) => {
        const place = placeOf(row, j);
        const at = (m: number) => outcomes[m]?.[quantity] as number;
        return (at(place + 1) - at(place)) / (isDown[row] ? -step : step);
      }),
    );
  return {
    names: parameters.map(({name}) => name),
    quantities: Array.from({length: outputs}, (_, quantity) => summary(effectsOf(quantity))),
    trajectories: rows.length,
    failures,
  };
}

function summary(effects: readonly Float64Array[]): ElementaryEffects {
  const mean = (list: Float64Array) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const deviation = (list: Float64Array) => {
    const centre = mean(list);
    const squares = list.reduce((sum, x) => sum + (x - centre) ** 2, 0);
    return Math.sqrt(squares / (list.length - 1));
  };
  return {
    mu: Float64Array.from(effects, mean),
    muStar: Float64Array.from(effects, (list) => mean(list.map(Math.abs))),
    sigma: Float64Array.from(effects, deviation),
  };
}
