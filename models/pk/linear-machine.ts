import {LuDecomposition, Matrix, SingularValueDecomposition} from "ml-matrix";
import {expm} from "./expm.js";
import {type Machine, passageOf} from "./machine.js";

/**
 * dx/dt = A x + inputs, exactly: the inputs join the matrix as one state that stays 1 (C. F. Van Loan,
 * "Computing integrals involving the matrix exponential", IEEE Trans. Automat. Contr. 23:395, 1978).
 */
export function linearMachine(rows: readonly (readonly number[])[]): Machine {
  const size = rows.length;
  const a = new Matrix(rows.map((row) => [...row]));
  return {
    size,
    advance(amounts, inputs, span) {
      const joined = Matrix.zeros(size + 1, size + 1);
      joined.setSubMatrix(a, 0, 0);
      inputs.forEach((input, i) => joined.set(i, size, input));
      const start = Matrix.columnVector([...amounts, 1]);
      return passageOf(span, (time) => {
        if (time === 0) return [...amounts];
        return expm(Matrix.mul(joined, time)).mmul(start).to1DArray().slice(0, size);
      });
    },
    equilibrium: (inputs) =>
      balanced(a, Matrix.columnVector(inputs.map((input) => -input))).to1DArray(),
    periodic(cycle) {
      // an affine map: what it makes of nothing, and of one unit in each compartment
      const offset = cycle(Array.from({length: size}, () => 0));
      const map = Matrix.zeros(size, size);
      for (let j = 0; j < size; j++) {
        const unit = cycle(Array.from({length: size}, (_, i) => (i === j ? 1 : 0)));
        unit.forEach((value, i) => map.set(i, j, value - (offset[i] as number)));
      }
      return balanced(Matrix.sub(Matrix.eye(size), map), Matrix.columnVector(offset)).to1DArray();
    },
  };
}

/** Solves m x = b; what is cut off from all else, so that m is singular, is 0. */
function balanced(m: Matrix, b: Matrix): Matrix {
  const lu = new LuDecomposition(m);
  if (!lu.isSingular()) return lu.solve(b);
  const x = new SingularValueDecomposition(m, {autoTranspose: true}).solve(b);
  const rest = Matrix.sub(m.mmul(x), b).norm();
  if (rest <= 1e-9 * b.norm()) return x;
  throw new RangeError("no steady state: what goes in cannot leave");
}
