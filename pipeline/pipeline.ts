import type { Article, Dated, Extracted, Ingested } from "../src/model/stages.ts";
import type { Timeline } from "../src/model/timeline.ts";
import type { StageOutput } from "../src/write/stages.ts";
import { extractEvents } from "./extract-events.ts";
import { ingest } from "./ingest.ts";
import { merge } from "./merge.ts";
import { resolveDates } from "./resolve-dates.ts";
import type { StageContext } from "./stage.ts";

/** What each stage made of the articles. */
export interface Reconstruction {
  ingested: Ingested;
  dated: Dated;
  extracted: Extracted;
  timeline: Timeline;
}

/** Turns articles into one timeline. */
export function reconstruct(articles: readonly Article[], context: StageContext): Timeline {
  return reconstructInStages(articles, context).timeline;
}

/** As `reconstruct`, and hands out what every stage made; `begin` hears the name of each stage as it starts. */
export function reconstructInStages(
  articles: readonly Article[],
  context: StageContext,
  begin: (stage: string) => void = () => {},
): Reconstruction {
  begin(ingest.name);
  const ingested = ingest.run(articles, context);
  begin(resolveDates.name);
  const dated = resolveDates.run(ingested, context);
  begin(extractEvents.name);
  const extracted = extractEvents.run(dated, context);
  begin(merge.name);
  const timeline = merge.run(extracted, context);
  return { ingested, dated, extracted, timeline };
}

/** The four, in order. */
export const STAGES = [ingest, resolveDates, extractEvents, merge] as const;

/** What each stage made, with the schema by which it is checked. */
export function stageOutputs({ ingested, dated, extracted, timeline }: Reconstruction): StageOutput[] {
  const values = [ingested, dated, extracted, timeline];
  return STAGES.map(({ name, output }, index) => ({ name, schema: output, value: values[index] }));
}
