import type { WorkCommandOptions } from "../options.ts";
import { OK, Stop, WRONG_USAGE } from "./stop.ts";

/** `annals work URL`: a worker process, until it is told to end. */
export async function work({ url, workers, patience, quiet }: WorkCommandOptions): Promise<number> {
  const { QueueError, workQueue } = await import("../queue.ts");
  const { startWorkers } = await import("../workers.ts");
  const stopping = new AbortController();
  // A chunk takes seconds, so a polite end comes soon; a rude one loses nothing either.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  const threads = startWorkers(workers);
  try {
    if (!quiet) console.error(`note working for ${url}; end with Ctrl-C.`);
    await workQueue(url, { threads, count: workers, patience, until: stopping.signal });
    return OK;
  } catch (error) {
    if (!(error instanceof QueueError)) throw error;
    throw new Stop(WRONG_USAGE, `${error.message} Start redis-server, or mend the URL.`);
  } finally {
    await threads.close();
  }
}
