import { Piscina } from "piscina";
import { type Batch, joinExtracted } from "../src/model/batch.ts";
import type { Document } from "../src/model/document.ts";
import type { Article } from "../src/model/stages.ts";
import { internalError } from "./leave-aside.ts";
import { type Teller, tellEach } from "./merge-dossiers.ts";
import type { BatchReader } from "./read-batches.ts";
import type { Analysis, Reading } from "./store.ts";
import type { Readers } from "./stored-reader.ts";

export interface Workers extends Readers {
  read: BatchReader;
  /** Merges dossiers; not there where the merge is not to be handed on. */
  tellEach?: Teller;
  /** Batches to keep at work, so that no thread waits for the next. */
  atOnce: number;
  close(): Promise<void>;
}

/** Threads that do the first three stages on batches of articles; `memory` is what one may hold, in MiB. */
export function startWorkers(threads: number, { memory }: { memory?: number } = {}): Workers {
  const compiled = import.meta.url.endsWith(".js");
  const pool = new Piscina({
    filename: new URL(compiled ? "./batch-worker.js" : "./batch-worker-from-source.mjs", import.meta.url)
      .href,
    minThreads: threads,
    maxThreads: threads,
    ...(memory && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
  });
  return {
    read: async (articles) => {
      const batches = await hardened<Article, Batch>(
        articles,
        async (some) => [await pool.run(some, { name: "readBatch" })],
        broken,
      );
      return {
        extracted: joinExtracted(batches.map(({ extracted }) => extracted)),
        diagnostics: batches.flatMap(({ diagnostics }) => diagnostics),
      };
    },
    ingestEach: (articles) =>
      hardened<Article, Reading>(
        articles,
        (some) => pool.run(some, { name: "ingestEach" }),
        (...given) => ({
          documents: [],
          diagnostics: broken(...given).diagnostics,
        }),
      ),
    analyseEach: (documents) =>
      hardened<Document, Analysis>(documents, (some) => pool.run(some, { name: "analyseEach" }), broken),
    // What a thread cannot hold, the caller's own, which has more room, may; and what is wrong is told there.
    tellEach: (dossiers) => pool.run(dossiers, { name: "tellEach" }).catch(() => tellEach(dossiers)),
    atOnce: threads * 2,
    close: () => pool.destroy(),
  };
}

/**
 * A thread may die with its batch, by want of memory above all. Then each item of the batch is tried alone, and only
 * the one that kills its thread is left aside.
 */
async function hardened<Item extends { path: string }, Result>(
  items: readonly Item[],
  run: (items: readonly Item[]) => Promise<Result[]>,
  broken: (item: Item, error: unknown) => Result,
): Promise<Result[]> {
  try {
    return await run(items);
  } catch {
    const results: Result[] = [];
    for (const item of items)
      results.push(...(await run([item]).catch((error: unknown) => [broken(item, error)])));
    return results;
  }
}

function broken({ path }: { path: string }, error: unknown): Batch {
  const diagnostics = [internalError({ stage: "ingest, resolve-dates or extract-events", path }, error)];
  return { extracted: joinExtracted([]), diagnostics };
}
