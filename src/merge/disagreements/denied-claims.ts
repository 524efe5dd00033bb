import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence } from "../../model/stages.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";

export interface DeniedClaim {
  cluster: Cluster;
  claimed: { document: string; span: Span }[];
  denied: { document: string; span: Span }[];
}

/** "The firm denies", "the council denied": whoever speaks. "He could not deny it" is none. */
const DENYING =
  /(?<!\b(?:not|never|n['’]t|nor|to|cannot|nobody|or) )\b(?:den(?:y|ies|ied)|rejects?|rejected|disput(?:es?|ed)|refut(?:es?|ed)|contradict(?:s|ed))\b/iu;

/** "Denied having received such a report": what is denied is what the noun's verb told before. */
const SUCH = /\bsuch (?:an? )?(?<noun>\p{L}{4,})/iu;

/** "Denied this", "denies it": what the sentence before tells. */
const THIS = /^ (?:this|that|it|the (?:claim|allegation|report|story|account)s?)(?=[.,;]| and\b|$)/iu;

/** Who says it: without such words the sentence before is the article's own, and no claim. */
const CLAIMED = /\b(?:according to|claim|alleg|accus|said|says|told|report|insist|maintain)/i;

/** How many sentences back "such a report" reaches. */
const REACH = 6;

/**
 * What one party says has happened and another, later in the same article, says has not: "She told the programme that she
 * had reported the leak in April. … The firm denies having received such a report." Only what the timeline tells.
 */
export function deniedClaims(
  told: readonly Cluster[],
  mentions: readonly EventMention[],
  sentences: readonly Sentence[],
  texts: ReadonlyMap<string, string>,
): DeniedClaim[] {
  const clusterOf = new Map(
    told.flatMap((cluster) => cluster.mentions.map((mention) => [mention.id, cluster] as const)),
  );
  const own = groupBy(mentions, ({ document }) => document);
  return [...groupBy(sentences, ({ document }) => document)].flatMap(([document, all]) => {
    const text = texts.get(document) ?? "";
    const indexOf = new Map(all.map(({ span }, i) => [span[0], i]));
    const claims = (own.get(document) ?? []).filter(
      ({ id, kind, headline, status }) =>
        clusterOf.has(id) &&
        kind !== "statement" &&
        !headline &&
        (status === "happened" || status === "alleged"),
    );
    return all.flatMap(({ span, headline }, at): DeniedClaim[] => {
      const sentence = text.slice(...span);
      const denial = headline ? null : DENYING.exec(sentence);
      if (!denial) return [];
      const content = sentence.slice(denial.index + denial[0].length);
      const noun = SUCH.exec(content)?.groups?.noun?.toLowerCase();
      const back = ({ sentence: [start] }: EventMention) =>
        at - (indexOf.get(start) ?? Number.NEGATIVE_INFINITY);
      const meant = noun
        ? claims.findLast(
            (claim) =>
              back(claim) > 0 &&
              back(claim) <= REACH &&
              claim.lemma.slice(0, 5).toLowerCase() === noun.slice(0, 5),
          )
        : THIS.test(content)
          ? claims.find(
              (claim) => back(claim) === 1 && CLAIMED.test(text.slice(claim.sentence[0], claim.trigger[0])),
            )
          : undefined;
      const cluster = meant && clusterOf.get(meant.id);
      if (!meant || !cluster) return [];
      return [{ cluster, claimed: [{ document, span: meant.sentence }], denied: [{ document, span }] }];
    });
  });
}
