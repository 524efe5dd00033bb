import { isWeekdayName } from "../calendar/weekday-names.ts";
import { opensWithDigit } from "./digit.ts";
import { caseOf } from "./syntax/frames.ts";
import { hasChildBy, is, type Tree } from "./syntax/tree.ts";
import type { Token } from "./tokens.ts";

/** A base noun phrase, without what follows its head: "the 2022 Istanbul peace talks". Indices are of tokens, `last` inclusive. */
export interface NounPhrase {
  first: number;
  last: number;
  /** The head noun, name or pronoun: the last word. */
  head: number;
  /** Its preposition in small letters, in full ("because of"), or what sets it against another ("not"); none for subjects and objects. */
  preposition: string | undefined;
  /** Index in `phrases` of the noun phrase that owns this one: "Ukraine" in "Ukraine's allies". */
  possessor: number | undefined;
  /** Index in `phrases` of the noun phrase that it qualifies: "talks" for "in Sunder" of "the talks in Sunder". */
  attachedTo: number | undefined;
  /** Index in `phrases` of the first member, when this one is coordinated with it: "Xi and Kim". */
  conjunctOf: number | undefined;
  /** Index in `phrases` of the noun phrase beside which it stands as another word for the same: "Ada Brook" in "the mayor, Ada Brook,". */
  appositionOf: number | undefined;
}

export interface Phrases {
  phrases: NounPhrase[];
  /** By token: the index of the phrase that it stands in, -1 for none. */
  phraseAt: readonly number[];
}

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "ADJ", "DET", "SYM"]);
const NOUN_TAGS = new Set(["NOUN", "PROPN", "PRON"]);
const POSSESSIVE_PRONOUNS = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"]);
const OPENING_QUOTES = new Set(["“", '"', "‘", "'", "``"]);
const CLOSING_QUOTES = new Set(["”", '"', "’", "'", "''"]);
const RELATIVE = new Set(["who", "which", "that", "whom", "where", "what", "when", "why", "how"]);

/** Groups the tokens of a sentence into base noun phrases, left to right, and joins them as its syntax does. */
export function findNounPhrases(tokens: readonly Token[], tree: Tree): Phrases {
  const spans: (readonly [number, number])[] = [];
  let index = 0;
  while (index < tokens.length) {
    const end = phraseEnd(tokens, index);
    if (end === null) index++;
    else {
      spans.push(...inOnePiece(tokens, tree, index, end));
      index = end + 1;
    }
  }
  const phrases = spans.map(
    ([first, last]): NounPhrase => ({
      first,
      last,
      head: last,
      preposition: undefined,
      possessor: undefined,
      attachedTo: undefined,
      conjunctOf: undefined,
      appositionOf: undefined,
    }),
  );
  const phraseAt = new Array<number>(tokens.length).fill(-1);
  phrases.forEach(({ first, last }, i) => {
    phraseAt.fill(i, first, last + 1);
  });
  attach(tokens, tree, phrases, phraseAt);
  return { phrases, phraseAt };
}

/** "gave the town money", "told police Friday": nouns side by side that hang on different words are phrases of their own. */
function inOnePiece(
  tokens: readonly Token[],
  tree: Tree,
  first: number,
  last: number,
): (readonly [number, number])[] {
  const isNoun = (i: number) => NOUN_TAGS.has((tokens[i] as Token).pos);
  const pieces: (readonly [number, number])[] = [];
  let start = first;
  for (let i = first; i < last; i++) {
    const head = tree.heads[i] as number;
    if ((head >= first && head <= last) || !isNoun(i) || is(tree, i, "punct", "compound", "flat")) continue;
    // A noun and a capital side by side are one name with its title, whatever the parser makes of them.
    const beside = (tokens[i + 1] as Token).pos;
    if (beside === "PROPN" || ((tokens[i] as Token).pos === "PROPN" && beside === "NOUN")) continue;
    let next = i + 1;
    while (next < last && !NOMINAL.has((tokens[next] as Token).pos)) next++;
    if (next > i + 1 && (tokens[i + 1] as Token).text === "-") continue;
    pieces.push([start, i]);
    start = next;
  }
  return [...pieces, [start, last]];
}

export function isClitic(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.lower === "’s" ||
      token.lower === "'s" ||
      ((token.text === "’" || token.text === "'") && token.pos === "PART"))
  );
}

const SCORE = /^\d{1,3}[-–]\d{1,3}$/;
const TIME_UNITS = new Set(
  "second minute hour day week month year decade".split(" ").flatMap((unit) => [unit, `${unit}s`]),
);
const COUNTED_DAYS = new Set("yesterday today tomorrow tonight".split(" "));

/** The last token of the noun phrase that starts at an index; null when none does. */
function phraseEnd(tokens: readonly Token[], start: number): number | null {
  const opener = tokens[start] as Token;
  if (opener.pos === "PRON" && !POSSESSIVE_PRONOUNS.has(opener.lower))
    return RELATIVE.has(opener.lower) ? null : start;
  if (RELATIVE.has(opener.lower) && opener.pos !== "DET" && opener.pos !== "PROPN") return null;
  let last: number | null = null;
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isClitic(token)) break;
    const nextPos = tokens[i + 1]?.pos;
    // "beat Linfield 2-1": the score is no part of the name.
    if (last !== null && opensWithDigit(token.text) && SCORE.test(token.text)) break;
    // "visited Fenwick two days later": a number with a unit of time after a name is a phrase of its own.
    if (last !== null && token.pos === "NUM" && TIME_UNITS.has(tokens[i + 1]?.lower ?? "")) break;
    // "a warning Friday", "the vote last week": a time after a noun is a phrase of its own.
    if (
      last !== null &&
      (isWeekdayName(token.lower) ||
        COUNTED_DAYS.has(token.lower) ||
        (token.pos === "ADJ" && tokens[last]?.pos === "NOUN" && tokens[i - 1]?.text !== "-"))
    )
      break;
    if (token.pos === "NOUN" || token.pos === "PROPN") last = i;
    else if (token.pos === "NUM") {
      last = i;
    } else if (token.pos === "DET" && i > start && last !== null) break;
    else if (token.pos === "PRON" && POSSESSIVE_PRONOUNS.has(token.lower) && i === start) continue;
    else if (NOMINAL.has(token.pos)) continue;
    else if (token.pos === "ADV" && nextPos === "ADJ" && last === null) continue;
    // "the far-right president"
    else if (
      token.pos === "ADV" &&
      last === null &&
      tokens[i + 1]?.text === "-" &&
      tokens[i + 1]?.start === token.end &&
      tokens[i + 2]?.pos === "ADJ"
    )
      continue;
    else if (token.text === "-" && i > start && nextPos && (NOMINAL.has(nextPos) || nextPos === "VERB"))
      continue;
    else if (tokens[i - 1]?.text === "-" && token.pos === "VERB" && i > start) continue;
    // "between 15,000 and 20,000 teachers"
    else if (isRange(tokens, start, i)) continue;
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

/** Whether the "and" at an index joins the ends of a range that counts one noun. */
function isRange(tokens: readonly Token[], start: number, at: number): boolean {
  return (
    tokens[at]?.lower === "and" &&
    at === start + 1 &&
    tokens[start - 1]?.lower === "between" &&
    tokens[start]?.pos === "NUM" &&
    tokens[at + 1]?.pos === "NUM" &&
    /^(?:NOUN|ADJ)$/.test(tokens[at + 2]?.pos ?? "")
  );
}

/** Says whether a noun is kept out of what is told of the one that it is attached to, as `setAgainst` finds it. */
export function isSetAgainst({ preposition }: NounPhrase): boolean {
  return preposition === "not" || preposition === "rather than" || preposition === "instead of";
}

/** "Ada Brook, not Tom Lind, did it", "Ada Brook rather than Tom Lind": the word that keeps a noun out of what is told. */
function setAgainst(
  tokens: readonly Token[],
  tree: Tree,
  { first }: NounPhrase,
  root: number,
): string | null {
  const [second, one] = [tokens[first - 2]?.lower, tokens[first - 1]?.lower];
  if (one === "not" && (tree.heads[first - 1] === root || second === "," || second === "and")) return "not";
  return (one === "than" && second === "rather") || (one === "of" && second === "instead")
    ? `${second} ${one}`
    : null;
}

function attach(
  tokens: readonly Token[],
  tree: Tree,
  phrases: NounPhrase[],
  phraseAt: readonly number[],
): void {
  const roots = phrases.map((phrase) => rootOf(tree, phrase));
  const holding = (token: number, own: number): number | undefined => {
    const phrase = phraseAt[token];
    return phrase === undefined || phrase < 0 || phrase === own ? undefined : phrase;
  };
  phrases.forEach((phrase, index) => {
    const root = roots[index] as number;
    const preposition = caseOf(tree, root);
    if (preposition !== null) phrase.preposition = preposition;
    const head = tree.heads[root] as number;
    const host = head < 0 ? undefined : holding(head, index);
    if (host !== undefined) {
      const listed = is(tree, root, "conj") || (is(tree, root, "appos") && hasChildBy(tree, root, "cc"));
      const against = listed || is(tree, root, "appos") ? setAgainst(tokens, tree, phrase, root) : null;
      if (against) [phrase.preposition, phrase.attachedTo] = [against, host];
      else if (listed) phrase.conjunctOf = host;
      else if (is(tree, root, "appos") && followsOf(tree, phrases, index)) {
        phrase.attachedTo = host;
        phrase.preposition = "of";
      } else if (is(tree, root, "appos")) phrase.appositionOf = host;
      else if (is(tree, root, "nmod") && !is(tree, root, "nmod:poss")) phrase.attachedTo = host;
    }
    // "leader Ada Brook and director Ivan Doyle": an "and" of the phrase's own joins it to the one right before.
    const before = phrases[index - 1];
    if (
      phrase.conjunctOf === undefined &&
      before?.last === phrase.first - 2 &&
      tree.relations[phrase.first - 1] === "cc" &&
      phraseAt[tree.heads[phrase.first - 1] as number] === index
    )
      phrase.conjunctOf = index - 1;
    for (const child of tree.children[root] ?? []) {
      const owner = is(tree, child, "nmod:poss") ? holding(child, index) : undefined;
      if (owner === undefined) continue;
      phrase.possessor = owner;
      break;
    }
  });
  phrases.forEach((phrase) => {
    const { possessor } = phrase;
    if (possessor === undefined || !phrase.preposition) return;
    const owner = phrases[possessor] as NounPhrase;
    owner.preposition ??= phrase.preposition;
  });
  phrases.forEach((phrase) => {
    if (phrase.conjunctOf === undefined) return;
    phrase.conjunctOf = firstMember(phrases, phrase.conjunctOf);
    const leader = phrases[phrase.conjunctOf] as NounPhrase;
    if (leader.preposition) phrase.preposition ??= leader.preposition;
    if (leader.attachedTo !== undefined) phrase.attachedTo = leader.attachedTo;
  });
}

/** "Supporters of the former president Jan Baltar": what "of" leads to is no other word for what stands before it. */
function followsOf({ tokens }: Tree, phrases: readonly NounPhrase[], index: number): boolean {
  const { first } = phrases[index] as NounPhrase;
  return tokens[first - 1]?.lower === "of" && phrases[index - 1]?.last === first - 2;
}

/** The token of a phrase that hangs on what stands outside of it: its last one where several do. */
export function rootOf(tree: Tree, { first, last }: Pick<NounPhrase, "first" | "last">): number {
  for (let i = last; i >= first; i--) {
    const head = tree.heads[i] as number;
    if ((head < first || head > last) && !is(tree, i, "punct", "case", "det", "cc")) return i;
  }
  return last;
}

function firstMember(phrases: readonly NounPhrase[], index: number): number {
  let first = index;
  for (let steps = 0; steps < phrases.length; steps++) {
    const next = phrases[first]?.conjunctOf;
    if (next === undefined) break;
    first = next;
  }
  return first;
}
