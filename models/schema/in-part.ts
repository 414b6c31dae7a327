/** Problems of a part of an input, with its key in front; `root` is what the part calls itself. */
export const inPart = (key: string, root: string, problems: readonly string[]): string[] =>
  problems.map((problem) =>
    problem.startsWith(`${root}:`) ? `${key}${problem.slice(root.length)}` : `${key}.${problem}`,
  );
