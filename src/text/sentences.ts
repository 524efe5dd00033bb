import type { Span } from "../model/span.ts";
import { isCapitalised } from "./capital.ts";
import { unwrapped } from "./hard-wraps.ts";

/** A sentence, or a line that stands for one: a headline, a list item. */
export interface SentenceSpan {
  span: Span;
  /** A headline or a heading between paragraphs: short, without a closing stop. */
  headline: boolean;
  /** A part of a stretch that is too long to be one sentence, and was cut at a space. */
  piece: boolean;
}

const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof sen rep gov gen lt col maj capt sgt cmdr adm rev hon pres st mt ft jr sr inc corp co ltd bros dept univ assn " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "no vs etc approx est al fig vol pp ca cf viz e.g i.e a.m p.m u.s u.k u.n e.u d.c"
  ).split(" "),
);
const LONGEST_HEADLINE = 24;

/**
 * Finds the sentences of a text in order. Every line is read by itself, because articles put headlines, datelines and
 * paragraphs on lines of their own; hard-wrapped lines of one paragraph are joined again. A stop without the space after
 * it ("quickly.The") ends a sentence when a capital follows a whole word.
 */
export function findSentences(text: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  for (const [first, end] of blocksOf(text)) {
    const start = first + datelineLength(text.slice(first, end));
    const whole = splitBlock(text, start, end);
    for (const stretch of whole) {
      const pieces = inPieces(text, stretch);
      const piece = pieces.length > 1;
      for (const span of pieces)
        sentences.push({
          span,
          headline: !piece && whole.length === 1 && looksLikeHeadline(text.slice(...span)),
          piece,
        });
    }
  }
  return sentences;
}

/** "SUNDER, Sept 5 (Agency) —" before the first sentence is no part of it; nor is "Sunder, Tarn –" or "SUNDER, N.T. (Agency) -". */
const DATELINE =
  /^\p{Lu}[\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,3}(?:, (?:\p{Lu}\.){2,4})?(?:, [^—–"“.]{2,40}\.?[^—–"“.]{0,20})?(?: ?\([^)]{2,30}\))? ?(?:[—–]|--?(?= )) ?(?=[\p{Lu}“"‘'])/u;

function datelineLength(line: string): number {
  const match = DATELINE.exec(line);
  // Without a date, an agency, a country or capitals it could be any words before a dash.
  return match && /^\p{Lu}{3,}|[,(]/u.test(match[0]) ? match[0].length : 0;
}

/**
 * Lines, except that a line broken in mid-sentence goes on in the next: it ends in a lower-case word or a comma and the
 * next begins in lower case, or the text is broken at a width.
 */
function blocksOf(text: string): Span[] {
  const blocks: [number, number][] = [];
  for (const match of unwrapped(text).matchAll(/[^\n\r]+/g)) {
    const [first, last] = [match.index, match.index + match[0].length];
    const start = first + (match[0].length - match[0].trimStart().length);
    const end = last - (match[0].length - match[0].trimEnd().length);
    if (start >= end) continue;
    const previous = blocks.at(-1);
    const gap = previous ? text.slice(previous[1], start) : "";
    const wrapped =
      previous &&
      /^[ \t]*\r?\n[ \t]*$/.test(gap) &&
      /[\p{Ll},;]$/u.test(text.slice(previous[0], previous[1])) &&
      /^\p{Ll}/u.test(text[start] ?? "");
    if (wrapped) previous[1] = end;
    else blocks.push([start, end]);
  }
  return blocks;
}

/** Beyond this no writer means one sentence; analysing it whole would take time that grows with its square. */
const LONGEST_SENTENCE = 2500;

function inPieces(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end; ) {
    const to = nextCut(text, from, end);
    pieces.push([from, to]);
    from = skipSpace(text, to, end);
  }
  return pieces;
}

function nextCut(text: string, from: number, end: number): number {
  if (end - from <= LONGEST_SENTENCE) return end;
  const space = text.lastIndexOf(" ", from + LONGEST_SENTENCE);
  return space > from ? space : from + LONGEST_SENTENCE;
}

function splitBlock(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  let quoteDepth = 0;
  for (let i = start; i < end; i++) {
    const char = text[i] as string;
    if (char === "“") quoteDepth++;
    else if (char === "”") quoteDepth = Math.max(0, quoteDepth - 1);
    if (char !== "." && char !== "!" && char !== "?" && char !== "…") continue;
    let stop = i + 1;
    while (stop < end && /[.!?…]/.test(text[stop] as string)) stop++;
    while (stop < end && /["'”’)\]]/.test(text[stop] as string)) stop++;
    if (!endsSentence(text, i, stop, end)) {
      i = Math.max(i, stop - 1);
      continue;
    }
    spans.push([from, stop]);
    from = skipSpace(text, stop, end);
    i = from - 1;
    quoteDepth = 0;
  }
  if (from < end) spans.push([from, end]);
  return spans;
}

function endsSentence(text: string, stopAt: number, after: number, end: number): boolean {
  if (after >= end) return true;
  const next = skipSpace(text, after, end);
  const spaced = next > after;
  const nextChar = text[next] ?? "";
  const opensSentence = /[\p{Lu}\p{N}“"‘'([–—-]/u.test(nextChar);
  const closedQuote = after > stopAt + 1 && /["”’']/.test(text[after - 1] as string);
  // “…full stop,” he said: a closed quotation followed by a small letter goes on.
  if (closedQuote && /\p{Ll}/u.test(nextChar)) return false;
  if (text[stopAt] !== ".") return opensSentence || !closedQuote;
  const word = wordBefore(text, stopAt);
  if (!spaced) return closedQuote ? opensSentence : isCapitalised(nextChar) && /^\p{Ll}{3,}$/u.test(word);
  // "No. The contract was signed": a number follows the abbreviation.
  if (word === "No" && !/^\p{N}/u.test(nextChar) && stopsAlone(text, stopAt - word.length))
    return opensSentence;
  if (ABBREVIATIONS.has(word.toLowerCase()) && !closedQuote) return false;
  // Initials: "J. Smith", "U.S. President".
  if (/^(\p{Lu}|(\p{Lu}\.)+\p{Lu})$/u.test(word)) return false;
  return opensSentence;
}

/** Whether what begins at an index begins a line, a sentence or a quotation. */
function stopsAlone(text: string, index: number): boolean {
  return index === 0 || /(?:[\n“"‘]|[.!?…]["”’']? )$/.test(text.slice(Math.max(0, index - 3), index));
}

function wordBefore(text: string, index: number): string {
  let from = index;
  while (from > 0 && /[\p{L}.]/u.test(text[from - 1] as string) && index - from < 16) from--;
  return text.slice(from, index);
}

function skipSpace(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && /\s/.test(text[index] as string)) index++;
  return index;
}

function looksLikeHeadline(line: string): boolean {
  if (/[.!?…:;,]["'”’)]*$/.test(line) && !/\?["'”’)]*$/.test(line)) return false;
  return line.split(/\s+/).length <= LONGEST_HEADLINE;
}
