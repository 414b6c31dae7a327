import {pivotedSystem} from "../engine/pivoted-system.js";
import {type Machine, passageOf} from "./machine.js";
import {smallShare} from "./ode-machine.js";
import {systemMachine} from "./system-machine.js";

export interface MichaelisMenten {
  /** Amount per time. */
  readonly VMAX: number;
  /** Amount per volume. */
  readonly KM: number;
  readonly V: number;
}

/**
 * Saturable elimination from one compartment, dA/dt = −VMAX C / (KM + C), between boluses:
 * C(t) = KM W(C0/KM · exp((C0 − VMAX t / V)/KM)) with Lambert's W (S. Schnell & C. Mendoza, "Closed form
 * solution for time-dependent enzyme kinetics", J. Theor. Biol. 187:207, 1997, eq. 9). An infusion throws.
 */
export function saturableMachine(law: MichaelisMenten): Machine {
  const {VMAX, KM, V} = law;
  return {
    ...saturableOdeMachine(law), // a cycle's fixed point is found alike
    advance([amount = 0], [input = 0], span) {
      if (input !== 0)
        throw new RangeError("an infusion under saturable elimination has no closed form");
      const start = amount / V / KM;
      return passageOf(span, (time) => {
        if (amount === 0 || time === 0) return [amount];
        return [KM * V * lambertOfExp(Math.log(start) + start - ((VMAX / V) * time) / KM)];
      });
    },
    equilibrium([input = 0]) {
      // VMAX C / (KM + C) = input
      if (input >= VMAX) throw new RangeError("no steady state: VMAX or more goes in");
      return [(V * KM * input) / (VMAX - input)];
    },
  };
}

/** The same by the solver, under infusions too. */
export function saturableOdeMachine({VMAX, KM, V}: MichaelisMenten, rtol = 1e-8): Machine {
  const system = pivotedSystem({
    ...{states: ["amount"], rows: [0], columns: [0]},
    rightHandSide: (_t, [amount = 0], _k, dy) => {
      dy[0] = (-VMAX * amount) / (KM * V + amount);
    },
    jacobian: (_t, [amount = 0], _k, values) => {
      values[0] = (-VMAX * KM * V) / (KM * V + amount) ** 2;
    },
  });
  return systemMachine(system, {rtol, atol: smallShare(rtol)});
}

/** W(exp(u)): w + ln w = u by Newton's method, for arguments that exp would take beyond all numbers. */
export function lambertOfExp(u: number): number {
  if (u < -700) return Math.exp(u); // W(x) is x to rounding
  let w = u > 1 ? u - Math.log(u) : Math.exp(u);
  for (let i = 0; i < 50; i++) {
    const next = (w * (1 + u - Math.log(w))) / (1 + w);
    if (Math.abs(next - w) <= 1e-16 * next) return next;
    w = next;
  }
  return w;
}
