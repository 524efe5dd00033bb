import { statSync, writeFileSync } from "node:fs";
import { anchorTask } from "./anchor-task.ts";
import { caseTask } from "./case-task.ts";
import { casesTogetherTask } from "./cases-together-task.ts";
import { corefTask } from "./coref-task.ts";
import { docdateTask } from "./docdate-task.ts";
import { EvaluationError } from "./gold-lines.ts";
import { incidentsTask } from "./incidents-task.ts";
import { orderTask } from "./order-task.ts";
import { syntaxTask } from "./syntax-task.ts";
import type { EvaluationTask } from "./task.ts";
import { timelineTask } from "./timeline-task.ts";
import { timexTask } from "./timex-task.ts";

const TASKS: readonly EvaluationTask[] = [
  timexTask,
  docdateTask,
  anchorTask,
  orderTask,
  corefTask,
  incidentsTask,
  timelineTask,
  caseTask,
  casesTogetherTask,
  syntaxTask,
];

/** The exit codes of the command. */
const EXIT = { done: 0, failed: 1, misused: 2 } as const;

async function evaluate([name, gold, out, ...options]: readonly string[]): Promise<number> {
  const task = TASKS.find((known) => known.name === name);
  if (!task) return misuse(name === undefined ? "No task is given." : `There is no task "${name}".`);
  if (gold === undefined || out === undefined)
    return misuse(`The task "${task.name}" needs a gold file and a file to write.`);
  const surplus = options.find((option) => !option.startsWith("--"));
  if (surplus !== undefined)
    return misuse(`"${surplus}" is one file too many: the task "${task.name}" would write to ${out}.`);
  try {
    keepReadOnly(out);
    const result = await task.run(gold, options);
    if (Array.isArray(result)) write(out, result.map((row) => `${JSON.stringify(row)}\n`).join(""));
    else {
      write(out, result.text);
      console.log(result.report);
    }
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    console.error(error.message);
    return EXIT.failed;
  }
}

/** A gold file given where OUT belongs would be lost, and whoever may do anything is not stopped by its being read-only. */
function keepReadOnly(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined && (mode & ANY_WRITE) === 0)
    throw new EvaluationError(
      `${path}: is read-only and is not written over. Name another file to write, or let it be written to (chmod u+w).`,
    );
}

const ANY_WRITE = 0o222;

function write(path: string, text: string): void {
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

process.exitCode = await evaluate(process.argv.slice(2));
