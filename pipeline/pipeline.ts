import { parseDay } from "../src/calendar/civil-day.ts";
import { trimTimeline } from "../src/merge/trim-timeline.ts";
import type { Extracted, ResolvedTimex } from "../src/model/stages.ts";
import type { Timeline } from "../src/model/timeline.ts";
import type { When } from "../src/model/when.ts";
import { valuesOverDays } from "../src/timex/anchor-over-days.ts";
import type { RunResult } from "../src/write/run-result.ts";
import type { StageOutput } from "../src/write/stages.ts";
import { extractEvents } from "./extract-events.ts";
import { gather } from "./gather.ts";
import { HeldBatches } from "./held-batches.ts";
import { ingest } from "./ingest.ts";
import { merge } from "./merge.ts";
import { mergeDossiers } from "./merge-dossiers.ts";
import { type Articles, type BatchReader, type ReadOptions, readBatches } from "./read-batches.ts";
import { resolveDates } from "./resolve-dates.ts";
import { contextOf, type StageContext } from "./stage.ts";
import type { Store } from "./store.ts";
import type { Readers } from "./stored-reader.ts";
import type { Workers } from "./workers.ts";

/** What the stages made of the articles: the first three of each, the last of all. */
export interface Reconstruction {
  extracted: Extracted;
  timeline: Timeline;
  /** Fetches from the store what is not held of articles. */
  complete?: (extracted: Extracted) => Extracted;
}

/** What a run may be told beside the articles; each has a default. */
export interface ReconstructOptions extends Partial<StageContext>, ReadOptions {
  /**
   * How many threads read the articles; 1, unless it is said otherwise, is none beside the caller's own. Or what does
   * as threads do: the caller ends it.
   */
  workers?: number | Workers;
  /** What earlier runs read; what this one reads anew is put there. */
  store?: Store;
  /**
   * Of more articles than this only what the merge and the formats read is kept: the same timeline from a fraction of the
   * memory. What the first three stages made is then no longer whole. Absent: everything is kept.
   */
  wholeUpTo?: number;
  /** With a store: of more articles than `wholeUpTo` only the texts are held. `mergeAtOnce` fetches the rest from the store. */
  leaveInStore?: boolean;
}

/**
 * Turns articles into one timeline. The same articles give the same timeline, in whatever order they come.
 *
 * @throws {LeftAsideError} with `strict`, at the first article that cannot be read.
 */
export async function reconstruct(articles: Articles, options: ReconstructOptions = {}): Promise<Timeline> {
  return (await reconstructInStages(articles, { wholeUpTo: 0, leaveInStore: true, ...options })).timeline;
}

/** As `reconstruct`, and hands out what the first three stages made. */
export async function reconstructInStages(
  articles: Articles,
  options: ReconstructOptions = {},
): Promise<Reconstruction> {
  return withWorkers(options, async (workers) =>
    mergeAtOnce(await gatherArticles(articles, { ...options, workers }), { ...options, workers }),
  );
}

/** The first three stages on all articles. */
export async function gatherArticles(
  articles: Articles,
  options: ReconstructOptions = {},
): Promise<Extracted> {
  const { store, wholeUpTo, leaveInStore = false } = options;
  return withWorkers(options, async (given) => {
    const workers = typeof given === "number" ? null : given;
    const read = store ? await storedBy(store, workers) : workers?.read;
    const reading = { ...options, ...(read && { read }), ...(workers && { atOnce: workers.atOnce }) };
    const held = new HeldBatches(wholeUpTo, { textsOnly: store !== undefined && leaveInStore });
    for await (const batch of readBatches(articles, reading)) held.add(batch);
    return gather(held.batches, contextOf(options));
  });
}

/** Works with the workers that are given, or with threads of its own, which are ended afterwards; with 1 it is alone. */
export async function withWorkers<Result>(
  { workers: asked = 1 }: Pick<ReconstructOptions, "workers">,
  work: (workers: Workers | 1) => Promise<Result>,
): Promise<Result> {
  if (typeof asked !== "number") return work(asked);
  if (asked <= 1) return work(1);
  // The threads' library is brought in only where there are threads.
  const workers = (await import("./workers.ts")).startWorkers(asked);
  try {
    return await work(workers);
  } finally {
    await workers.close();
  }
}

async function storedBy(store: Store, workers: Readers | null): Promise<BatchReader> {
  const { analyseEach, ingestEach, storedReader } = await import("./stored-reader.ts");
  return storedReader(store, workers ?? { analyseEach, ingestEach });
}

/** The last stage, on what `gather` or `gatherArticles` gave. */
export function mergeGathered(extracted: Extracted, context: StageContext): Reconstruction {
  return { extracted, timeline: merge.run(extracted, context) };
}

/** As `mergeGathered`, on all the workers that are given; dossiers that the store holds are not merged again. */
export async function mergeAtOnce(
  extracted: Extracted,
  options: Pick<ReconstructOptions, "workers" | "store"> & Partial<StageContext>,
): Promise<Reconstruction> {
  const { store } = options;
  const stored = store && (await import("./stored-reader.ts"));
  const complete = stored && ((part: Extracted) => stored.completed(part, store));
  const timeline = await withWorkers(options, (workers) => {
    const own = typeof workers === "number" ? {} : { teller: workers.tellEach, atOnce: workers.atOnce };
    return mergeDossiers(extracted, contextOf(options), { store, complete, ...own });
  });
  return { extracted, timeline, ...(complete && { complete }) };
}

/** What writers may know of a run. */
export function resultOf({ extracted, timeline, complete = (part) => part }: Reconstruction): RunResult {
  const published = new Map(timeline.documents.map((document) => [document.id, document.published]));
  return {
    timeline,
    ...pageOf(timeline),
    documents: extracted.documents,
    timexes: () => {
      const own = new Map<string, ResolvedTimex[]>(extracted.documents.map(({ id }) => [id, []]));
      for (const timex of complete(extracted).timexes) own.get(timex.document)?.push(timex);
      return [...own].flatMap(([id, timexes]) => seenFrom(timexes, published.get(id)));
    },
  };
}

/** Events that a page shows: a browser takes some 20 MB of them with their quotes and articles, and a reader fewer. */
const MOST_ON_PAGE = 2000;

function pageOf(timeline: Timeline): Pick<RunResult, "page"> {
  if (timeline.events.length <= MOST_ON_PAGE) return {};
  const page = trimTimeline(timeline, { top: MOST_ON_PAGE });
  const told = new Set([
    ...page.events.flatMap(({ mentions }) => mentions.map(({ document }) => document)),
    ...page.conflicts.flatMap(({ positions }) => positions.flatMap(({ documents }) => documents)),
  ]);
  return {
    page: {
      ...page,
      documents: page.documents.filter(({ id }) => told.has(id)),
      unresolved: page.unresolved.filter(({ document }) => told.has(document)),
    },
  };
}

/** The article alone may not give its own day; all of them together may. */
function seenFrom(timexes: readonly ResolvedTimex[], published: When | undefined): ResolvedTimex[] {
  const [first, last] = [published?.start.earliest, published?.end.latest].map((day) => parseDay(day ?? ""));
  const values = valuesOverDays(timexes, first ?? Number.NEGATIVE_INFINITY, last ?? Number.POSITIVE_INFINITY);
  return timexes.map((timex, index) => ({ ...timex, value: values[index] ?? timex.value }));
}

/** The four, in order. */
export const STAGES = [ingest, resolveDates, extractEvents, merge] as const;

/** What each stage made, with the schema by which it is checked. */
export function stageOutputs({ extracted, timeline }: Reconstruction): StageOutput[] {
  const { documents, timexes, datings } = extracted;
  const values = [{ documents }, { documents, timexes, datings }, extracted, timeline];
  return STAGES.map(({ name, output }, index) => ({ name, schema: output, value: values[index] }));
}
