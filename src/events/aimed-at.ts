import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { Token } from "../text/tokens.ts";
import { statusOfClauseBelow } from "./governing-words.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { clauseHolding } from "./times.ts";

/** Verbs that speak of what is yet to be whatever their tense: a day told behind the infinitive is that of the deed. */
const LOOKS_AHEAD =
  /^(?:threaten|plan|intend|hope|expect|promise|vow|pledge|prepare|aim|want|propose|urge|call|ask|invite|schedule|set)$/;

/** Times that lie ahead of the day on which they are told. */
const AHEAD = /^(?:tomorrow|later|next|the (?:next|coming|following)|coming)\b/i;

/**
 * "The union threatened to strike from Thursday", "the firm agreed to move by the end of May": an infinitive of whatever
 * verb with a day of its own, below a verb that plans, threatens or asks for it. The day is not that of the threat.
 */
export function isAimedAt(parsed: ParsedDocument, index: number, clauseIndex: number): boolean {
  const { tokens, clauses } = parsed.sentences[index] as ParsedSentence;
  const clause = clauses[clauseIndex] as Clause;
  const above = clause.governor === undefined ? undefined : clauses[clause.governor];
  if (clause.form !== "infinitive" || !above || above.verb > clause.verb) return false;
  const status = statusOfClauseBelow(tokens, above, clause);
  if (status !== "planned" && status !== "hypothetical") return false;
  const ahead = LOOKS_AHEAD.test((tokens[above.verb] as Token).lemma) || above.tense !== "past";
  return (parsed.timexesIn[index] ?? []).some((timex) => {
    if (timex.type === "DURATION" || timex.type === "SET") return false;
    if (timex.span[0] < (tokens[clause.verb] as Token).end) return false;
    if (clauseHolding(parsed.sentences[index] as ParsedSentence, timex) !== clauseIndex) return false;
    const before = tokens.findLast(({ end }) => end <= timex.span[0])?.lower ?? "";
    return ahead || AHEAD.test(timex.quote) || /^(?:from|by|until|till)$/.test(before);
  });
}
