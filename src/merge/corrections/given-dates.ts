import { type Extent, readExtent } from "../../calendar/read-date.ts";
import type { Correction } from "../../model/correction.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import {
  type DatedRelation,
  type Evidence,
  endVariable,
  startVariable,
  variableIn,
} from "../network/evidence.ts";
import type { QuotedMentions } from "./quoted-mentions.ts";

/** A date that a person set for an event. */
export interface GivenDate {
  cluster: Cluster;
  mention: EventMention;
  extent: Extent;
  /** First and last day were given, so that it lasts. */
  lasting: boolean;
  quote: string;
  note: string | undefined;
}

export const DATE_BY_HAND = "corrections.yaml: date";

/** The last that was said of an event holds. */
export function givenDates(
  clusters: readonly Cluster[],
  corrections: readonly Correction[],
  quoted: QuotedMentions,
): GivenDate[] {
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.mentions.map((mention) => [mention, cluster] as const)),
  );
  const given = new Map<Cluster, GivenDate>();
  for (const correction of corrections) {
    if (!("date" in correction)) continue;
    const extent = readExtent(correction.date);
    const mention = quoted.mentionsOf(correction.event)[0];
    const cluster = mention && clusterOf.get(mention);
    if (!extent || !mention || !cluster) continue;
    const { event, date, note } = correction;
    given.set(cluster, {
      cluster,
      mention,
      extent,
      lasting: date.includes("/"),
      quote: event.words ?? event.quote,
      note,
    });
  }
  return [...given.values()];
}

/** A date set by hand outranks everything. */
export function relationsOfGivenDate({
  cluster,
  mention,
  extent,
  lasting,
  quote,
  note,
}: GivenDate): DatedRelation[] {
  const evidence = (says: string): Evidence => ({
    document: mention.document,
    span: mention.phrase,
    quote,
    rule: DATE_BY_HAND,
    says: note === undefined ? says : `${says} (${note})`,
  });
  const [start, end] = [startVariable(cluster), endVariable(cluster)];
  const id = `corrections ${mention.id}`;
  const first: DatedRelation = {
    id,
    kind: "in",
    variable: start,
    days: [extent.start],
    rank: "given",
    evidence: evidence(lasting ? "the first day given by hand" : "the date given by hand"),
  };
  const own = variableIn(cluster, mention.document);
  // The article that tells it is dated by it too, and others by that article.
  const found = own === start ? [first] : [first, { ...first, id: `${id} there`, variable: own }];
  if (!lasting) return found;
  return [
    ...found,
    {
      id: `${id} end`,
      kind: "in",
      variable: end,
      days: [extent.end],
      rank: "given",
      evidence: evidence("the last day given by hand"),
    },
    {
      id: `${id} order`,
      kind: "not-after",
      first: start,
      second: end,
      rank: "given",
      evidence: evidence("an end is not before its start"),
    },
  ];
}
