/** A number as people write it, "1.5" or "-2e-3"; NaN for all else, also for what only programs read. */
export const decimal = (text: string): number =>
  /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text.trim()) ? Number(text) : NaN;
