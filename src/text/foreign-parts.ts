import { francAll } from "franc-min";
import type { Span } from "../model/span.ts";
import { unwrapped } from "./hard-wraps.ts";

/** A stretch of an article that is not in English. */
export interface ForeignPart {
  span: Span;
  /** ISO 639-3. */
  language: string;
}

/** Letters below which a guess at a language is worth little. */
const ENOUGH = 100;
/** Of the words of English news every third or fourth is one of these; of a text in another language hardly any. */
const ENGLISH = new Set(
  "the of and to a in for that was were with on by said is are it its as at from has have had be been he his she her they their this which who not but after will would an or you we i".split(
    " ",
  ),
);
const LONGEST_ENGLISH = Math.max(...[...ENGLISH].map(({ length }) => length));
const ENGLISH_SHARE = 0.12;
/** How much less like English than like the best guess a text must be. A run of headlines comes to 0.98, Spanish to 0.73. */
const FAR_FROM_ENGLISH = 0.85;
/** Scripts that write no spaces say as much with a third of the signs. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const DENSER = 3;
/** No letters but the 26, among the marks of newsrooms: such a text is cut into words without a table of Unicode. */
const PLAIN = /^[\n\r\t -~‐-‧€£]*$/;
/** Letters of a text that are looked at: more would not change the guess. */
const SAMPLE = 4000;

/**
 * The parts of a text that are in another language than English: the whole where the text as a whole is, else the lines
 * that are. Letters in threes make the guess (Cavnar & Trenkle 1994, by franc), and the lack of the commonest English words
 * must agree with it: a table, a poem or code is left to be read.
 */
export function foreignParts(text: string): ForeignPart[] {
  const whole = languageOf(text);
  if (whole !== null) return [{ span: [0, text.length], language: whole }];
  const parts: ForeignPart[] = [];
  for (const line of unwrapped(text).matchAll(/[^\n\r]+/g)) {
    const language = languageOf(line[0]);
    if (language !== null) parts.push({ span: [line.index, line.index + line[0].length], language });
  }
  return parts;
}

/** The language of a text as an ISO 639-3 code; null for English, and where there is too little to tell. */
export function languageOf(text: string): string | null {
  if (text.length < ENOUGH / DENSER) return null;
  const sample = text.slice(0, SAMPLE);
  const plain = PLAIN.test(sample);
  const { words, letters, english } = plain ? countPlain(sample) : count(sample);
  if (letters < (!plain && DENSE.test(sample) ? ENOUGH / DENSER : ENOUGH)) return null;
  if (english >= words * ENGLISH_SHARE) return null;
  const guesses = francAll(sample, { minLength: 10 });
  const [best] = guesses;
  const asEnglish = guesses.find(([language]) => language === "eng")?.[1] ?? 0;
  return best && best[0] !== "und" && asEnglish < best[1] * FAR_FROM_ENGLISH ? best[0] : null;
}

/** The words of a text, the letters in them, and how many of them are the commonest English ones. */
interface Counts {
  words: number;
  letters: number;
  english: number;
}

function count(text: string): Counts {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return {
    words: words.length,
    letters: words.reduce((sum, { length }) => sum + length, 0),
    english: words.filter((word) => ENGLISH.has(word)).length,
  };
}

/**
 * The same of a text without letters but the 26. Every article is counted whole and line by line: no word is cut out that is
 * too long to be one of the commonest, and none is counted after so many English ones that the rest cannot outweigh them.
 */
function countPlain(text: string): Counts {
  let [words, letters, english] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const first = at;
    while (isPlainLetter(text.charCodeAt(at))) at++;
    const length = at - first;
    if (length === 0) continue;
    words++;
    letters += length;
    if (length > LONGEST_ENGLISH || !ENGLISH.has(text.slice(first, at).toLowerCase())) continue;
    english++;
    // No word takes less than a letter and what parts it from the next.
    if (english >= (words + (text.length - at) / 2) * ENGLISH_SHARE) break;
  }
  return { words, letters, english };
}

function isPlainLetter(code: number): boolean {
  const small = code | 0x20;
  return code < 0x80 && small >= 97 && small <= 122;
}
