import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {equationsOf} from "../../../models/engine/equations.js";
import type {Model} from "../../../models/engine/model.js";
import {evaluate} from "./evaluate.js";
import {laws, values} from "./laws.js";
import {loadSystem, problemModel} from "./load-system.js";

/** Two states a and b and a parameter c, moved by two random laws; one more law is an output. */
const randomModel = (first: string, second: string, output: string): Model => ({
  ...problemModel("random", {a: first, b: `${second} + sin(t)*b`}, {c: 1}),
  outputs: {out: {law: output, unit: "1", meaning: ""}},
});

describe("generated code", () => {
  test("computes what a plain reading of the laws computes", async () => {
    await fc.assert(
      fc.asyncProperty(laws, laws, laws, values, async (first, second, output, at) => {
        const model = randomModel(first, second, output);
        const equations = equationsOf(model);
        const system = await loadSystem(model);
        const k = new Float64Array(system.sizes.constants);
        system.prepare(Float64Array.of(at.c), k);
        const y = Float64Array.of(at.a, at.b);
        const t = 0.4;
        const filled = (length: number, fill: (target: Float64Array) => void): number[] => {
          const target = new Float64Array(length);
          fill(target);
          return [...target];
        };
        const expected = (nodes: readonly Parameters<typeof evaluate>[0][]) =>
          nodes.map((node) => evaluate(node, {...at, t}));
        const close = (got: number[], want: number[]) => {
          expect(got.length).toBe(want.length);
          got.forEach((x, i) => {
            const w = want[i] ?? NaN;
            // rounding only: the two evaluate the same operations, divisions by other routes
            expect(Math.abs(x - w)).toBeLessThanOrEqual(1e-11 * (1 + Math.abs(w)));
          });
        };
        const safe = expected([...equations.rightHandSide, ...equations.outputs]);
        fc.pre(safe.every((x) => Math.abs(x) < 1e3));
        close(
          filled(2, (dy) => system.rightHandSide(t, y, k, dy)),
          expected(equations.rightHandSide),
        );
        close(
          filled(system.sizes.jacobian, (j) => system.jacobian(t, y, k, j)),
          expected(equations.jacobian.map(({node}) => node)),
        );
        close(
          filled(system.timed.length, (f) => system.timeDerivative(t, y, k, f)),
          expected(equations.timeDerivative.map(({node}) => node)),
        );
        close(
          filled(1, (o) => system.evaluate(t, y, k, o)),
          expected(equations.outputs),
        );
      }),
      {numRuns: 150},
    );
  });

  test("names a rule that needs itself, a state that is not there and an unknown name", () => {
    const rule = (law: string) => ({law, unit: "1", meaning: ""});
    const base = problemModel("bad", {x: "p"});
    expect(() => equationsOf({...base, rules: {p: rule("q"), q: rule("p")}})).toThrow(
      /rule q.*rule p needs itself/,
    );
    expect(() => equationsOf(base)).toThrow('rate x: unknown name p in "p"');
    expect(() => equationsOf({...base, rates: {z: "1"}})).toThrow("rate z: no state z");
  });
});
