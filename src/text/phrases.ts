import type { Token } from "./tokens.ts";

/** A base noun phrase, without what follows its head: "the 2022 Istanbul peace talks". Indices are of tokens, `last` inclusive. */
export interface NounPhrase {
  first: number;
  last: number;
  /** The head noun, name or pronoun: the last word. */
  head: number;
  /** The preposition directly before it, in small letters; none for subjects and objects. */
  preposition?: string;
  /** Index in `phrases` of the noun phrase that owns this one: "Ukraine" in "Ukraine's allies". */
  possessor?: number;
  /** Index in `phrases` of the noun phrase to which its preposition attaches, when that stands directly before it. */
  attachedTo?: number;
  /** Index in `phrases` of the first member, when this one is coordinated with it: "Xi and Kim". */
  conjunctOf?: number;
}

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "ADJ", "DET", "SYM"]);
const POSSESSIVE_PRONOUNS = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"]);
const OPENING_QUOTES = new Set(["“", '"', "‘", "'", "``"]);
const CLOSING_QUOTES = new Set(["”", '"', "’", "'", "''"]);
const RELATIVE = new Set(["who", "which", "that", "whom", "where", "what", "when", "why", "how"]);

/** Groups the tokens of a sentence into base noun phrases, left to right. */
export function findNounPhrases(tokens: readonly Token[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let index = 0;
  while (index < tokens.length) {
    const end = phraseEnd(tokens, index);
    if (end === null) index++;
    else {
      phrases.push({ first: index, last: end, head: end });
      index = end + 1;
    }
  }
  attach(tokens, phrases);
  return phrases;
}

/** A participle that stands before a noun as an adjective does: "renewed aggression", "annexed regions". */
export function isPrenominalParticiple(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.pos !== "VERB" || !/(ed|en|ing|wn)$/.test(token.lower)) return false;
  const [previous, next] = [tokens[index - 1], tokens[index + 1]];
  if (!next || !["NOUN", "PROPN", "ADJ"].includes(next.pos)) return false;
  if (!previous) return false;
  if (["DET", "ADJ", "NUM"].includes(previous.pos) || isPossessive(previous))
    return previous.lower !== "that" || next.pos === "NOUN";
  if (/ing$/.test(token.lower)) return false;
  if (previous.pos === "ADV") return isPrenominalContext(tokens[index - 2]);
  if (previous.pos === "CCONJ") return tokens[index - 2]?.pos === "ADJ";
  return previous.pos === "VERB" || (previous.pos === "ADP" && previous.lower !== "to");
}

function isPrenominalContext(token: Token | undefined): boolean {
  return token !== undefined && (["DET", "ADJ", "NUM", "ADP"].includes(token.pos) || isPossessive(token));
}

function isPossessive(token: Token): boolean {
  return POSSESSIVE_PRONOUNS.has(token.lower) || isClitic(token);
}

export function isClitic(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.lower === "’s" ||
      token.lower === "'s" ||
      ((token.text === "’" || token.text === "'") && token.pos === "PART"))
  );
}

const TIME_UNITS = /^(second|minute|hour|day|week|month|year|decade)s?$/;
const DAY_NAMES = /^((mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight)$/;

/** The last token of the noun phrase that starts at an index; null when none does. */
function phraseEnd(tokens: readonly Token[], start: number): number | null {
  const opener = tokens[start] as Token;
  if (opener.pos === "PRON" && !POSSESSIVE_PRONOUNS.has(opener.lower))
    return RELATIVE.has(opener.lower) ? null : start;
  if (RELATIVE.has(opener.lower) && opener.pos !== "DET") return null;
  let last: number | null = null;
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isClitic(token)) break;
    const nextPos = tokens[i + 1]?.pos;
    // "visited Fenwick two days later": a number with a unit of time after a name is a phrase of its own.
    if (last !== null && token.pos === "NUM" && TIME_UNITS.test(tokens[i + 1]?.lower ?? "")) break;
    // "a warning Friday", "the vote last week": a time after a noun is a phrase of its own.
    if (
      last !== null &&
      (DAY_NAMES.test(token.lower) ||
        (token.pos === "ADJ" && tokens[last]?.pos === "NOUN" && tokens[i - 1]?.text !== "-"))
    )
      break;
    if (token.pos === "NOUN" || token.pos === "PROPN") last = i;
    else if (token.pos === "NUM") {
      last = i;
    } else if (token.pos === "DET" && i > start && last !== null) break;
    else if (token.pos === "PRON" && POSSESSIVE_PRONOUNS.has(token.lower) && i === start) continue;
    else if (NOMINAL.has(token.pos) || isPrenominalParticiple(tokens, i)) continue;
    else if (
      token.pos === "ADV" &&
      (nextPos === "ADJ" || isPrenominalParticiple(tokens, i + 1)) &&
      last === null
    )
      continue;
    else if (token.text === "-" && i > start && nextPos && (NOMINAL.has(nextPos) || nextPos === "VERB"))
      continue;
    else if (tokens[i - 1]?.text === "-" && token.pos === "VERB" && i > start) continue;
    else if (OPENING_QUOTES.has(token.text) && i > start && last === null && nextPos && NOMINAL.has(nextPos))
      continue;
    // A quotation mark closes inside the phrase only when its noun follows: “reassurance” force.
    else if (
      CLOSING_QUOTES.has(token.text) &&
      last !== null &&
      nextPos === "NOUN" &&
      tokens[i - 1]?.pos === "ADJ"
    )
      continue;
    else break;
  }
  return last;
}

function attach(tokens: readonly Token[], phrases: NounPhrase[]): void {
  phrases.forEach((phrase, index) => {
    const before = tokens[phrase.first - 1];
    const previous = phrases[index - 1];
    if (!before) return;
    if (isClitic(before) && previous && previous.last === phrase.first - 2) {
      phrase.possessor = index - 1;
      if (previous.preposition) phrase.preposition = previous.preposition;
      if (previous.attachedTo !== undefined) phrase.attachedTo = previous.attachedTo;
      return;
    }
    if (isAdposition(before)) {
      phrase.preposition = before.lower;
      if (previous && previous.last === phrase.first - 2) phrase.attachedTo = index - 1;
      return;
    }
    const comma = before.text === "," && previous && previous.last === phrase.first - 2;
    if ((before.lower === "and" || before.lower === "or" || comma) && previous) {
      const gap = phrase.first - previous.last - 1;
      const between = tokens
        .slice(previous.last + 1, phrase.first)
        .every((token) => token.text === "," || token.lower === "and" || token.lower === "or");
      if (!between || gap > 2) return;
      if (comma && !listGoesOn(tokens, phrases, index)) return;
      phrase.conjunctOf = previous.conjunctOf ?? index - 1;
      const leader = phrases[phrase.conjunctOf] as NounPhrase;
      if (leader.preposition) phrase.preposition = leader.preposition;
      if (leader.attachedTo !== undefined) phrase.attachedTo = leader.attachedTo;
    }
  });
}

/** "A, B and C": a comma joins only when "and" comes after; otherwise it sets off an apposition. */
function listGoesOn(tokens: readonly Token[], phrases: readonly NounPhrase[], index: number): boolean {
  for (let i = index; i < phrases.length - 1; i++) {
    const between = tokens
      .slice((phrases[i] as NounPhrase).last + 1, (phrases[i + 1] as NounPhrase).first)
      .map((token) => token.lower)
      .join(" ");
    if (between === "and" || between === ", and" || between === "or") return true;
    if (between !== ",") return false;
  }
  return false;
}

const ADPOSITION_WORDS = new Set([
  "following",
  "during",
  "amid",
  "amidst",
  "concerning",
  "regarding",
  "including",
]);

export function isAdposition(token: Token): boolean {
  return (
    token.pos === "ADP" || (token.lower === "to" && token.pos === "PART") || ADPOSITION_WORDS.has(token.lower)
  );
}
