import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { Token } from "../text/tokens.ts";
import type { ParsedDocument } from "./parsed-document.ts";

const BOOKS = /^(?:set|fix|schedule|book|call|plan|arrange|agree|time|slate|announce|order|reserve)$/;

/**
 * The noun phrase whose event a finite verb sets down for a day: "the court set the hearing for 4 May", "a handover was
 * agreed for Friday". The day is that of what is planned, and not of the planning.
 */
export function bookedNoun(parsed: ParsedDocument, index: number, clauseIndex: number): number | undefined {
  const { tokens, phrases, clauses } = parsed.sentences[index] as ParsedSentence;
  const { verb, form, passive, subject, complements, negated, modal } = clauses[clauseIndex] as Clause;
  if (form !== "finite" || negated || modal || !BOOKS.test((tokens[verb] as Token).lemma)) return undefined;
  const noun = passive ? subject : complements.find((i) => !phrases[i]?.preposition);
  const last = noun === undefined ? undefined : phrases[noun]?.last;
  const word = (tokens[verb] as Token).lemma === "reserve" ? "until" : "for";
  if (last === undefined || !isForDay(parsed, index, Math.max(last, verb), word)) return undefined;
  return noun;
}

/** Whether right behind a token, or behind what hangs on it, stands "for" and a day ("until", of what is reserved). */
function isForDay(parsed: ParsedDocument, index: number, from: number, word: string): boolean {
  const { tokens } = parsed.sentences[index] as ParsedSentence;
  const at = tokens.findIndex(({ lower }, i) => i > from && i <= from + BEHIND && lower === word);
  const next = at < 0 ? undefined : tokens[at + 1];
  return (
    next !== undefined &&
    !tokens.slice(from + 1, at).some(({ text, pos }) => /^[,;:]$/.test(text) || pos === "VERB") &&
    (parsed.timexesIn[index] ?? []).some(
      ({ span: [start, end], type }) =>
        start <= next.start && next.end <= end && type !== "DURATION" && type !== "SET",
    )
  );
}
/** In tokens: "set the hearing | of the two dockers for". */
const BEHIND = 6;
