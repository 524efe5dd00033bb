import type { EvidenceRank } from "../../dating/rank.ts";
import type { Variable } from "../../dating/relation.ts";
import { type DatedRelation, documentVariable, type Evidence } from "./evidence.ts";
import type { Story } from "./shared-names.ts";

/** Over how many days reports that belong together come out, and the rule by which they do. */
export interface Spread {
  /** Of the relations' ids. */
  prefix: string;
  days: number;
  rank: EvidenceRank;
  rule: string;
}

/** Two articles come out at most so many days apart. */
export function spreadOf(
  { documents: [a, b], names }: Story,
  { prefix, days, rank, rule }: Spread,
): DatedRelation[] {
  const ends = [a, b].map((document, i) => ({
    variable: documentVariable(document),
    evidence: {
      document,
      span: [0, 0] as const,
      quote: names.slice(0, 5).join(", "),
      rule,
      says: `at most ${days} days from publication of ${i === 0 ? b : a}`,
    },
  }));
  return daysApart(`${prefix} ${a} ${b}`, ends, { days, rank });
}

/** Days at most so far apart: all lie within that many days after one that is not known. */
export function daysApart(
  anchor: string,
  ends: readonly { variable: Variable; evidence: Evidence }[],
  { days, rank }: Pick<Spread, "days" | "rank">,
): DatedRelation[] {
  return ends.map(({ variable, evidence }, i) => ({
    id: `${anchor} ${i}`,
    kind: "denotes" as const,
    anchor,
    variable,
    meaning: {
      kind: "stretch" as const,
      unit: "day" as const,
      amount: { min: 0, max: days },
      side: "after" as const,
    },
    rank,
    evidence,
  }));
}
