import { writeFileSync } from "node:fs";
import { docdateTask } from "./docdate-task.ts";
import { EvaluationError } from "./gold-lines.ts";
import type { EvaluationTask } from "./task.ts";
import { timexTask } from "./timex-task.ts";

const TASKS: readonly EvaluationTask[] = [timexTask, docdateTask];

/** The exit codes of the command. */
const EXIT = { done: 0, failed: 1, misused: 2 } as const;

function evaluate([name, gold, out, ...options]: readonly string[]): number {
  const task = TASKS.find((known) => known.name === name);
  if (!task) return misuse(name === undefined ? "No task is given." : `There is no task "${name}".`);
  if (gold === undefined || out === undefined)
    return misuse(`The task "${task.name}" needs a gold file and a file to write.`);
  try {
    writeLines(out, task.run(gold, options));
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    console.error(error.message);
    return EXIT.failed;
  }
}

function writeLines(path: string, rows: readonly object[]): void {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new EvaluationError(
      `${path}: cannot be written (${(error as NodeJS.ErrnoException).code}). Does its folder exist?`,
    );
  }
}

function misuse(problem: string): number {
  console.error(
    `${problem}\nusage: npm run evaluate -- TASK GOLD OUT\n${TASKS.map(({ usage }) => `  ${usage}`).join("\n")}`,
  );
  return EXIT.misused;
}

process.exitCode = evaluate(process.argv.slice(2));
