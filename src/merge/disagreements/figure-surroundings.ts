import type { DaySet } from "../../calendar/day-set.ts";
import type { ResolvedTimex, Sentence } from "../../model/stages.ts";
import type { ClusterContext } from "../features.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import type { Stories } from "../network/shared-names.ts";
import type { SentenceContexts } from "./sentence-context.ts";

/** What figures are seen against: all articles, with what is known of their days and of each other. */
export interface FigureSurroundings {
  sentences: readonly Sentence[];
  texts: ReadonlyMap<string, string>;
  context: ClusterContext;
  /** The days on which an article may have been written. */
  writtenOn: (document: string) => DaySet;
  /** The article that another reprints; itself where it is no reprint. */
  originalOf: (document: string) => string;
  contexts: SentenceContexts;
  stories: Stories;
  /** The expressions of time of an article. */
  timexesOf: (document: string) => readonly ResolvedTimex[];
  /** The days on which an expression may lie, as all articles together have it. */
  daysOf: (timex: ResolvedTimex) => DaySet;
  /** The disasters and attacks of which two articles tell both. */
  struck: (one: string, other: string) => readonly Cluster[];
  /** The days on which an event may lie. */
  happenedOn: (event: Cluster) => DaySet;
}
