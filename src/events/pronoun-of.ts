import type { ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { NameInPhrase } from "./names.ts";
import { nameRules } from "./rules.ts";

/** Which pronoun stands for somebody. */
export type Pronoun = "he" | "she";

const HE = new Set(nameRules.he);
const SHE = new Set(nameRules.she);
const GIVEN = new Set(nameRules.given);
const HER = new Set(nameRules.her);
const EITHER = new Set(nameRules.either);

/** The pronoun that words around a name call for: "Mrs. Brook" and "her sister Ada" are no "he"; null where they leave it open. */
export function pronounOfWords(words: readonly string[]): Pronoun | null {
  if (words.some((word) => SHE.has(word))) return "she";
  return words.some((word) => HE.has(word)) ? "he" : null;
}

/** The pronoun that a given name calls for; null where it may be a man's or a woman's, or is not known. */
export function pronounOfGiven(name: string): Pronoun | null {
  const given = name.slice(0, Math.max(0, name.indexOf(" "))).toLowerCase();
  if (!GIVEN.has(given) || EITHER.has(given)) return null;
  return HER.has(given) ? "she" : "he";
}

/** The pronoun that one mention of a name tells by: its title, a noun before it or beside it, its first word. */
export function pronounOfMention(sentence: ParsedSentence, name: NameInPhrase): Pronoun | null {
  const { tokens, phrases } = sentence;
  const own = phrases[name.phrase] as NounPhrase;
  const before = tokens.slice(own.first, name.tokens[0]).map(({ lower }) => lower);
  const title = (name.title ?? "").toLowerCase().split(/[ .]+/);
  const [first = "", second] = name.name.toLowerCase().split(" ");
  return (
    pronounOfWords(title) ??
    pronounOfWords(before) ??
    // "Don Ramón", "Sister Agnes": what some languages set before a name is written as a part of it.
    (second === undefined ? null : pronounOfWords([first])) ??
    pronounOfWords(nounsBeside(sentence, name)) ??
    pronounOfGiven(name.name)
  );
}

/** What stands beside a name as another word for its bearer, in small letters: "mayor" for "Ada Brook, the mayor". */
export function nounsBeside({ tokens, phrases }: ParsedSentence, { phrase }: NameInPhrase): string[] {
  const { appositionOf: beside } = phrases[phrase] as NounPhrase;
  return phrases
    .filter(({ appositionOf }, i) => appositionOf === phrase || i === beside)
    .map(({ head }) => (tokens[head] as Token).lower);
}

/** The pronoun that a word itself is a form of: "him" of "he". */
export function pronounIn({ lower }: Token): Pronoun | null {
  if (/^(?:he|him|his|himself)$/.test(lower)) return "he";
  return /^(?:she|her|hers|herself)$/.test(lower) ? "she" : null;
}
