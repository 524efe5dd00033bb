import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { Queue, QueueEvents, Worker } from "bullmq";
import { Redis } from "ioredis";
import { z } from "zod";
import { ArticleLineSchema } from "../src/model/article-line.ts";
import type { Batch } from "../src/model/batch.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import { DocumentSchema } from "../src/model/document.ts";
import { type Article, ExtractedSchema } from "../src/model/stages.ts";
import { programVersion } from "./program-version.ts";
import type { Reading } from "./store.ts";
import type { Workers } from "./workers.ts";

/** A queue that cannot be reached, or a chunk that no worker could read. */
export class QueueError extends Error {
  override readonly name = "QueueError";
}

/**
 * Where the chunks wait. Only a worker of the very same program may take them: what another made of an article might
 * differ, and so would the timeline.
 */
function queueName(): string {
  return `annals-${programVersion().slice(0, 16)}`;
}

/** Chunks that wait or are at work; the next are read from disk when these are done. */
const AT_ONCE = 128;
/** A worker that dies with a chunk hands it back so often, before the chunk is held to be what kills it. */
const DEATHS = 10;

const DiagnosticsSchema = z.array(
  z.custom<Diagnostic>((found) => typeof found === "object" && found !== null),
);
const BatchSchema = z.strictObject({ extracted: ExtractedSchema, diagnostics: DiagnosticsSchema });
const ReadingSchema = z.strictObject({ documents: z.array(DocumentSchema), diagnostics: DiagnosticsSchema });

/** What a worker is asked for: as a thread is, with what goes there and back checked by its schema. */
const TASKS = {
  readBatch: { given: z.array(ArticleLineSchema), made: z.array(BatchSchema).length(1) },
  ingestEach: { given: z.array(ArticleLineSchema), made: z.array(ReadingSchema) },
  analyseEach: { given: z.array(DocumentSchema), made: z.array(BatchSchema) },
};
type Task = keyof typeof TASKS;

export interface JoinedQueue extends Workers {
  /** How many processes are there to do the work. */
  workers(): Promise<number>;
}

/**
 * Hands batches of articles to whatever worker processes listen on a Redis server (BullMQ). A chunk is known by its
 * content: one that is handed in again, by this run or by the next after this one was killed, is done once. Nothing is
 * left there when the run is over.
 *
 * @throws {QueueError} where there is no server.
 */
export async function joinQueue(url: string): Promise<JoinedQueue> {
  const connection = await connect(url);
  const queue = new Queue(queueName(), { connection });
  // Listening takes a connection for itself.
  const listening = connection.duplicate();
  const events = new QueueEvents(queueName(), { connection: listening });
  await events.waitUntilReady();
  const own = new Set<string>();

  const ask = async <Made>(task: Task, given: unknown, schema: z.ZodType<Made>): Promise<Made> => {
    const json = JSON.stringify(given);
    const jobId = createHash("sha256").update(`${task} ${json}`).digest("hex");
    own.add(jobId);
    for (let tries = 1; ; tries++)
      try {
        const earlier = await queue.getJob(jobId);
        if (await earlier?.isFailed()) await earlier?.remove();
        const job = await queue.add(task, pack(json), { jobId, attempts: 3 });
        return schema.parse(unpack(await job.waitUntilFinished(events)));
      } catch (error) {
        // Another run of the same articles may have cleared the chunk away as it ended.
        if (tries === 3) throw new QueueError(`a chunk came to nothing: ${(error as Error).message}`);
      }
  };
  return {
    atOnce: AT_ONCE,
    read: async (articles) =>
      (await ask("readBatch", articles.map(lineOf), TASKS.readBatch.made))[0] as Batch,
    ingestEach: (articles): Promise<Reading[]> =>
      ask("ingestEach", articles.map(lineOf), TASKS.ingestEach.made),
    analyseEach: (documents) => ask("analyseEach", documents, TASKS.analyseEach.made),
    workers: () => queue.getWorkersCount(),
    close: async () => {
      for (const id of own) await queue.remove(id);
      // What came of a chunk stands in the log of events too; while another run waits for its own, it is left.
      if ((await queue.getJobCountByTypes("waiting", "active", "delayed", "completed")) === 0)
        await queue.trimEvents(0);
      await events.close();
      await queue.close();
      // BullMQ closes those connections alone that it opened.
      for (const own of [listening, connection]) own.disconnect();
    },
  };
}

export interface WorkOptions {
  /** What does the work. */
  threads: Workers;
  /** How many of them there are. */
  count: number;
  /** Seconds for which a worker that says nothing keeps its chunk; then another gets it. */
  patience: number;
  /** Ends the work: what is at hand is finished. */
  until: AbortSignal;
}

/** Takes chunks from the queue and does them, until it is told to end. */
export async function workQueue(
  url: string,
  { threads, count, patience, until }: WorkOptions,
): Promise<void> {
  const connection = await connect(url);
  const worker = new Worker(
    queueName(),
    async (job) => {
      const task = job.name as Task;
      const given = TASKS[task].given.parse(unpack(job.data));
      return pack(JSON.stringify(await workOn(threads, task, given as never)));
    },
    {
      connection,
      concurrency: count,
      lockDuration: patience * 1000,
      stalledInterval: patience * 1000,
      maxStalledCount: DEATHS,
    },
  );
  // A lost connection is opened again; what went wrong with a chunk is told to the run that asked for it.
  worker.on("error", () => {});
  await new Promise<void>((end) => {
    if (until.aborted) end();
    until.addEventListener("abort", () => end(), { once: true });
  });
  await worker.close();
  connection.disconnect();
}

async function workOn(threads: Workers, task: Task, given: never): Promise<unknown> {
  if (task === "analyseEach") return threads.analyseEach(given);
  const articles = (given as z.infer<typeof TASKS.readBatch.given>).map(articleOf);
  return task === "ingestEach" ? threads.ingestEach(articles) : [await threads.read(articles)];
}

async function connect(url: string): Promise<Redis> {
  const probe = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 10_000 });
  let cause = "";
  probe.on("error", (error: NodeJS.ErrnoException) => {
    cause = error.code ?? error.message;
  });
  try {
    await probe.connect();
    await probe.ping();
  } catch (error) {
    throw new QueueError(`${url} does not answer as a Redis server (${cause || (error as Error).message}).`);
  } finally {
    probe.disconnect();
  }
  // As BullMQ asks of a connection on which it waits.
  return new Redis(url, { maxRetriesPerRequest: null });
}

function lineOf({ path, bytes, jsonFields }: Article): z.infer<typeof ArticleLineSchema> {
  return { path, base64: Buffer.from(bytes).toString("base64"), ...(jsonFields && { jsonFields }) };
}

/** A worker reads what it is sent and no file of its own. */
function articleOf(line: z.infer<typeof ArticleLineSchema>): Article {
  const { path, jsonFields } = line;
  const bytes = Buffer.from("base64" in line ? line.base64 : "", "base64");
  return { path, bytes, ...(jsonFields && { jsonFields }) };
}

function pack(json: string): string {
  return gzipSync(json).toString("base64");
}

function unpack(packed: unknown): unknown {
  return JSON.parse(gunzipSync(Buffer.from(String(packed), "base64")).toString("utf8"));
}
