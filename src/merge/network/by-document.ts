import { fieldsNamed } from "../../calendar/parts-of-meaning.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ResolvedTimex } from "../../model/stages.ts";
import type { NetworkInput } from "./evidence.ts";
import { namesIn } from "./shared-names.ts";

/** What several rules of the network ask of an article. */
export interface ByDocument {
  timexesOf: (document: string) => readonly ResolvedTimex[];
  /** Words that are names, for the most part. */
  namesOf: (document: string) => ReadonlySet<string>;
}

export function byDocument({ context, texts }: NetworkInput): ByDocument {
  const timexes = groupBy(context.timexes.values(), ({ document }) => document);
  return {
    timexesOf: (document) => timexes.get(document) ?? [],
    namesOf: namesIn(texts),
  };
}

/** Months since year 0 where an expression names its month with its year; null for all else. News says "on 3 May" and leaves the year to its own day. */
export function pastMonth({ anchor, meaning }: ResolvedTimex): number | null {
  const { year, month } = fieldsNamed(meaning);
  return anchor.kind === "none" && year !== undefined && month !== undefined ? year * 12 + month : null;
}
