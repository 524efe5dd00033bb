import { parseDay } from "../src/calendar/civil-day.ts";
import type { Article, Dated, Extracted, Ingested, ResolvedTimex } from "../src/model/stages.ts";
import type { Timeline } from "../src/model/timeline.ts";
import type { When } from "../src/model/when.ts";
import { valuesOverDays } from "../src/timex/anchor-over-days.ts";
import type { RunResult } from "../src/write/run-result.ts";
import type { StageOutput } from "../src/write/stages.ts";
import { extractEvents } from "./extract-events.ts";
import { ingest } from "./ingest.ts";
import { merge } from "./merge.ts";
import { resolveDates } from "./resolve-dates.ts";
import { contextOf, type StageContext } from "./stage.ts";

/** What each stage made of the articles. */
export interface Reconstruction {
  ingested: Ingested;
  dated: Dated;
  extracted: Extracted;
  timeline: Timeline;
}

/** Turns articles into one timeline. */
export async function reconstruct(
  articles: readonly Article[],
  given: Partial<StageContext> = {},
): Promise<Timeline> {
  return (await reconstructInStages(articles, given)).timeline;
}

/** As `reconstruct`, and hands out what every stage made. */
export async function reconstructInStages(
  articles: readonly Article[],
  given: Partial<StageContext> = {},
): Promise<Reconstruction> {
  const context = contextOf(given);
  return reconstructIngested(await ingest.run(articles, context), context);
}

/** As `reconstructInStages`, from what the first stage made; `begin` hears the name of each stage as it starts. */
export function reconstructIngested(
  ingested: Ingested,
  context: StageContext,
  begin: (stage: string) => void = () => {},
): Reconstruction {
  begin(resolveDates.name);
  const dated = resolveDates.run(ingested, context);
  begin(extractEvents.name);
  const extracted = extractEvents.run(dated, context);
  begin(merge.name);
  const timeline = merge.run(extracted, context);
  return { ingested, dated, extracted, timeline };
}

/** What writers may know of a run. */
export function resultOf({ ingested, dated, timeline }: Reconstruction): RunResult {
  const published = new Map(timeline.documents.map((document) => [document.id, document.published]));
  return {
    timeline,
    documents: ingested.documents,
    timexes: () => {
      const own = new Map<string, ResolvedTimex[]>(ingested.documents.map(({ id }) => [id, []]));
      for (const timex of dated.timexes) own.get(timex.document)?.push(timex);
      return [...own].flatMap(([id, timexes]) => seenFrom(timexes, published.get(id)));
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
export function stageOutputs({ ingested, dated, extracted, timeline }: Reconstruction): StageOutput[] {
  const values = [ingested, dated, extracted, timeline];
  return STAGES.map(({ name, output }, index) => ({ name, schema: output, value: values[index] }));
}
