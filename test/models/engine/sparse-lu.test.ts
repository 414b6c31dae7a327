import fc from "fast-check";
import {expect, test} from "vitest";
import {denseFactor, denseSolve} from "../../../models/engine/solve/dense-lu.js";
import {loadSystem, problemModel} from "./load-system.js";

/** A random linear system x' = Mx as a model, so that its Jacobian has a random sparse pattern. */
const randomModel = (size: number, entries: readonly (readonly [number, number, number])[]) =>
  problemModel(
    "random",
    Object.fromEntries(
      Array.from({length: size}, (_, i) => [
        `x${i}`,
        [
          `-5*x${i}`,
          ...entries.filter(([row]) => row % size === i).map(([, j, v]) => `${v}*x${j % size}`),
        ].join(" + "),
      ]),
    ),
  );

test("sparse elimination, dense elimination and the matrix itself agree", async () => {
  const entry = fc.tuple(fc.nat(30), fc.nat(30), fc.double({min: -1, max: 1, noNaN: true}));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({min: 1, max: 12}),
      fc.array(entry, {maxLength: 30}),
      async (size, entries) => {
        const plain = entries.map(([i, j, v]) => [i, j, Number(v.toFixed(3))] as const);
        const system = await loadSystem(randomModel(size, plain));
        const jacobian = new Float64Array(system.sizes.jacobian);
        const y = new Float64Array(size);
        system.jacobian(0, y, new Float64Array(system.sizes.constants), jacobian);
        const shift = 40; // above the sum of any row: the fixed order is safe
        const lu = new Float64Array(system.sizes.lu);
        expect(system.factor(jacobian, shift, lu)).toBeLessThan(10);
        const right = Float64Array.from({length: size}, (_, i) => Math.sin(i + 1));
        const x = right.slice();
        system.solve(lu, x);
        const dense = right.slice();
        denseSolve(denseFactor(system, jacobian, shift), dense);
        const product = x.map((value) => shift * value);
        system.rows.forEach((row, e) => {
          product[row] =
            (product[row] ?? 0) - (jacobian[e] ?? 0) * (x[system.columns[e] ?? 0] ?? 0);
        });
        for (let i = 0; i < size; i++) {
          expect(Math.abs((x[i] ?? NaN) - (dense[i] ?? NaN))).toBeLessThan(1e-14);
          expect(Math.abs((product[i] ?? NaN) - (right[i] ?? NaN))).toBeLessThan(1e-13);
        }
      },
    ),
    {numRuns: 60},
  );
});
