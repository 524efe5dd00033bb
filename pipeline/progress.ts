/** Steps from which on a run takes long enough to show how far it is. */
const MANY = 50;

export interface ProgressOptions {
  /** How many steps there will be. */
  steps: number;
  quiet: boolean;
}

/** Does the work, and on a terminal shows how far it is; `step` hears how many steps were made, and of what. */
export async function withProgress<Result>(
  { steps, quiet }: ProgressOptions,
  work: (step: (count: number, name: string) => void) => Promise<Result>,
): Promise<Result> {
  if (steps < MANY || quiet || !process.stderr.isTTY) return work(() => {});
  // Seldom is anybody there to see it.
  const { SingleBar } = await import("cli-progress");
  const bar = new SingleBar({
    format: "{bar} {value}/{total} {name}",
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(steps, 0, { name: "" });
  try {
    return await work((count, name) => bar.increment(count, { name }));
  } finally {
    bar.stop();
  }
}
