/**
 * Annals as a library: news articles in, one ordered timeline out.
 *
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { reconstruct } from "annals";
 *
 * const articles = ["flood.txt", "trial.txt"].map((path) => ({ path, bytes: readFileSync(path) }));
 * const { events, conflicts } = await reconstruct(articles);
 * for (const { when, title } of events) console.log(when.edtf ?? "undated", title);
 * ```
 *
 * The four stages stand alone too, each a function from the output of the one before:
 *
 * ```ts
 * const context = contextOf({ report: ({ message }) => console.warn(message) });
 * const ingested = await ingest.run(articles, context);
 * const dated = resolveDates.run(ingested, context);
 * const extracted = extractEvents.run(dated, context);
 * const timeline = merge.run(extracted, context);
 * ```
 *
 * The first three look at one article at a time, so they may run anywhere, over any part of the articles; `gather` joins
 * what they made before `merge`. Spans are half-open and in UTF-16 code units of a document's `text`; days are civil
 * days, "2024-03-01"; nothing asks the clock, the zone or the network.
 *
 * @module
 */
export type { Meaning } from "../src/calendar/meaning.ts";
export {
  compareTimelines,
  type Revision,
  type Shift,
  type TimelineChange,
  type TimelineComparison,
  type Turn,
} from "../src/merge/compare-timelines.ts";
export type { Dossier, Said } from "../src/merge/dossiers/sort-into-dossiers.ts";
export type { ToldDossier, ToldEvent } from "../src/merge/dossiers/told-dossier.ts";
export type { Former } from "../src/merge/former-ids.ts";
export type { MergeOptions } from "../src/merge/join-documents.ts";
export type { Telling } from "../src/merge/merge-articles.ts";
export type { Most, Weight } from "../src/merge/salience.ts";
export { type Trim, trimTimeline } from "../src/merge/trim-timeline.ts";
export type { Batch } from "../src/model/batch.ts";
export { type Correction, CorrectionSchema, type Quoted, QuotedSchema } from "../src/model/correction.ts";
export type { Diagnostic, Report } from "../src/model/diagnostic.ts";
export {
  type DateEvidence,
  DateEvidenceSchema,
  type Document,
  DocumentSchema,
} from "../src/model/document.ts";
export { type Fact, FactSchema } from "../src/model/fact.ts";
export {
  type EventMention,
  EventMentionSchema,
  type Office,
  OfficeSchema,
  type Status,
  StatusSchema,
} from "../src/model/mention.ts";
export { type Quote, QuoteSchema, type Span, SpanSchema } from "../src/model/span.ts";
export {
  type Article,
  type Dated,
  DatedSchema,
  type DocumentDating,
  DocumentDatingSchema,
  type Extracted,
  ExtractedSchema,
  type Ingested,
  IngestedSchema,
  type ResolvedTimex,
  ResolvedTimexSchema,
  type Sentence,
  SentenceSchema,
} from "../src/model/stages.ts";
export {
  type Conflict,
  ConflictSchema,
  type Timeline,
  type TimelineEvent,
  TimelineEventSchema,
  TimelineSchema,
  type Unresolved,
  UnresolvedSchema,
} from "../src/model/timeline.ts";
export { type Timex, TimexSchema } from "../src/model/timex.ts";
export { type Reason, ReasonSchema, type When, WhenSchema } from "../src/model/when.ts";
export { type FindOptions, type FoundFiles, findArticles } from "../src/read/find-articles.ts";
export { readCorrections } from "../src/read/read-corrections.ts";
export { readFacts } from "../src/read/read-facts.ts";
export { readTimeline, type TimelineFile } from "../src/read/read-timeline.ts";
export { problemLine, type YamlFile, type YamlProblem } from "../src/read/yaml-file.ts";
export type { Content, Pieces } from "../src/write/content.ts";
export { type Explained, type Explanation, explain, explanationText } from "../src/write/explain.ts";
export type { Format, Written as FormatFiles } from "../src/write/format.ts";
export { FORMATS } from "../src/write/formats.ts";
export type { Loss } from "../src/write/loss.ts";
export type { LossReport } from "../src/write/loss-report.ts";
export { type Output, outputOf } from "../src/write/output.ts";
export type { RunResult } from "../src/write/run-result.ts";
export type { StageOutput } from "../src/write/stages.ts";
export { type WhatIf, whatIfText } from "../src/write/what-if.ts";
export { extractEvents } from "./extract-events.ts";
export { gather } from "./gather.ts";
export { ingest } from "./ingest.ts";
export { LeftAsideError } from "./left-aside-error.ts";
export { merge } from "./merge.ts";
export type { Teller } from "./merge-dossiers.ts";
export {
  gatherArticles,
  mergeAtOnce,
  mergeGathered,
  type Reconstruction,
  type ReconstructOptions,
  reconstruct,
  reconstructInStages,
  resultOf,
  STAGES,
  stageOutputs,
} from "./pipeline.ts";
export {
  type Articles,
  type BatchReader,
  type ReadOptions,
  readBatch,
  readBatches,
} from "./read-batches.ts";
export { resolveDates } from "./resolve-dates.ts";
export { contextOf, type Stage, type StageContext } from "./stage.ts";
export { type Analysis, type PastRun, type Reading, Store, StoreError } from "./store.ts";
export type { Readers } from "./stored-reader.ts";
export { whatIf } from "./what-if.ts";
export { startWorkers, type Workers } from "./workers.ts";
