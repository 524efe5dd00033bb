import type { DaySet } from "../../calendar/day-set.ts";
import type { Meaning } from "../../calendar/meaning.ts";
import type { EvidenceRank } from "../../dating/rank.ts";
import type { Relation, Variable } from "../../dating/relation.ts";
import type { EventMention, TimeLink } from "../../model/mention.ts";
import { remembered } from "../../model/remembered.ts";
import type { Span } from "../../model/span.ts";
import type { DocumentDating, ResolvedTimex } from "../../model/stages.ts";
import type { ClusterContext } from "../features.ts";
import { meaningInWords } from "../in-words.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";

/** What a relation rests on: words in an article, and what they say of two days. */
export interface Evidence {
  document: string;
  span: Span;
  quote: string;
  rule: string;
  /** "the Friday on or before publication": the days are added when they are known. */
  says: string;
  rejected?: string;
  /** The expression behind it. */
  timex?: string;
  /** It is what the file says outside of its text, however little that weighs. */
  metadata?: true;
  /** A person accepted it against what it clashes with: its rank before. */
  accepted?: EvidenceRank;
}

export type DatedRelation = Relation & { evidence: Evidence };

export interface NetworkInput {
  clusters: readonly Cluster[];
  datings: readonly DocumentDating[];
  context: ClusterContext;
  texts: ReadonlyMap<string, string>;
  /** Facts by the pseudo-document that holds their words: first and last day. */
  factDays: ReadonlyMap<string, { start: DaySet; end: DaySet; source: string }>;
  /** Events of which a person gave the first and the last day. */
  lasting: ReadonlySet<Cluster>;
  /** Do two articles report different incidents, as a person says? */
  areApart: (document: string, other: string) => boolean;
  /** Names events in explanations. */
  titleOf: (cluster: Cluster) => string;
}

export function documentVariable(document: string): Variable {
  return `document ${document}`;
}

/** The day of an expression, seen from its article. */
export function timexVariable({ document, id }: ResolvedTimex): Variable {
  return `${documentVariable(document)} ${id}`;
}

export function startVariable(cluster: Cluster): Variable {
  return `event ${(cluster.mentions[0] as EventMention).id}`;
}

export function endVariable(cluster: Cluster): Variable {
  return `${startVariable(cluster)} end`;
}

export function variableIn(cluster: Cluster, document: string): Variable {
  return documentsOf(cluster).length > 1
    ? `${startVariable(cluster)} in ${document}`
    : startVariable(cluster);
}

export const documentsOf = remembered((cluster: Cluster): readonly string[] =>
  [...new Set(cluster.mentions.map((mention) => mention.document))].sort(),
);

/** What lasts does not end before it starts; `id` is that of the relation that it goes with. */
export function endAfterStart(
  cluster: Cluster,
  id: string,
  evidence: Evidence,
  rank: EvidenceRank = "stated",
): DatedRelation {
  return {
    id: `${id} order`,
    kind: "not-after",
    first: startVariable(cluster),
    second: endVariable(cluster),
    rank,
    evidence: { ...evidence, says: "an end is not before its start" },
  };
}

/** Does the event last, so that its end is another day than its start? */
export function lasts(
  cluster: Cluster,
  input: Pick<NetworkInput, "factDays" | "context" | "lasting">,
): boolean {
  if (input.lasting.has(cluster)) return true;
  return cluster.mentions.some((mention) => {
    const fact = input.factDays.get(mention.document);
    if (fact) return fact.start !== fact.end;
    return mention.times.some(
      (link) =>
        hasBegun(mention, link) ||
        (link.relation === "is-included" &&
          input.context.timexes.get(`${mention.document} ${link.timex}`)?.meaning.kind === "span"),
    );
  });
}

/** "Has been shut since May": its first day is told, and that it was not over when the article was written. */
export function hasBegun({ lasts: lasting }: EventMention, { timex, relation }: TimeLink): boolean {
  return relation === "begins" && lasting?.timex === timex;
}

export function evidenceOf(timex: ResolvedTimex, meaning: Meaning, anchor: string): Evidence {
  return {
    document: timex.document,
    span: timex.span,
    quote: timex.quote,
    rule: timex.rule,
    says: timex.rejected?.open
      ? `${meaningInWords(meaning, anchor)}, or the one before`
      : meaningInWords(meaning, anchor),
    timex: timex.id,
    ...(timex.rejected && !timex.rejected.open
      ? { rejected: `${meaningInWords(timex.rejected.meaning, anchor)}: ${timex.rejected.because}` }
      : {}),
  };
}

export function quoteOf(
  mention: EventMention,
  span: Span,
  { texts }: NetworkInput,
): { span: Span; quote: string } {
  return { span, quote: (texts.get(mention.document) ?? "").slice(...span) };
}

export function anchorWords(timex: ResolvedTimex, cluster: Cluster, input: NetworkInput): string {
  if (timex.anchor.kind === "timex")
    return `“${input.context.timexes.get(`${timex.document} ${timex.anchor.timex}`)?.quote ?? timex.anchor.timex}”`;
  return `“${input.titleOf(cluster)}”`;
}

/** Zero-padded, so that ids sort as the text runs. */
export function position(mention: EventMention): string {
  return String(mention.trigger[0]).padStart(8, "0");
}

export const UNREAL = new Set(["planned", "hypothetical", "cancelled", "denied"]);
