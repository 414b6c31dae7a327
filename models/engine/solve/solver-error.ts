/** Why an integration stopped, when, and in which state it showed first. */
export class SolverError extends Error {
  readonly kind: "too many steps" | "step too small" | "not finite";
  readonly time: number;
  readonly state: string;

  constructor(kind: SolverError["kind"], time: number, state: string) {
    super(`${kind} at time ${Number(time.toPrecision(6))} in ${state}`);
    this.name = "SolverError";
    [this.kind, this.time, this.state] = [kind, time, state];
  }
}
