/**
 * How much a piece of evidence weighs when pieces clash: the weakest of a contradiction is set aside. Strongest first.
 * "elapsed" (counts of time gone by, "42 months") stands low because writers miscount it, "ordinal" ("in its third year")
 * lower still because they count from either end; "trace" is metadata that nobody meant for readers, such as the address
 * of a page; "usual" is how old the date that a report names in full commonly is, which holds oftener than a
 * link between articles; "default" holds what is only usual of the rest.
 */
export const EVIDENCE_RANKS = [
  "given",
  "metadata",
  "dateline",
  "stated",
  "relative",
  "fact",
  "order",
  "trace",
  "usual",
  "link",
  "elapsed",
  "ordinal",
  "default",
] as const;
export type EvidenceRank = (typeof EVIDENCE_RANKS)[number];

export function weightOf(rank: EvidenceRank): number {
  return EVIDENCE_RANKS.length - EVIDENCE_RANKS.indexOf(rank);
}
