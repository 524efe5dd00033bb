import { MONTH_NAMES } from "../calendar/month-names.ts";
import type { AmountMention } from "../model/mention.ts";
import { overlaps } from "../model/span.ts";
import type { ParsedSentence } from "../text/clause.ts";
import { opensWithDigit } from "../text/digit.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { kindOfAdjective, kindOfVerb } from "./rules.ts";
import { NUMBER_WORDS, SCALES, SHORT_SCALES } from "./written-numbers.ts";

/** The numbers that noun phrases give, with what they count: "26 countries", "at least 12 people", "26 of the allies". */
export function findAmounts(
  parsed: ParsedDocument,
  index: number,
  phrases: readonly NounPhrase[],
): AmountMention[] {
  const sentence = parsed.sentences[index] as ParsedSentence;
  return phrases.flatMap((phrase) => {
    const amount = amountOf(sentence, phrase);
    return amount && !(parsed.times[index] ?? []).some((span) => overlaps(span, amount.span)) ? [amount] : [];
  });
}

/** "222 dead and 843 injured": the people whom a number before a word of their state counts; null where none stands there. */
export function countedIn(parsed: ParsedDocument, index: number, state: number): AmountMention | null {
  const { tokens } = parsed.sentences[index] as ParsedSentence;
  for (let first = Math.max(0, state - LONGEST_NUMBER); first < state; first++) {
    const number = numberAt(tokens, first);
    if (number?.last !== state - 1 || tokens[first - 1]?.text === "-") continue;
    const span = [(tokens[first] as Token).start, (tokens[state] as Token).end] as [number, number];
    if ((parsed.times[index] ?? []).some((time) => overlaps(time, span))) return null;
    return {
      value: number.value,
      mod: modBefore(tokens, first),
      of: "people",
      span,
      rule: "the state that it stands before",
    };
  }
  return null;
}

/** All that a sentence from some token on counts by what became of them: "left 222 dead, 843 injured and 30 missing". */
export function countedStates(parsed: ParsedDocument, index: number, from: number): AmountMention[] {
  const { tokens, tree } = parsed.sentences[index] as ParsedSentence;
  return tokens.flatMap((token, i) => {
    if (i <= from) return [];
    const told =
      kindOfAdjective(token.lower) ?? (tree.xpos[i] === "VBN" ? kindOfVerb(token.lemma) : undefined);
    return (told && BEFALLS_PEOPLE.has(told.name) && countedIn(parsed, index, i)) || [];
  });
}

/** Kinds whose words may be counted as the people themselves: "12 missing", "843 injured", "34 detained". */
export const BEFALLS_PEOPLE: ReadonlySet<string> = new Set(["death", "harm", "search", "arrest", "rescue"]);

/** In tokens: "two hundred and twenty - two". */
const LONGEST_NUMBER = 6;

function amountOf({ tokens, phrases }: ParsedSentence, phrase: NounPhrase): AmountMention | null {
  let first = phrase.first;
  while (first <= phrase.last && numberAt(tokens, first) === null) first++;
  if (first > phrase.last) return null;
  const { value, last } = numberAt(tokens, first) as { value: number; last: number };
  if (tokens[first - 1]?.text === "-" || tokens[last + 1]?.text === "-" || tokens[first - 1]?.text === "$")
    return null;
  // "The 14 March alliance", "the April 6 Movement": a day in a name.
  if (isMonth(tokens[first - 1]) || isMonth(tokens[last + 1])) return null;
  const head = tokens[phrase.head] as Token;
  const counted = phrase.head > last ? head : countedAfterOf(tokens, phrases, phrase, last);
  if (counted?.pos !== "NOUN" || isNamedByNumber(counted, value)) return null;
  return {
    value,
    mod: modBefore(tokens, first),
    of: counted.lemma.toLowerCase(),
    span: [(tokens[first] as Token).start, counted.end],
    rule: counted === head ? "the noun that it stands before" : "the noun after “of”",
  };
}

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && MONTH_NAMES.includes(token.text);
}

/** "The 200 block of Mill Lane", "a 911 call": the number names the one block or call, and counts nothing. */
function isNamedByNumber({ lower }: Token, value: number): boolean {
  return value > 1 && NAMED_BY_NUMBER.has(lower);
}

const NAMED_BY_NUMBER = new Set(["block", "call", "flight", "highway", "route"]);

/** "26 of the allies": what is counted stands in the phrase after "of", or after its owner. */
function countedAfterOf(
  tokens: readonly Token[],
  phrases: readonly NounPhrase[],
  phrase: NounPhrase,
  last: number,
): Token | null {
  if (last !== phrase.last || tokens[last + 1]?.lower !== "of") return null;
  let next = phrases.findIndex((other) => other.first === last + 2);
  if (next >= 0)
    next = Math.max(
      next,
      phrases.findIndex((other) => other.possessor === next),
    );
  const counted = phrases[next];
  return counted ? (tokens[counted.head] as Token) : null;
}

function numberAt(tokens: readonly Token[], index: number): { value: number; last: number } | null {
  const token = tokens[index] as Token;
  const joined =
    tokens[index + 1]?.text === "-"
      ? NUMBER_WORDS.get(`${token.lower}-${tokens[index + 2]?.lower}`)
      : undefined;
  if (joined !== undefined) return { value: joined, last: index + 2 };
  const plain =
    NUMBER_WORDS.get(token.lower) ??
    (opensWithDigit(token.text) && /^\d{1,3}(,\d{3})+$|^\d+(\.\d+)?$/.test(token.text)
      ? Number(token.text.replaceAll(",", ""))
      : undefined);
  const scale = SCALES.get(token.lower);
  if (plain === undefined && scale === undefined) return null;
  if (scale !== undefined)
    return tokens[index - 1] && /^(a|an)$/.test(tokens[index - 1]?.lower ?? "")
      ? { value: scale, last: index }
      : null;
  let [value, last] = [plain as number, index];
  const short = /^[£$€¥]/.test(tokens[index - 1]?.text ?? "")
    ? SHORT_SCALES.get(tokens[index + 1]?.lower ?? "")
    : undefined;
  if (short !== undefined) return { value: Math.round((plain as number) * short), last: index + 1 };
  for (
    let next = SCALES.get(tokens[last + 1]?.lower ?? "");
    next;
    next = SCALES.get(tokens[last + 1]?.lower ?? "")
  ) {
    value *= next;
    last++;
  }
  return { value, last };
}

function modBefore(tokens: readonly Token[], first: number): AmountMention["mod"] {
  const before = tokens
    .slice(Math.max(0, first - 3), first)
    .map((token) => token.lower)
    .join(" ");
  if (/(at least|more than|over|no fewer than|no less than)( a)?$/.test(before)) return "at-least";
  if (/(at most|fewer than|less than|up to|under|no more than|as many as)( a)?$/.test(before))
    return "at-most";
  return /(about|around|some|nearly|almost|roughly|approximately|an estimated)( a)?$/.test(before)
    ? "about"
    : "exact";
}
