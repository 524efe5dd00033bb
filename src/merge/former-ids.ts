import { compareText } from "../model/compare-text.ts";
import { freeId } from "../model/free-id.ts";
import type { Timeline } from "../model/timeline.ts";
import { addUnder } from "../model/under-key.ts";
import type { Cluster } from "./joins/disjoint-mentions.ts";

/** Of an earlier timeline what its ids stand for: for each the sentences and the words in them that told the event. */
export type Former = Pick<Timeline, "events">;

interface Pair {
  cluster: Cluster;
  id: string;
  /** How many tellings both have; one in the same article counts twice. */
  shared: number;
}

/**
 * The ids that events had in an earlier timeline, for those that have a telling of it still: whatever articles came to
 * tell them since. Where one became two, the part with more of its tellings keeps the id; where two became one, the one
 * with more tellings in it gives the id. No other event is given an id that the earlier timeline had.
 */
export function withFormerIds(
  ids: ReadonlyMap<Cluster, string>,
  former: Former,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<Cluster, string> {
  const kept = new Map<Cluster, string>();
  const taken = new Set<string>();
  for (const { cluster, id } of pairsOf([...ids.keys()], former, texts)) {
    if (kept.has(cluster) || taken.has(id)) continue;
    kept.set(cluster, id);
    taken.add(id);
  }
  for (const { id } of former.events) taken.add(id);
  return new Map(
    [...ids].map(([cluster, own]) => {
      const id = kept.get(cluster) ?? freeId(own, taken);
      taken.add(id);
      return [cluster, id];
    }),
  );
}

/** Those with most in common first. */
function pairsOf(
  clusters: readonly Cluster[],
  { events }: Former,
  texts: ReadonlyMap<string, string>,
): Pair[] {
  const clustersOf = new Map<string, Set<Cluster>>();
  for (const cluster of clusters)
    for (const { document, sentence, trigger } of cluster.mentions) {
      const text = texts.get(document) ?? "";
      const telling = tellingOf(text.slice(...sentence), text.slice(sentence[0], trigger[0]));
      for (const key of [telling, `${document}\0${telling}`]) addUnder(clustersOf, key, cluster);
    }
  const order = new Map(clusters.map((cluster, index) => [cluster, index]));
  return events
    .flatMap(({ id, mentions }) => {
      const shared = new Map<Cluster, number>();
      for (const { document, start, quote, trigger } of mentions) {
        if (!trigger) continue;
        const telling = tellingOf(quote, quote.slice(0, trigger[0] - start));
        for (const key of [telling, `${document}\0${telling}`])
          for (const cluster of clustersOf.get(key) ?? [])
            shared.set(cluster, (shared.get(cluster) ?? 0) + 1);
      }
      return [...shared].map(([cluster, count]): Pair => ({ cluster, id, shared: count }));
    })
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        compareText(a.id, b.id) ||
        (order.get(a.cluster) as number) - (order.get(b.cluster) as number),
    );
}

/** The sentence and how far into it the word stands, wherever the sentence stands. */
function tellingOf(sentence: string, before: string): string {
  return `${before.replace(/\s+/g, " ")}\0${sentence.replace(/\s+/g, " ")}`;
}
