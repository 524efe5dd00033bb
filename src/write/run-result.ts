import type { Document } from "../model/document.ts";
import type { ResolvedTimex } from "../model/stages.ts";
import type { Timeline } from "../model/timeline.ts";

/** What a run found out, for writers: the timeline, and the articles that it rests on. */
export interface RunResult {
  timeline: Timeline;
  /** What is left of it for a page, where it is too long for one: the most salient events, and their articles alone. */
  page?: Timeline;
  /** The articles with their texts, into which everything else points. */
  documents: readonly Document[];
  /** The temporal expressions of all articles, seen from what the whole run knows of each article's own day. */
  timexes(): readonly ResolvedTimex[];
}
