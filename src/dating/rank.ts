/**
 * How much a piece of evidence weighs when pieces clash: the weakest of a contradiction is set aside. Strongest first.
 * "elapsed" (counts of time gone by, "in its third year") stands low because writers miscount it; "default" holds what
 * is only usual.
 */
export const EVIDENCE_RANKS = [
  "given",
  "metadata",
  "dateline",
  "stated",
  "relative",
  "fact",
  "order",
  "link",
  "elapsed",
  "default",
] as const;
export type EvidenceRank = (typeof EVIDENCE_RANKS)[number];

export function weightOf(rank: EvidenceRank): number {
  return EVIDENCE_RANKS.length - EVIDENCE_RANKS.indexOf(rank);
}
