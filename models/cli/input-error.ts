/** What the reader gave is wrong: one line for each problem. */
export class InputError extends Error {
  readonly problems: readonly string[];
  /** What could be answered all the same, for standard output. */
  readonly answer: string = "";

  constructor(...problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "InputError";
    this.problems = problems;
  }
}

/** Some of what the reader gave is wrong; the rest is answered beside it. */
export class PartlyWrong extends InputError {
  override readonly answer: string;

  constructor(answer: string, ...problems: readonly string[]) {
    super(...problems);
    this.answer = answer;
  }
}
