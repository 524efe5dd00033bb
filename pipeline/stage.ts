import type { z } from "zod";
import type { Correction } from "../src/model/correction.ts";
import type { Report } from "../src/model/diagnostic.ts";
import type { Fact } from "../src/model/fact.ts";
import type { Timeline } from "../src/model/timeline.ts";

/** What a run is given beside the articles; the same for every stage. */
export interface StageContext {
  report: Report;
  facts: readonly Fact[];
  corrections: readonly Correction[];
  /** Publication days given on the command line: document id to "YYYY[-MM[-DD]]". */
  published: ReadonlyMap<string, string>;
  /** An earlier timeline of the same matter: the events that it told keep their ids. */
  previous?: Timeline;
}

/**
 * A pure function from one stage's output to the next, with the schema by which a file of it is checked. `Result` is
 * a promise where the work waits for something: readers of some formats do.
 */
export interface Stage<Input, Output, Result extends Output | Promise<Output> = Output> {
  name: string;
  output: z.ZodType<Output>;
  run(input: Input, context: StageContext): Result;
}

/** The context of a run that is given only some of it: no facts, no corrections, no days, and nobody who listens. */
export function contextOf({
  report = () => {},
  facts = [],
  corrections = [],
  published = new Map(),
  previous,
}: Partial<StageContext>): StageContext {
  return { report, facts, corrections, published, ...(previous && { previous }) };
}
