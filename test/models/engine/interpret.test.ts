import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {interpret} from "../../../models/engine/interpret.js";
import type {System} from "../../../models/engine/system.js";
import {magnesium} from "../../../models/generated/magnesium.js";
import {createRunner} from "../../../models/magnesium/run.js";
import {magnesiumModel} from "../../../models/magnesium/system.js";
import {readParameters} from "../../../scripts/generated-files.js";
import {laws, values} from "./laws.js";
import {loadSystem, problemModel} from "./load-system.js";

/** Everything that a system computes at one point. */
function all(system: System, t: number, y: Float64Array, parameters: Float64Array) {
  const {sizes, timed, outputs} = system;
  const k = new Float64Array(sizes.constants);
  const filled = (size: number, fill: (target: Float64Array) => void) => {
    const target = new Float64Array(size);
    fill(target);
    return [...target];
  };
  system.prepare(parameters, k);
  return {
    dy: filled(y.length, (target) => system.rightHandSide(t, y, k, target)),
    jacobian: filled(sizes.jacobian, (target) => system.jacobian(t, y, k, target)),
    timed: filled(timed.length, (target) => system.timeDerivative(t, y, k, target)),
    outputs: filled(outputs.length, (target) => system.evaluate(t, y, k, target)),
  };
}

/** Equal to rounding: one divides where the other multiplies by a reciprocal. */
function expectSame(own: ReturnType<typeof all>, other: ReturnType<typeof all>): void {
  const [mine, theirs] = [own, other].map((values) => Object.values(values).flat());
  const largest = Math.max(1, ...(theirs ?? []).map(Math.abs));
  expect(mine).toHaveLength(theirs?.length ?? NaN);
  mine?.forEach((value, i) =>
    expect(Math.abs(value - (theirs?.[i] ?? NaN))).toBeLessThan(1e-12 * largest),
  );
}

describe("a model that is read instead of compiled", () => {
  test("computes what generated code computes, of any laws", async () => {
    const law = fc.tuple(laws, laws, values);
    await fc.assert(
      fc.asyncProperty(law, async ([first, second, {a, b, c}]) => {
        const model = problemModel("random", {a: first, b: `${second} + t*c`}, {c: 1});
        const point = [0.3, Float64Array.of(a, b), Float64Array.of(c)] as const;
        expectSame(all(interpret(model), ...point), all(await loadSystem(model), ...point));
      }),
      {numRuns: 50},
    );
  });
  test("may be the whole of Magnesia", () => {
    const {initial, values} = createRunner()({hours: 1});
    const parameters = Float64Array.from(magnesium.parameters, (name) => values[name] ?? NaN);
    const read = interpret(magnesiumModel(readParameters()));
    expectSame(all(read, 3, initial, parameters), all(magnesium, 3, initial, parameters));
    const {name, states, conserved, rows, columns} = magnesium;
    expect(read).toMatchObject({name, states, conserved, rows, columns});
  });
});
