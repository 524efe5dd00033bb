import type { Correction } from "../../model/correction.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import type { QuotedMentions } from "./quoted-mentions.ts";

/** The rule of a join that a person decided: it dates, and no evidence sets it aside. */
export const MERGED_BY_HAND = "corrections.yaml: merge";

/** Honours "merge" and "split": whole clusters become one, or the mentions quoted get clusters of their own. */
export function regroup(
  clusters: readonly Cluster[],
  corrections: readonly Correction[],
  quoted: QuotedMentions,
): Cluster[] {
  let current = [...clusters];
  for (const correction of corrections) {
    if ("merge" in correction)
      current = merged(
        current,
        correction.merge.flatMap((quote) => quoted.mentionsOf(quote)[0] ?? []),
      );
    if ("split" in correction) {
      const [stays, ...moved] = correction.split.map((quote) => quoted.mentionsOf(quote));
      for (const mentions of moved) {
        const apart = new Set(mentions);
        // A sentence may tell other events too, of which nothing was said.
        const isMeant = (cluster: Cluster) =>
          !stays || stays.length === 0 || cluster.mentions.some((mention) => stays.includes(mention));
        current = current.flatMap((cluster) => (isMeant(cluster) ? split(cluster, apart) : [cluster]));
      }
    }
  }
  return current.sort((a, b) => ((a.mentions[0]?.id ?? "") < (b.mentions[0]?.id ?? "") ? -1 : 1));
}

function merged(clusters: readonly Cluster[], mentions: readonly EventMention[]): Cluster[] {
  const chosen = clusters.filter((cluster) => mentions.some((mention) => cluster.mentions.includes(mention)));
  if (mentions.length < 2) return [...clusters];
  // In a chain: what dates one of them dates them all, though they may have been one event without a person's word.
  const links = mentions;
  return [
    ...clusters.filter((cluster) => !chosen.includes(cluster)),
    {
      mentions: chosen.flatMap((cluster) => cluster.mentions).sort((a, b) => (a.id < b.id ? -1 : 1)),
      joins: [
        ...chosen.flatMap(({ joins }) => joins),
        ...links.slice(1).map(({ id }, i) => ({
          a: (links[i] as EventMention).id,
          b: id,
          rule: MERGED_BY_HAND,
        })),
      ],
    },
  ];
}

/** What is moved out takes with it the joins among its own mentions. */
function split(cluster: Cluster, apart: ReadonlySet<EventMention>): Cluster[] {
  const parts = [true, false].map((moved) =>
    cluster.mentions.filter((mention) => apart.has(mention) === moved),
  );
  if (parts.some(({ length }) => length === 0)) return [cluster];
  return parts.map((mentions) => {
    const ids = new Set(mentions.map(({ id }) => id));
    return { mentions, joins: cluster.joins.filter(({ a, b }) => ids.has(a) && ids.has(b)) };
  });
}
