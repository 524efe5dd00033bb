import type { Correction } from "../../model/correction.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import type { QuotedMentions } from "./quoted-mentions.ts";

/**
 * The events that corrections are about: of several that one quote may mean, the first that is told anyway, else the
 * first. What a person gave a date or a title belongs on the timeline however little the articles say of it.
 */
export function decidedClusters(
  clusters: readonly Cluster[],
  corrections: readonly Correction[],
  { quoted, isTold }: { quoted: QuotedMentions; isTold: (cluster: Cluster) => boolean },
): ReadonlyMap<Correction, Cluster> {
  const ofEvents = corrections.filter((correction) => "event" in correction);
  if (ofEvents.length === 0) return new Map();
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.mentions.map((mention) => [mention, cluster] as const)),
  );
  return new Map(
    ofEvents.flatMap((correction) => {
      const meant = quoted.mentionsOf(correction.event).flatMap((mention) => clusterOf.get(mention) ?? []);
      // A date was given before it was known what is told.
      const cluster = ("date" in correction ? undefined : meant.find(isTold)) ?? meant[0];
      return cluster ? [[correction, cluster] as const] : [];
    }),
  );
}
