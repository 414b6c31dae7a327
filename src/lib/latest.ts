/**
 * One request at a time; of those that come meanwhile only the last is kept. The promise of one that was
 * overtaken resolves to null.
 */
export function latest<Input, Output>(
  work: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output | null> {
  let isBusy = false;
  let waiting: {input: Input; settle: (answer: Promise<Output> | null) => void} | null = null;
  const start = async (input: Input): Promise<Output> => {
    isBusy = true;
    try {
      return await work(input);
    } finally {
      isBusy = false;
      const next = waiting;
      waiting = null;
      next?.settle(start(next.input));
    }
  };
  return (input) => {
    if (!isBusy) return start(input);
    waiting?.settle(null);
    return new Promise((resolve) => (waiting = {input, settle: resolve}));
  };
}
