import type { EventMention } from "../../model/mention.ts";
import type { Cluster } from "../disjoint-mentions.ts";
import {
  type DatedRelation,
  documentsOf,
  type NetworkInput,
  position,
  quoteOf,
  startVariable,
  variableIn,
} from "./evidence.ts";

export function linksOf(cluster: Cluster, input: NetworkInput): DatedRelation[] {
  const documents = documentsOf(cluster);
  if (documents.length < 2) return [];
  return documents.map((document) => {
    const own = cluster.mentions.filter((candidate) => candidate.document === document);
    const mention = own.find(({ headline }) => !headline) ?? (own[0] as EventMention);
    const ids = new Set(own.map(({ id }) => id));
    const join = cluster.joins.find(({ a, b }) => ids.has(a) !== ids.has(b));
    const fact = input.factDays.has(document);
    return {
      id: `${document} ${position(mention)} same event ${startVariable(cluster)}`,
      kind: "same" as const,
      first: startVariable(cluster),
      second: variableIn(cluster, document),
      rank: "link" as const,
      evidence: {
        document,
        ...quoteOf(mention, mention.phrase, input),
        rule: fact
          ? "the fact is this event"
          : `the same event: ${join?.rule ?? "told by these articles alike"}`,
        says: `the same day as “${input.titleOf(cluster)}”`,
      },
    };
  });
}
