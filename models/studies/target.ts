/** What the model is held to: an observation, the interval that counts, and what had to be assumed. */
export interface TargetRecord {
  readonly id: string;
  /** Key of the source. */
  readonly study: string;
  readonly kind: "calibration" | "validation";
  /** Its name on a chart, in a few plain words. */
  readonly label: string;
  readonly quantity: string;
  readonly unit: string;
  /** Null where the study reports in words, or a limit only. */
  readonly observed: number | null;
  readonly low: number;
  readonly high: number;
  readonly intervalOf: "study" | "ours";
  /** Standard deviation by which a fit weighs it, in the unit of the target. */
  readonly sigma: number;
  readonly assumed: string;
  /** Why the model misses it, where it does. */
  readonly explanation: string;
  /** Why a validation target no longer tests the model; empty while it does. */
  readonly noTest: string;
}

export const isInside = ({low, high}: TargetRecord, simulated: number): boolean =>
  low <= simulated && simulated <= high;

/**
 * Distance of a simulated value from its target in standard deviations. A target that is only a limit or
 * a direction counts where it is broken.
 */
export function residual(target: TargetRecord, simulated: number): number {
  const {observed, low, high, sigma} = target;
  if (observed !== null && observed > low && observed < high) return (simulated - observed) / sigma;
  const margin = 0.02 * (high - low); // a limit is kept with a little room
  const [above, below] = [simulated - (high - margin), low + margin - simulated];
  return (Math.max(0, above) - Math.max(0, below)) / sigma;
}
