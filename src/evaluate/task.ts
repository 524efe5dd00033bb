/** A task writes what the project finds in the texts of a gold file, in the form that its scorer reads. */
export interface EvaluationTask {
  name: string;
  /** What follows the task's name on the command line, for the message that explains it. */
  usage: string;
  /** Reads the gold file's texts and gives one object a line, in its order, or the text of a format that is no JSON. */
  run(gold: string, options: readonly string[]): TaskResult | Promise<TaskResult>;
}

export type TaskResult = object[] | WrittenText;

export interface WrittenText {
  text: string;
  /** What the task measures itself, for the terminal. */
  report: string;
}
