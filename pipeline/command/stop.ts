/** The exit codes of the command. */
export const OK = 0;
export const TROUBLE = 1;
export const WRONG_USAGE = 2;

/** What a person must mend before a run can go on. */
export class Stop extends Error {
  readonly exitCode: number;
  readonly problems: readonly string[];

  constructor(exitCode: number, ...problems: string[]) {
    super(problems.join("\n"));
    this.exitCode = exitCode;
    this.problems = problems;
  }
}
