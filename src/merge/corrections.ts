import type { Correction } from "../model/fact.ts";
import type { EventMention } from "../model/mention.ts";
import type { Cluster } from "./disjoint-mentions.ts";

type Quoted = { document?: string | undefined; quote: string };

/** The mentions that a quote points to: those whose sentence holds it, or whose sentence it holds. */
export function mentionsQuoted(
  { document, quote }: Quoted,
  mentions: readonly EventMention[],
  texts: ReadonlyMap<string, string>,
): EventMention[] {
  const sought = plain(quote);
  const holding = mentions.filter(
    (mention) =>
      (document === undefined || mention.document === document) &&
      holds(plain((texts.get(mention.document) ?? "").slice(...mention.sentence)), sought),
  );
  // A quote that names the event's own words means that event; otherwise every event of the sentence.
  const exact = holding.filter(
    (mention) =>
      plain((texts.get(mention.document) ?? "").slice(...mention.phrase)).includes(sought) ||
      sought.includes(plain((texts.get(mention.document) ?? "").slice(...mention.trigger))),
  );
  return exact.length > 0 ? exact : holding;
}

function holds(sentence: string, sought: string): boolean {
  return sentence.includes(sought) || (sentence.length > 20 && sought.includes(sentence));
}

/** Typographic and straight marks are one; so are runs of space. */
function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** Honours "merge" and "split": whole clusters become one, or the mentions quoted get clusters of their own. */
export function regroup(
  clusters: readonly Cluster[],
  corrections: readonly Correction[],
  texts: ReadonlyMap<string, string>,
): Cluster[] {
  let current = [...clusters];
  for (const correction of corrections) {
    const all = current.flatMap(({ mentions }) => mentions);
    if ("merge" in correction) {
      const quoted = correction.merge.map((quote) => mentionsQuoted(quote, all, texts)[0]);
      const chosen = current.filter((cluster) =>
        quoted.some((mention) => mention && cluster.mentions.includes(mention)),
      );
      if (chosen.length < 2) continue;
      const mentions = chosen.flatMap((cluster) => cluster.mentions).sort((a, b) => (a.id < b.id ? -1 : 1));
      current = [
        ...current.filter((cluster) => !chosen.includes(cluster)),
        {
          mentions,
          joins: [
            ...chosen.flatMap(({ joins }) => joins),
            { a: mentions[0]?.id ?? "", b: mentions.at(-1)?.id ?? "", rule: "corrections.yaml: merge" },
          ],
        },
      ];
    }
    if ("split" in correction)
      for (const quote of correction.split.slice(1)) {
        const apart = mentionsQuoted(quote, all, texts);
        current = current.flatMap((cluster) => {
          const [moved, kept] = [
            cluster.mentions.filter((mention) => apart.includes(mention)),
            cluster.mentions.filter((mention) => !apart.includes(mention)),
          ];
          if (moved.length === 0 || kept.length === 0) return [cluster];
          return [
            { ...cluster, mentions: kept },
            { mentions: moved, joins: [] },
          ];
        });
      }
  }
  return current.sort((a, b) => ((a.mentions[0]?.id ?? "") < (b.mentions[0]?.id ?? "") ? -1 : 1));
}

/** The quotes by which a correction finds its events. */
export function quotesOf(correction: Correction): readonly Quoted[] {
  if ("merge" in correction) return correction.merge;
  return "split" in correction ? correction.split : [correction.event];
}
