import { variablesOf } from "../../dating/relation.ts";
import { type Solution, solve } from "../../dating/solve.ts";
import type { Correction } from "../../model/correction.ts";
import { overlaps } from "../../model/span.ts";
import type { DatedRelation } from "../network/evidence.ts";
import type { QuotedMentions } from "./quoted-mentions.ts";

export interface Settled {
  relations: readonly DatedRelation[];
  solution: Solution;
}

/**
 * Solves the network with the positions that a person accepted as strong as a date given by hand, so that what clashes
 * with them gives way. What a position rests on is known only by the contradiction in which it stands, so a network
 * is solved once more for each contradiction that was decided, and once alone where none was.
 */
export function solveWithAccepted(
  given: readonly DatedRelation[],
  corrections: readonly Correction[],
  quoted: QuotedMentions,
): Settled {
  const accepts = corrections.filter((correction) => "accept" in correction);
  const spans = accepts.flatMap(({ accept, about }) => (speaksOfDays(about) ? quoted.spansOf(accept) : []));
  const isAccepted = ({ evidence }: DatedRelation) =>
    !evidence.accepted &&
    spans.some(({ document, span }) => document === evidence.document && overlaps(span, evidence.span));
  for (let relations = given; ; ) {
    const solution = solve(relations);
    const clashing = new Set(solution.contradictions.flatMap((contradiction) => contradiction.relations));
    const chosen = relations.filter(
      (relation) => clashing.has(relation) && relation.rank !== "link" && isAccepted(relation),
    );
    if (chosen.length === 0) return { relations, solution };
    const strong = new Set([...chosen, ...linksOf(chosen, relations)]);
    relations = relations.map((relation) => (strong.has(relation) ? accepted(relation) : relation));
  }
}

/** By which the day that an article gives is the event's: the article was believed, so they hold too. */
function linksOf(chosen: readonly DatedRelation[], relations: readonly DatedRelation[]): DatedRelation[] {
  const own = new Set(
    chosen.flatMap((relation) =>
      variablesOf(relation).map((variable) => `${relation.evidence.document} ${variable}`),
    ),
  );
  return relations.filter(
    (relation) =>
      relation.kind === "same" &&
      (relation.rank === "link" || relation.rank === "default") &&
      variablesOf(relation).some((variable) => own.has(`${relation.evidence.document} ${variable}`)),
  );
}

/** The conflicts over days call themselves "date" and "how long … has lasted". */
function speaksOfDays(about: string | undefined): boolean {
  return about === undefined || /^(?:date|how long)/i.test(about);
}

function accepted(relation: DatedRelation): DatedRelation {
  const { evidence, rank } = relation;
  return {
    ...relation,
    rank: "given",
    evidence: { ...evidence, rule: `${evidence.rule}, accepted by hand`, accepted: rank },
  };
}
