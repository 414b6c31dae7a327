/** Percent of a mineral water's magnesium absorbed: as measured, with its interval, and as simulated. */
export interface MeasuredShare {
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly simulated: number;
}

/** One study of the same water in two and in seven servings a day. */
export interface Measured {
  readonly few: MeasuredShare;
  readonly many: MeasuredShare;
  readonly name: string;
  readonly address: string;
}

/** What was measured and what the model says of it, with the miss. */
export function measuredText({few, many}: Measured): readonly [measured: string, modelled: string] {
  const percent = (value: number) => `${value.toFixed(0)} %`;
  const spread = ({observed, low, high}: MeasuredShare) =>
    `${percent(observed)} (± ${((high - low) / 2).toFixed(0)})`;
  return [
    `Measured: twelve men drank 126 mg a day in mineral water and absorbed ${spread(few)} of it in ` +
      `two servings, ${spread(many)} in seven.`,
    `Modelled: ${percent(few.simulated)} and ${percent(many.simulated)}. Each lies within what the ` +
      `study found, but the step between them is too small: in the model food takes up more of the ` +
      `carrier than it seems to have done in these men.`,
  ];
}
