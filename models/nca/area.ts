import type {Method, Profile} from "./profile.js";

/** Areas under the curve: of the concentration, and of the concentration times the time (first moment). */
export interface Areas {
  readonly auc: number;
  readonly aumc: number;
}

/**
 * Trapezoids from the first point to the one at `until`, that one included. Between a point and a lower
 * one above zero "lin-up-log-down" takes the exponential through both (Gabrielsson & Weiner,
 * Pharmacokinetic and Pharmacodynamic Data Analysis, 5th ed., section 2.8).
 */
export function areas({times, concentrations}: Profile, method: Method, until: number): Areas {
  let [auc, aumc] = [0, 0];
  for (let i = 1; i <= until; i++) {
    const [t1, t2] = [times[i - 1] as number, times[i] as number];
    const [c1, c2] = [concentrations[i - 1] as number, concentrations[i] as number];
    const h = t2 - t1;
    if (method === "lin-up-log-down" && c2 > 0 && c2 < c1) {
      const k = Math.log(c1 / c2) / h;
      auc += (c1 - c2) / k;
      aumc += (t1 * c1 - t2 * c2) / k + (c1 - c2) / k ** 2;
    } else {
      auc += (h * (c1 + c2)) / 2;
      aumc += (h * (t1 * c1 + t2 * c2)) / 2;
    }
  }
  return {auc, aumc};
}
