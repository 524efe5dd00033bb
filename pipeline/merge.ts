import { mergeArticles } from "../src/merge/merge-articles.ts";
import type { Extracted } from "../src/model/stages.ts";
import { type Timeline, TimelineSchema } from "../src/model/timeline.ts";
import type { Stage } from "./stage.ts";

/** Joins the articles: one event told by many is told once, dated from all, with what they disagree on. */
export const merge: Stage<Extracted, Timeline> = {
  name: "merge",
  output: TimelineSchema,
  run: (extracted, { facts, corrections, report, previous }) =>
    mergeArticles(extracted, { facts, corrections, report, ...(previous && { previous }) }),
};
