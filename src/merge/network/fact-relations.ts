import type { DaySet } from "../../calendar/day-set.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import {
  type DatedRelation,
  type Evidence,
  endAfterStart,
  endVariable,
  type NetworkInput,
  position,
  quoteOf,
  variableIn,
} from "./evidence.ts";

export function relationsOfFact(
  mention: EventMention,
  cluster: Cluster,
  fact: { start: DaySet; end: DaySet; source: string },
  input: NetworkInput,
): DatedRelation[] {
  const evidence: Evidence = {
    document: mention.document,
    ...quoteOf(mention, mention.sentence, input),
    rule: `fact: ${fact.source}`,
    says: "the day that the fact gives",
  };
  const start = variableIn(cluster, mention.document);
  const base = `${mention.document} ${position(mention)} fact`;
  const found: DatedRelation[] = [
    { id: base, kind: "in", variable: start, days: fact.start, rank: "fact", evidence },
  ];
  if (fact.start !== fact.end) {
    found.push({
      id: `${base} end`,
      kind: "in",
      variable: endVariable(cluster),
      days: fact.end,
      rank: "fact",
      evidence: { ...evidence, says: "the last day that the fact gives" },
    });
    found.push(endAfterStart(cluster, base, evidence, "fact"));
  }
  return found;
}
