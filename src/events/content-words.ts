import type { Span } from "../model/span.ts";
import { isCapitalised } from "../text/capital.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import { overlapsOne, type Token } from "../text/tokens.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { kindOfVerb, nameRules } from "./rules.ts";

/** What was said: the rest of the sentence, and the quotation that runs on into the next ones. */
export function contentSpan(parsed: ParsedDocument, index: number, clauseIndex: number): Span {
  const { clauses, tokens } = parsed.sentences[index] as ParsedSentence;
  const verb = tokens[(clauses[clauseIndex] as Clause).verb] as Token;
  const sentence = (parsed.spans[index] as SentenceSpan).span;
  const after = parsed.quotations.find(
    ([start, end]) => start >= verb.end && start < sentence[1] && end > sentence[1],
  );
  return [verb.end, after ? after[1] : sentence[1]];
}

/** The words of a speech: its sentence's, and those of the sentences into which its quotation runs. */
export function spokenWords(parsed: ParsedDocument, index: number, [, end]: Span): string[] {
  const words = new Set<string>();
  for (
    let i = index;
    i < parsed.spans.length && (i === index || (parsed.spans[i] as SentenceSpan).span[0] < end);
    i++
  )
    for (const word of wordsOfSentence(parsed, i)) words.add(word);
  // Whom and what the words are about is part of what was said.
  for (
    let i = index;
    i < parsed.spans.length && (i === index || (parsed.spans[i] as SentenceSpan).span[0] < end);
    i++
  )
    for (const { name } of parsed.names.names[i] ?? []) words.add(`@${name.toLowerCase()}`);
  return [...words].sort();
}

/** A quotation over several sentences is gone through again for every verb of speech in it. */
const sentenceWords = new WeakMap<ParsedSentence, readonly string[]>();

function wordsOfSentence(parsed: ParsedDocument, index: number): readonly string[] {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const known = sentenceWords.get(sentence);
  if (known) return known;
  const words = contentWords(parsed, index, 0, sentence.tokens.length);
  sentenceWords.set(sentence, words);
  return words;
}

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ", "NUM", "PROPN"]);

const OFFICES = new Set(nameRules.offices);

const IDLE_WORDS = new Set(
  "be have do say tell go come make take get give would could should may might must will can not no any some such other also only just more most very much many now so far even then than that this these those there here day week month year time thing way part part one two three first last".split(
    " ",
  ),
);

/**
 * The words that carry what is told by the tokens from `first` to before `end`, as six-letter stems: enough to see that
 * "sovereign" and "sovereignty" speak of one thing.
 */
export function contentWords(parsed: ParsedDocument, index: number, first: number, end: number): string[] {
  const stems = stemsOfSentence(parsed, index);
  const words = new Set<string>();
  for (let i = first; i < end; i++) {
    const word = stems[i];
    if (typeof word === "string") words.add(word);
  }
  return [...words].sort();
}

/** Clauses and phrases lie within one another: each word is read once for all of them. */
const sentenceStems = new WeakMap<ParsedSentence, readonly (string | null)[]>();

/** By token: its stem; null for a word that carries nothing, and for names and times. */
function stemsOfSentence(
  { sentences, names, times }: ParsedDocument,
  index: number,
): readonly (string | null)[] {
  const sentence = sentences[index] as ParsedSentence;
  const known = sentenceStems.get(sentence);
  if (known) return known;
  const [named, timed] = [names.names[index] ?? [], times[index] ?? []];
  const stems = sentence.tokens.map((token) => {
    if (!CONTENT.has(token.pos) || token.text.length <= 1) return null;
    const lemma = token.lemma.toLowerCase();
    if (IDLE_WORDS.has(lemma) || OFFICES.has(lemma)) return null;
    if (token.pos === "VERB" && kindOfVerb(token.lemma)?.name === "statement") return null;
    const inName =
      isCapitalised(token.text) && named.some(({ span }) => span[0] < token.end && token.start < span[1]);
    return inName || overlapsOne(token, timed) ? null : stem(lemma);
  });
  sentenceStems.set(sentence, stems);
  return stems;
}

/** A word as lists of content words have it. */
export function stem(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word;
}
