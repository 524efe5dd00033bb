import type { EventMention } from "../../model/mention.ts";
import { contains } from "../../model/span.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { type CountConflict, differentCounts } from "./counted-things.ts";
import type { FigureSurroundings } from "./figure-surroundings.ts";
import { type NearValueConflict, nearValues } from "./near-values.ts";
import { spotOf, tellingsBySpot } from "./sentence-context.ts";

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
    ...counts.map(({ sentences, positions }) => ({
      sentences,
      given: positions.flatMap(({ told }) => told),
    })),
    ...near.map(({ sentences, positions }) => ({ sentences, given: positions })),
  ].flatMap(({ sentences, given }) => sentences.map((sentence) => ({ sentence, given })));
  if (values.length === 0) return new Set();
  const tellings = tellingsBySpot(clusters);
  return new Set(
    values.flatMap(({ sentence: { document, span }, given }) => {
      const here = tellings.get(spotOf(document, span)) ?? [];
      if (here.some(({ cluster, mention }) => isTold(cluster) && mention.kind !== "statement")) return [];
      const value = given.find((one) => one.document === document && contains(span, one.span))?.span;
      const distance = ({ trigger }: EventMention) =>
        value === undefined ? 0 : Math.max(trigger[0] - value[1], value[0] - trigger[1]);
      const [nearest] = here
        .filter(({ mention: { headline, gist } }) => !headline && gist !== undefined)
        .sort((a, b) => distance(a.mention) - distance(b.mention));
      return nearest ? [nearest.cluster] : [];
    }),
  );
}
