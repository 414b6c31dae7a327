/** Takes several points at once, so that the caller may spread them over workers; keeps their order. */
export type BatchFunction = (points: readonly Float64Array[]) => Promise<readonly Float64Array[]>;

/** Finite numbers, or why there are none. */
export type Outcome = Float64Array | Error;

/** A batch function that may also say of a single point why it has no numbers. */
export type OutcomeFunction = (points: readonly Float64Array[]) => Promise<readonly Outcome[]>;

export interface Evaluator {
  /** One outcome for each point: a failed point does not take the others with it. */
  evaluate(points: readonly Float64Array[]): Promise<readonly Outcome[]>;
  /** How many points were asked for so far. */
  readonly evaluations: number;
}

/**
 * Counts what it asks for. When a batch is rejected as a whole, each of its points is tried alone, to
 * learn which one is at fault.
 */
export function createEvaluator(batch: OutcomeFunction): Evaluator {
  let evaluations = 0;
  const evaluate = async (points: readonly Float64Array[]): Promise<readonly Outcome[]> => {
    evaluations += points.length;
    let results: readonly Outcome[];
    try {
      results = await batch(points);
    } catch (reason) {
      if (points.length === 1) {
        return [reason instanceof Error ? reason : new Error(String(reason))];
      }
      return (await Promise.all(points.map((point) => evaluate([point])))).flat();
    }
    if (results.length !== points.length) {
      throw new Error(`the batch must return ${points.length} vectors, got ${results.length}`);
    }
    return results.map(whenFinite);
  };
  return {
    evaluate,
    get evaluations() {
      return evaluations;
    },
  };
}

/** Numbers that are all finite, or which is not. */
export function whenFinite(numbers: Outcome): Outcome {
  if (numbers instanceof Error) return numbers;
  const index = numbers.findIndex((value) => !Number.isFinite(value));
  return index < 0 ? numbers : new Error(`number ${index} is ${String(numbers[index])}`);
}
