import {type Outcome, type OutcomeFunction, whenFinite} from "../fit/evaluate.js";
import {checkCount} from "./uncertain-parameter.js";

/** A point that the model has no numbers for; its whole row is left out of the analysis. */
export interface Failure {
  readonly row: number;
  /** Values of the parameters in their units and order. */
  readonly point: Float64Array;
  readonly error: Error;
}

/** Points by row and by place within the row. */
export interface Design {
  readonly rows: number;
  readonly width: number;
  pointAt(row: number, place: number): Float64Array;
}

/** A row without a failure. */
export interface CompleteRow {
  readonly row: number;
  /** The model's numbers by place. */
  readonly outcomes: readonly Float64Array[];
}

export interface EvaluatedRows {
  /** In the order of the design. */
  readonly rows: readonly CompleteRow[];
  readonly failures: readonly Failure[];
  /** How many numbers the model gives at a point. */
  readonly outputs: number;
}

/**
 * Asks the model for all points of a design, `batchSize` of them at a time, which does not change the
 * result. Throws when fewer than two rows are free of failures, or the model gives lists of different
 * lengths.
 */
export async function evaluateRows(
  model: OutcomeFunction,
  {rows: count, width, pointAt}: Design,
  batchSize: number,
): Promise<EvaluatedRows> {
  checkCount("batchSize", batchSize, 1);
  const rows: Outcome[][] = Array.from({length: count}, () => []);
  const failures: Failure[] = [];
  for (let first = 0; first < count * width; first += batchSize) {
    const length = Math.min(batchSize, count * width - first);
    const points = Array.from({length}, (_, i) =>
      pointAt(Math.floor((first + i) / width), (first + i) % width),
    );
    const given = await model(points);
    if (given.length !== length) {
      throw new Error(`the model must give ${length} outcomes, got ${given.length}`);
    }
    const outcomes = given.map(whenFinite);
    outcomes.forEach((outcome, i) => {
      const row = Math.floor((first + i) / width);
      rows[row]?.push(outcome);
      if (outcome instanceof Error) {
        failures.push({row, point: points[i] as Float64Array, error: outcome});
      }
    });
  }
  const complete = rows.flatMap((outcomes, row) => (isComplete(outcomes) ? [{row, outcomes}] : []));
  if (complete.length < 2) {
    const cause = failures[0]?.error;
    const reason = cause === undefined ? "" : `; the first failure: ${cause.message}`;
    throw new Error(
      `2 rows or more must be free of failures, got ${complete.length} of ${count}${reason}`,
      {cause},
    );
  }
  const outputs = complete[0]?.outcomes[0]?.length ?? 0;
  const odd = complete.flatMap(({outcomes}) => outcomes).find(({length}) => length !== outputs);
  if (odd !== undefined) {
    throw new Error(
      `the model must give as many numbers at each point, got ${outputs} and ${odd.length}`,
    );
  }
  return {rows: complete, failures, outputs};
}

const isComplete = (outcomes: readonly Outcome[]): outcomes is readonly Float64Array[] =>
  outcomes.every((outcome) => !(outcome instanceof Error));
