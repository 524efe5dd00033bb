import path from "node:path";
import type { Diagnostic, Report } from "../../src/model/diagnostic.ts";
import type { Document } from "../../src/model/document.ts";
import type { Article } from "../../src/model/stages.ts";
import { findArticles } from "../../src/read/find-articles.ts";
import { READABLE } from "../../src/read/formats.ts";
import { readBytes } from "../../src/read/read-bytes.ts";
import { readCorrections } from "../../src/read/read-corrections.ts";
import { readFacts } from "../../src/read/read-facts.ts";
import { readTimeline } from "../../src/read/read-timeline.ts";
import { OUTPUT_NAMES } from "../../src/write/output.ts";
import { LeftAsideError } from "../left-aside-error.ts";
import type { RunOptions } from "../options.ts";
import { withProgress } from "../progress.ts";
import type { JoinedQueue } from "../queue.ts";
import type { StageContext } from "../stage.ts";
import type { Store } from "../store.ts";
import { usualWorkers } from "../usual-workers.ts";
import { readBeside, readPrevious } from "./beside.ts";
import { wantOfHeap } from "./heap-room.ts";
import { inputsOf, pastRun, standingRun } from "./past-run.ts";
import { printTimeline } from "./print-timeline.ts";
import { Stop, TROUBLE, WRONG_USAGE } from "./stop.ts";
import { noteOf, printTold, type Told, toldOf } from "./tell.ts";

/** `annals [INPUTS...]`: from files to a timeline. */
export async function runArticles(options: RunOptions): Promise<void> {
  const heard: Diagnostic[] = [];
  const documents: Document[] = [];
  const told: Told[] = [];
  const report: Report = (diagnostic) => heard.push(diagnostic);
  // Findings come before what they led to: the end of the run, or its result.
  const tell = (notes: readonly Told[] = []) => {
    const lines = [...toldOf(heard.splice(0), documents), ...notes];
    printTold(lines, options);
    for (const line of lines) told.push(line);
  };
  let store: Store | undefined;
  let queue: JoinedQueue | undefined;
  try {
    const except = OUTPUT_NAMES.map((name) => path.join(options.out, name));
    const found = findArticles(options.inputs, { from: process.cwd(), except, report });
    if (found.missing.length > 0) throw new Stop(WRONG_USAGE, ...found.missing.map(missingInput));
    const context: StageContext = {
      report,
      facts: readBeside(options.facts, found.facts, readFacts),
      corrections: readBeside(options.corrections, found.corrections, readCorrections),
      published: options.published,
      ...readPrevious(options.previous),
    };
    refuseNone(found.files);
    store = options.store === undefined ? undefined : await openStore(options.store);
    const inputs = store && inputsOf(found.files, context, options);
    if (store && answersFromPast(store, inputs, options)) return;

    // The stages bring their models with them: what is wrong so far is told without waiting for those.
    const { gatherArticles, mergeAtOnce, withWorkers } = await import("../pipeline.ts");
    const { MOST_IN_STAGES, refuseUnknown, show } = await import("./show.ts");
    queue = options.queue === undefined ? undefined : await openQueue(options.queue, options);
    const asked = queue ?? options.workers ?? usualWorkers(found.files.length);
    const kept = store && { store };
    const reconstruction = await withProgress(
      { steps: found.files.length + 1, quiet: options.quiet },
      (step) =>
        withWorkers({ workers: asked }, async (workers) => {
          const articles = articlesOf(found.files, options, report);
          const extracted = await gatherArticles(articles, {
            ...context,
            ...kept,
            strict: options.strict,
            workers,
            wholeUpTo: MOST_IN_STAGES,
            leaveInStore: true,
            progress: (count) => step(count, "articles read"),
          });
          for (const document of extracted.documents) documents.push(document);
          refuseNone(documents);
          refuseUnknown(options, documents, heard);
          step(1, "joining them");
          const want = wantOfHeap(documents.length, { isStored: store !== undefined });
          if (want) printTold([noteOf(want)], options);
          return mergeAtOnce(extracted, { ...context, ...kept, workers });
        }),
    );
    const digests = show(reconstruction, options, { context, tell });
    if (store) {
      store.keepRun(inputs, pastRun(digests, told));
      const { known, documents: all } = store.count;
      printTold([noteOf(`${options.store}: ${known} of ${all} articles were known.`)], options);
    }
  } catch (error) {
    if (error instanceof Error && error.name === "QueueError")
      throw new Stop(TROUBLE, `--queue: ${error.message}`);
    if (!(error instanceof LeftAsideError)) throw error;
    // What ends the run is told however quiet it is.
    heard.push(...error.diagnostics.map((diagnostic) => ({ ...diagnostic, severity: "error" as const })));
    throw new Stop(TROUBLE, "--strict: the run ends at an article that cannot be read; nothing is written.");
  } finally {
    tell();
    await store?.close();
    await queue?.close();
  }
}

async function openStore(file: string): Promise<Store> {
  const { Store, StoreError } = await import("../store.ts");
  try {
    return new Store(file);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new Stop(
      WRONG_USAGE,
      `${error.message} Name a file that --store made, or one that is not there yet.`,
    );
  }
}

async function openQueue(url: string, options: RunOptions): Promise<JoinedQueue> {
  const { joinQueue, QueueError } = await import("../queue.ts");
  try {
    const queue = await joinQueue(url);
    if ((await queue.workers()) === 0)
      printTold([noteOf(`no worker is there yet: start some with annals work ${url}`)], options);
    return queue;
  } catch (error) {
    if (!(error instanceof QueueError)) throw error;
    throw new Stop(WRONG_USAGE, `${error.message} Start redis-server, or mend the URL.`);
  }
}

/** Where the files of the very same run lie there still, they are left, and only told and printed anew. */
function answersFromPast(store: Store, inputs: unknown, options: RunOptions): boolean {
  if (options.explain !== undefined || options.whatIf) return false;
  const past = standingRun(store, inputs, options.out);
  if (!past) return false;
  const file = path.join(options.out, "timeline.json");
  // To print nothing it need not be read: that of 100,000 articles is too long for it.
  const timeline = options.quiet && !options.json ? null : readTimeline(file);
  if (timeline && timeline.status !== "read") return false;
  printTold([...past.told, noteOf(`${options.store}: nothing has changed since the last run.`)], options);
  if (timeline) printTimeline(timeline.timeline, options);
  return true;
}

function missingInput(input: string): string {
  return `${input} does not exist. Give files, folders or globs of articles; none means the folder seeds/.`;
}

function refuseNone(articles: readonly unknown[]): void {
  if (articles.length > 0) return;
  throw new Stop(TROUBLE, `there is no article to read. Annals reads ${READABLE}.`);
}

/** The files one by one, so that only those at work are held. */
function* articlesOf(
  files: readonly string[],
  { strict, jsonFields }: RunOptions,
  report: Report,
): Generator<Article> {
  for (const file of files) {
    const read = readBytes(file);
    if (read.status === "read") {
      yield { path: file, bytes: read.bytes, ...(jsonFields && { jsonFields }) };
      continue;
    }
    const message = `cannot be read: ${read.cause}. It is left aside.`;
    const diagnostic: Diagnostic = { code: "UNREADABLE_FILE", severity: "error", document: file, message };
    if (strict) throw new LeftAsideError([diagnostic]);
    report(diagnostic);
  }
}
