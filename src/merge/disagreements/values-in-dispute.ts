import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { type CountConflict, differentCounts } from "./counted-things.ts";
import type { FigureSurroundings } from "./figure-surroundings.ts";
import { type NearValueConflict, nearValues } from "./near-values.ts";
import { spotOf } from "./sentence-context.ts";

/** Values that articles give otherwise, whatever the timeline tells. */
export interface ValuesInDispute {
  counts: readonly CountConflict[];
  near: readonly NearValueConflict[];
}

export function valuesInDispute(
  among: Pick<FigureSurroundings, "contexts" | "stories" | "timexesOf">,
): ValuesInDispute {
  return { counts: differentCounts(among.contexts, among.stories), near: nearValues(among) };
}

/**
 * What belongs on a timeline because articles give a value of it otherwise: "offered him 80,000 crowns" of one, "offered
 * 50,000" of another, though neither says when. Of each sentence with such a value that tells nothing yet, the event whose
 * words stand nearest to the value.
 */
export function eventsInDispute(
  { counts, near }: ValuesInDispute,
  clusters: readonly Cluster[],
  isTold: (cluster: Cluster) => boolean,
): Set<Cluster> {
  const values = [
    ...counts.flatMap(({ sentences, positions }) => {
      const spans = positions.flatMap(({ told }) => told);
      return sentences.map((sentence) => ({ sentence, spans }));
    }),
    ...near
      .map(({ sentences, positions }) => ({ sentences, spans: positions }))
      .flatMap(({ sentences, spans }) => sentences.map((sentence) => ({ sentence, spans }))),
  ];
  if (values.length === 0) return new Set();
  const tellings = groupBy(
    clusters.flatMap((cluster) => cluster.mentions.map((mention) => ({ cluster, mention }))),
    ({ mention: { document, sentence } }) => spotOf(document, sentence),
  );
  return new Set(
    values.flatMap(({ sentence: { document, span }, spans }) => {
      const here = tellings.get(spotOf(document, span)) ?? [];
      if (here.some(({ cluster, mention }) => isTold(cluster) && mention.kind !== "statement")) return [];
      const value = spans.find((one) => one.document === document && lies(one.span, span))?.span;
      const distance = ({ trigger }: EventMention) =>
        value === undefined ? 0 : Math.max(trigger[0] - value[1], value[0] - trigger[1]);
      const [nearest] = here
        .filter(({ mention: { headline, gist } }) => !headline && gist !== undefined)
        .sort((a, b) => distance(a.mention) - distance(b.mention));
      return nearest ? [nearest.cluster] : [];
    }),
  );
}

function lies([from, to]: Span, [start, end]: Span): boolean {
  return start <= from && to <= end;
}
