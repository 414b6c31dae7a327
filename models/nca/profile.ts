/** Concentrations over time after one dose at time 0; times rise, concentrations are at least 0. */
export interface Profile {
  readonly times: readonly number[];
  readonly concentrations: readonly number[];
}

/** How the dose was given: by any way into tissue or gut, at once or at a constant rate into a vein. */
export type Route =
  | {readonly kind: "po"}
  | {readonly kind: "iv-bolus"}
  | {readonly kind: "iv-infusion"; readonly duration: number};

/** Straight between all points; or between a point and a lower one as an exponential that joins them. */
export type Method = "linear" | "lin-up-log-down";

export const methods = ["linear", "lin-up-log-down"] as const satisfies readonly Method[];
export const routes = ["po", "iv-bolus", "iv-infusion"] as const satisfies readonly Route["kind"][];
