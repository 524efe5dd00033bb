import type { EvidenceRank } from "../../dating/rank.ts";
import { type DatedRelation, documentVariable } from "./evidence.ts";
import type { Story } from "./shared-names.ts";

/** Over how many days reports that belong together come out, and the rule by which they do. */
export interface Spread {
  /** Of the relations' ids. */
  prefix: string;
  days: number;
  rank: EvidenceRank;
  rule: string;
}

/** Two days at most so far apart: both lie within that many days after one that is not known. */
export function spreadOf(
  { documents: [a, b], names }: Story,
  { prefix, days, rank, rule }: Spread,
): DatedRelation[] {
  const anchor = `${prefix} ${a} ${b}`;
  return [a, b].map((document, i) => ({
    id: `${anchor} ${i}`,
    kind: "denotes" as const,
    anchor,
    variable: documentVariable(document),
    meaning: {
      kind: "stretch" as const,
      unit: "day" as const,
      amount: { min: 0, max: days },
      side: "after" as const,
    },
    rank,
    evidence: {
      document,
      span: [0, 0] as const,
      quote: names.slice(0, 5).join(", "),
      rule,
      says: `at most ${days} days from publication of ${i === 0 ? b : a}`,
    },
  }));
}
