import type { Diagnostic, Report } from "../src/model/diagnostic.ts";

export interface Attempt {
  /** The stage at work. */
  stage: string;
  /** The article's file. */
  path: string;
  report: Report;
}

/**
 * Does a stage's work on one article. Where the program itself breaks on it, the article is named with the stage and
 * the cause, and left aside (null), so that one odd article among thousands does not cost the others.
 */
export function orLeaveAside<Result>(attempt: Attempt, work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    attempt.report(internalError(attempt, error));
    return null;
  }
}

/** As `orLeaveAside`, for work that waits for something. */
export async function orLeaveAsideLater<Result>(
  attempt: Attempt,
  work: () => Promise<Result> | Result,
): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    attempt.report(internalError(attempt, error));
    return null;
  }
}

export function internalError({ stage, path }: Omit<Attempt, "report">, error: unknown): Diagnostic {
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: "INTERNAL_ERROR",
    severity: "error",
    document: path,
    message: `broke the stage ${stage} (${oneLine(cause)}); it is left aside. This is a mistake of Annals: report it, with the article if you may.`,
  };
}

function oneLine(cause: string): string {
  return cause.replace(/\s+/g, " ").trim().slice(0, 300);
}
