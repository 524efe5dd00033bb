import { parseDay } from "../../calendar/civil-day.ts";
import type { EvidenceRank } from "../../dating/rank.ts";
import type { DocumentDating } from "../../model/stages.ts";
import { type DatedRelation, documentVariable } from "./evidence.ts";

/** A document's day, from outside its prose: given, metadata, dateline. */
export function relationsOfDocument({ document, evidence }: DocumentDating): DatedRelation[] {
  return evidence.map(({ basis, rule, days, reason }, i) => ({
    id: `${document} 0 ${basis} ${i}`,
    kind: "in" as const,
    variable: documentVariable(document),
    days: days.map(
      ([first, last]) =>
        [
          first === null ? Number.NEGATIVE_INFINITY : (parseDay(first) as number),
          last === null ? Number.POSITIVE_INFINITY : (parseDay(last) as number),
        ] as const,
    ),
    rank: (basis === "given" || basis === "metadata" || basis === "dateline"
      ? basis
      : "stated") as EvidenceRank,
    evidence: { document, span: reason.span, quote: reason.quote, rule, says: reason.gives },
  }));
}
