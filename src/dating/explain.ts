import { equalDays } from "../calendar/day-set.ts";
import { compareText } from "../model/compare-text.ts";
import { type Propagation, proofOf, propagate, type Step } from "./propagate.ts";
import { weightOf } from "./rank.ts";
import type { Variable } from "./relation.ts";

/** Beyond this many relations a proof is given whole rather than at its shortest. */
const MINIMISED = 80;

/**
 * The shortest chain that still proves a variable's domain: every relation is left out in turn, weakest first, and stays
 * out when the rest proves as much. One step a relation, in the order in which they narrow.
 */
export function explain(result: Propagation, variable: Variable): readonly Step[] {
  const proof = proofOf(result, variable);
  const domain = result.domains.get(variable);
  if (!domain || proof.length === 0) return [];
  let needed = [...new Set(proof.map((step) => step.relation))].sort(
    (a, b) => weightOf(a.rank) - weightOf(b.rank) || compareText(a.id, b.id),
  );
  if (needed.length <= MINIMISED)
    for (const relation of [...needed]) {
      const without = needed.filter((other) => other !== relation);
      const narrowed = propagate(without).domains.get(variable);
      if (narrowed && equalDays(narrowed, domain)) needed = without;
    }
  const chain = proofOf(propagate(needed), variable);
  return chain.filter(
    (step, index) => !chain.slice(index + 1).some((later) => later.relation === step.relation),
  );
}
