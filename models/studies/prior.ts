/** What is known of a parameter before the data: its value and a range that is taken as 95 %. */
export interface Prior {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Standard deviation of ln p that the range stands for; of p itself where the range reaches zero. */
export const priorDeviation = ({low, high}: Pick<Prior, "low" | "high">): number =>
  (low > 0 ? Math.log(high / low) : high - low) / (2 * 1.96);

/** Distance of a number from what was known beforehand, in standard deviations. */
export const surprise = (prior: Prior, p: number): number =>
  (prior.low > 0 ? Math.log(p / prior.value) : p - prior.value) / priorDeviation(prior);
