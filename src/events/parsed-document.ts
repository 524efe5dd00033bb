import type { EventMention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Timex } from "../model/timex.ts";
import type { ParsedSentence } from "../text/clause.ts";
import { parseSentence } from "../text/clauses.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import { type Token, tagTokens } from "../text/tokens.ts";
import { type DocumentNames, findNames } from "./names.ts";
import { findQuotations } from "./quotations.ts";

/** A mention under construction, with the places of the parse that later steps look at. */
export interface Draft {
  mention: EventMention;
  sentence: number;
  /** The clause whose verb tells it, or in which its noun stands. */
  clause?: number;
  /** The noun phrase that names it. */
  phrase?: number;
  /** Its noun stands with a light verb, "issued a warning": the verb's subject acts. */
  light?: true;
}

export interface ParsedDocument {
  document: string;
  text: string;
  spans: readonly SentenceSpan[];
  sentences: readonly ParsedSentence[];
  names: DocumentNames;
  timexes: readonly Timex[];
  quotations: readonly Span[];
  /** The article's words, in small letters. */
  words: ReadonlySet<string>;
}

export function parseDocument(
  document: string,
  text: string,
  spans: readonly SentenceSpan[],
  timexes: readonly Timex[],
): ParsedDocument {
  const sentences = spans.map(({ span }) => parseSentence(tagTokens(text, span)));
  const masked = timexes.map((timex) => timex.span);
  const names = findNames(
    document,
    text,
    sentences,
    masked,
    spans.map((sentence) => sentence.headline),
  );
  return {
    document,
    text,
    spans,
    sentences,
    names,
    timexes,
    quotations: findQuotations(text),
    words: new Set(sentences.flatMap(({ tokens }) => tokens.map(({ lower }) => lower))),
  };
}

export function isQuoted(parsed: ParsedDocument, token: Token): boolean {
  return parsed.quotations.some(([start, end]) => start <= token.start && token.end <= end);
}
