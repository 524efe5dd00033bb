import type { ResolvedTimex } from "../../model/stages.ts";
import { type DatedRelation, evidenceOf, type NetworkInput, timexVariable } from "./evidence.ts";
import { placed } from "./placed.ts";

/** Two expressions of two articles are presumed to mean one day: each as its own article has it, and a link of the lowest rank. */
export function sameDay(
  one: ResolvedTimex,
  other: ResolvedTimex,
  { id, rule }: { id: string; rule: string },
  input: NetworkInput,
): DatedRelation[] {
  const point = (timex: ResolvedTimex) =>
    placed(
      timex,
      timexVariable(timex),
      `${id} ${timex.document}`,
      evidenceOf(timex, timex.meaning, `publication of ${timex.document}`),
      input,
    );
  return [
    ...point(one),
    ...point(other),
    {
      id,
      kind: "same",
      first: timexVariable(one),
      second: timexVariable(other),
      rank: "default",
      evidence: {
        document: other.document,
        span: other.span,
        quote: other.quote,
        rule,
        says: `the same day as “${one.quote}” in ${one.document}`,
      },
    },
  ];
}
