import type { Batch } from "../src/model/batch.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { Article } from "../src/model/stages.ts";
import { extractEvents } from "./extract-events.ts";
import { ingest } from "./ingest.ts";
import { refuseLeftAside } from "./left-aside-error.ts";
import { resolveDates } from "./resolve-dates.ts";
import type { StageContext } from "./stage.ts";

/** Articles as they come: all at hand, or one by one, so that no more of them are held than are at work. */
export type Articles = Iterable<Article> | AsyncIterable<Article>;

/** Does the first three stages on some articles, here or elsewhere. */
export type BatchReader = (articles: readonly Article[]) => Promise<Batch>;

export interface ReadOptions {
  read?: BatchReader;
  /** How many batches may be at work at once. */
  atOnce?: number;
  /** The first article that would be left aside ends the reading, by a `LeftAsideError`. */
  strict?: boolean;
  /** Hears how many articles more have been read. */
  progress?: (articles: number) => void;
}

/** Articles in one batch: enough that handing it over costs nothing beside reading it. */
export const BATCH = 32;

/** The first three stages on some articles, which look at one article at a time: in this thread. */
export const readBatch: BatchReader = async (articles) => {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  // Days are given by names that only the whole run can settle: `gather` sees to them.
  const context: StageContext = { report, facts: [], corrections: [], published: new Map() };
  const ingested = await ingest.run(articles, context);
  const dated = resolveDates.run(ingested, context);
  return { extracted: extractEvents.run(dated, context), diagnostics };
};

/** Reads articles batch by batch; the batches come in the order of the articles, whichever is ready first. */
export async function* readBatches(
  articles: Articles,
  { read = readBatch, atOnce = 1, strict = false, progress = () => {} }: ReadOptions = {},
): AsyncGenerator<Batch> {
  const atWork: { articles: number; batch: Promise<Batch> }[] = [];
  const next = async () => {
    const { articles: count, batch } = atWork.shift() as (typeof atWork)[0];
    const done = await batch;
    if (strict) refuseLeftAside(done.diagnostics);
    progress(count);
    return done;
  };
  for await (const some of inBatches(articles)) {
    const batch = read(some);
    // Its failure is told when its turn comes.
    batch.catch(() => {});
    atWork.push({ articles: some.length, batch });
    if (atWork.length >= atOnce) yield await next();
  }
  while (atWork.length > 0) yield await next();
}

async function* inBatches(articles: Articles): AsyncGenerator<Article[]> {
  let batch: Article[] = [];
  for await (const article of articles) {
    batch.push(article);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
