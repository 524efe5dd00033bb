import type { Span } from "../model/span.ts";
import { isCapitalised } from "../text/capital.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import { overlapsOne, type Token } from "../text/tokens.ts";
import type { NameInPhrase } from "./names.ts";
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

function wordsOfSentence({ sentences, names, times }: ParsedDocument, index: number): readonly string[] {
  const sentence = sentences[index] as ParsedSentence;
  const known = sentenceWords.get(sentence);
  if (known) return known;
  const words = contentWords(sentence.tokens, names.names[index] ?? [], times[index] ?? []);
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

/** The words that carry what is told, as six-letter stems: enough to see that "sovereign" and "sovereignty" speak of one thing. */
export function contentWords(
  tokens: readonly Token[],
  names: readonly NameInPhrase[],
  times: readonly Span[],
): string[] {
  const kept = tokens.filter((token) => {
    if (!CONTENT.has(token.pos) || token.text.length <= 1) return false;
    const lemma = token.lemma.toLowerCase();
    return (
      !IDLE_WORDS.has(lemma) &&
      !OFFICES.has(lemma) &&
      !(token.pos === "VERB" && kindOfVerb(token.lemma)?.name === "statement")
    );
  });
  const plainWords = kept.filter(
    (token) =>
      !(
        isCapitalised(token.text) && names.some(({ span }) => span[0] < token.end && token.start < span[1])
      ) && !overlapsOne(token, times),
  );
  return [...new Set(plainWords.map((token) => stem(token.lemma.toLowerCase())))].sort();
}

function stem(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word;
}
