import { compareTimelines } from "../src/merge/compare-timelines.ts";
import { missingDates } from "../src/merge/missing-dates.ts";
import type { Timeline } from "../src/model/timeline.ts";
import type { WhatIf } from "../src/write/what-if.ts";
import { gather } from "./gather.ts";
import { mergeGathered, type Reconstruction } from "./pipeline.ts";
import type { StageContext } from "./stage.ts";

/** Merges the articles again as if one had been published on a day, and compares what comes out with what stands. */
export function whatIf(
  [document, date]: readonly [id: string, date: string],
  { timeline, extracted: held, complete = (part) => part }: Reconstruction,
  context: StageContext,
): WhatIf {
  const extracted = complete(held);
  const silent = { ...context, report: () => {} };
  const supposed = { ...silent, published: new Map([...context.published, [document, date] as const]) };
  const { changes, newConflicts, goneConflicts, changedConflicts } = compareTimelines(
    timeline,
    mergeGathered(gather([{ extracted, diagnostics: [] }], supposed), supposed).timeline,
  );
  const { title, published: now } = timeline.documents.find(
    ({ id }) => id === document,
  ) as Timeline["documents"][0];
  return {
    document,
    title,
    date,
    now,
    changes,
    newConflicts: [...newConflicts, ...changedConflicts.map(({ after }) => after)],
    goneConflicts: [...goneConflicts, ...changedConflicts.map(({ before }) => before)],
    missing: missingDates(extracted, silent),
  };
}
