import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { Batch } from "../src/model/batch.ts";
import { joinExtracted } from "../src/model/batch.ts";
import type { Article } from "../src/model/stages.ts";
import { internalError } from "./leave-aside.ts";
import type { BatchReader } from "./read-batches.ts";

/** Articles from which on the threads, each with models of its own to load, save more time than they cost. */
export const MANY_ARTICLES = 200;

/** One thread for few articles, else one a core; the number changes nothing but the time. */
export function usualWorkers(articles: number): number {
  return articles < MANY_ARTICLES ? 1 : availableParallelism();
}

export interface Workers {
  read: BatchReader;
  /** Batches to keep at work, so that no thread waits for the next. */
  atOnce: number;
  close(): Promise<void>;
}

/** Threads that do the first three stages on batches of articles; `memory` is what one may hold, in MiB. */
export function startWorkers(threads: number, { memory }: { memory?: number } = {}): Workers {
  const compiled = import.meta.url.endsWith(".js");
  const pool = new Piscina<readonly Article[], Batch>({
    filename: new URL(compiled ? "./batch-worker.js" : "./batch-worker.ts", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    ...(memory && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    // Sources run as they are while the program is worked on.
    ...(compiled ? {} : { execArgv: ["--import", import.meta.resolve("tsx")] }),
  });
  return {
    read: (articles) => pool.run(articles).catch((error) => oneByOne(pool, articles, error)),
    atOnce: threads * 2,
    close: () => pool.destroy(),
  };
}

/**
 * A thread may die with its batch, by want of memory above all. Then each article of the batch is tried alone, and only
 * the one that kills its thread is left aside.
 */
async function oneByOne(
  pool: Piscina<readonly Article[], Batch>,
  articles: readonly Article[],
  error: unknown,
): Promise<Batch> {
  if (articles.length === 1) {
    const { path } = articles[0] as Article;
    const diagnostics = [internalError({ stage: "ingest, resolve-dates or extract-events", path }, error)];
    return { extracted: joinExtracted([]), diagnostics };
  }
  const batches: Batch[] = [];
  for (const article of articles)
    batches.push(await pool.run([article]).catch((own) => oneByOne(pool, [article], own)));
  return {
    extracted: joinExtracted(batches.map(({ extracted }) => extracted)),
    diagnostics: batches.flatMap(({ diagnostics }) => diagnostics),
  };
}
