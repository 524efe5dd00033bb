import type { EventMention } from "../model/mention.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { Timex } from "../model/timex.ts";
import type { ParsedSentence } from "../text/clause.ts";
import { parseSentences } from "../text/clauses.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import { type Token, tagTokens } from "../text/tokens.ts";
import { type DocumentNames, findNames } from "./names.ts";
import { findQuotations } from "./quotations.ts";

/** A mention under construction, with the places of the parse that later steps look at. */
export interface Draft {
  mention: EventMention;
  sentence: number;
  /** The clause whose verb tells it, or in which its noun stands. */
  clause: number | undefined;
  /** The noun phrase that names it. */
  phrase: number | undefined;
  /** Its noun stands with a light verb, "issued a warning": the verb's subject acts. */
  light: boolean;
}

export interface ParsedDocument {
  document: string;
  text: string;
  spans: readonly SentenceSpan[];
  sentences: readonly ParsedSentence[];
  names: DocumentNames;
  timexes: readonly Timex[];
  /** By sentence, the spans of the expressions in it. */
  times: readonly (readonly Span[])[];
  /** By sentence, the expressions in it. */
  timexesIn: readonly (readonly Timex[])[];
  quotations: readonly Span[];
  /** By sentence, the quotations that reach into it. */
  quoted: readonly (readonly Span[])[];
  /** The article's words, in small letters. */
  words: ReadonlySet<string>;
}

export function parseDocument(
  document: string,
  text: string,
  spans: readonly SentenceSpan[],
  timexes: readonly Timex[],
): ParsedDocument {
  const sentences = parseSentences(spans.map(({ span }) => tagTokens(text, span)));
  const timexesIn = inSentences(spans, timexes, ({ span }) => span);
  const times = timexesIn.map((here) => here.map(({ span }) => span));
  const quotations = findQuotations(text);
  const names = findNames(
    document,
    text,
    sentences,
    times,
    spans.map((sentence) => sentence.headline),
  );
  return {
    document,
    text,
    spans,
    sentences,
    names,
    timexes,
    times,
    timexesIn,
    quotations,
    quoted: inSentences(spans, quotations, (span) => span),
    words: wordsOf(sentences),
  };
}

function wordsOf(sentences: readonly ParsedSentence[]): Set<string> {
  const words = new Set<string>();
  for (const { tokens } of sentences) for (const { lower } of tokens) words.add(lower);
  return words;
}

/** By sentence, what overlaps it, in its order. */
function inSentences<Thing>(
  sentences: readonly SentenceSpan[],
  things: readonly Thing[],
  spanOf: (thing: Thing) => Span,
): Thing[][] {
  const found = sentences.map((): Thing[] => []);
  for (const thing of things) {
    const span = spanOf(thing);
    for (let i = firstEndingAfter(sentences, span[0]); i < sentences.length; i++) {
      if (!overlaps((sentences[i] as SentenceSpan).span, span)) break;
      found[i]?.push(thing);
    }
  }
  return found;
}

/** The first sentence that ends after an offset, found by halving. */
function firstEndingAfter(sentences: readonly SentenceSpan[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as SentenceSpan).span[1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence in which an offset lies; -1 for none. */
export function sentenceAt({ spans }: ParsedDocument, offset: number): number {
  const index = firstEndingAfter(spans, offset);
  return (spans[index]?.span[0] ?? offset + 1) <= offset ? index : -1;
}

/** The drafts of each sentence, in their order. */
export function bySentence({ sentences }: ParsedDocument, drafts: readonly Draft[]): readonly Draft[][] {
  const found = sentences.map((): Draft[] => []);
  for (const draft of drafts) found[draft.sentence]?.push(draft);
  return found;
}

export function isQuoted({ quoted }: ParsedDocument, sentence: number, token: Token): boolean {
  return (quoted[sentence] ?? []).some(([start, end]) => start <= token.start && token.end <= end);
}
