import type { Clause, ParsedSentence } from "../text/clause.ts";
import { is } from "../text/syntax/tree.ts";
import type { Token } from "../text/tokens.ts";

const SCHEDULES = /^(schedule|plan|set|slate|slat|expect|time|pencil)$/;

/**
 * The noun phrase whose event a participle after it says to be planned: "a visit scheduled for June", "the vote, set for
 * Tuesday". What somebody planned for himself ("the raid planned by two brothers") is a deed of theirs.
 */
export function scheduledNoun(
  { tokens, tree, phrases, phraseAt, clauses }: ParsedSentence,
  index: number,
): number | undefined {
  const { verb, first, predicate, complements } = clauses[index] as Clause;
  if (first !== verb || !is(tree, predicate, "acl") || !SCHEDULES.test((tokens[verb] as Token).lemma))
    return undefined;
  const noun = tree.heads[predicate] as number;
  const isFor = complements.some((i) => /^(for|on|in)$/.test(phrases[i]?.preposition ?? ""));
  return noun >= 0 && noun < verb && isFor ? phraseAt[noun] : undefined;
}
