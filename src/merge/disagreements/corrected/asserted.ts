import { namesHappening } from "../../../events/event-words.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Span } from "../../../model/span.ts";
import { lemmaOf } from "../../../text/tokens.ts";
import type { Cluster } from "../../joins/disjoint-mentions.ts";
import { likeWordOf } from "../../likeness/like-words.ts";
import type { FigureSurroundings } from "../figure-surroundings.ts";
import { type ContextOfSentence, spotOf } from "../sentence-context.ts";
import { breakAfter, breakBefore, type Denial, denialsIn } from "./denials.ts";
import { type EventsOfMatter, eventsOfMatter } from "./events-of-matter.ts";
import {
  type ArticleMatter,
  areAlike,
  mattersIn,
  type SentenceMatter,
  sentencesWith,
  tellingness,
  type Word,
} from "./matter.ts";

/** What some articles say was so, and others say was not. */
export interface Contradicted {
  about: string;
  clusters: Cluster[];
  positions: { value: string; told: { document: string; span: Span }[] }[];
}

/** What a sentence says was not so, with a sentence of another article that says it was. */
interface Contradiction {
  denial: Denial;
  asserting: ContextOfSentence;
  /** The words that assert it, in their sentence. */
  span: Span;
  /** How much the two have in common. */
  likeness: number;
}

/** What is denied, asked for, feared or yet to come. */
const UNREAL =
  /\b(?:not|never|no|none|nobody|neither|nor|without|could|may|might|would|will|fears?|feared|[Ii]f|[Uu]nless|[Ww]hether|expect(?:ed|s)?|hop(?:e|ed|es|ing)|threaten\p{L}*|plan(?:s|ned)?|wants?|wanted|seeks?|sought|should|must|about to|refus\p{L}+|declin\p{L}+|call(?:ed|s|ing)? (?:on|for)|demand\p{L}*|urg\p{L}+|ask\p{L}*|offer\p{L}*|to|almost|nearly|denie[sd]|deny|denying|reject\p{L}*|attempt(?:s|ed)?|tried|failed|rumou?rs?|untrue|instead of)\b|n['’]t\b/iu;

const NEGATIVE = /\b(?:not|never|no|nobody|none|nor)\b|n['’] ?t\b/iu;

/** "Rejected claims that", "denied having": what comes after it is not this article's word. */
const CONTESTED =
  /\b(?:den(?:y|ies|ied|ying)|reject\p{L}*|dismiss(?:ed|es) (?:claims?|reports?|as)|disput\p{L}+|refut\p{L}+)\b[^.;]*$/iu;

/** So much, at least, two sentences must have in common beside what the one rejects. */
const ENOUGH = 0.8;

/**
 * What one article says was not so and another of the affair says was. Newsrooms correct each other in set forms of grammar
 * (corrective negation): "it was not the auditor who went to the police", "there was no truck", "was never suspended". What is
 * rejected is looked for in sentences that have enough else in common.
 */
export function contradicted(
  told: readonly Cluster[],
  { contexts, stories }: Pick<FigureSurroundings, "contexts" | "stories">,
): Contradicted[] {
  const matterOf = mattersIn(contexts);
  const eventsOn = eventsOfMatter(told, contexts);
  const found = contexts.documents.flatMap((document): Found[] => {
    const besides = stories.besides(document);
    const denials = besides.length === 0 ? [] : denialsIn(matterOf(document));
    if (denials.length === 0) return [];
    const own = matterOf(document);
    const others = besides.map(matterOf);
    const telling = tellingness([own, ...others]);
    return denials.flatMap((denial) => {
      const all = others.flatMap((article) => assertionsOf(denial, own, article, telling));
      const best = Math.max(...all.map(({ likeness }) => likeness));
      if (best < leastOf(denial)) return saidBefore(denial, own, telling);
      const asserted = all.filter(({ likeness }) => likeness >= best * NEARLY);
      return asserted.length === 0 ? [] : [{ denial, asserted }];
    });
  });
  // Two articles may say that no letter came, and a third that it did.
  return [...groupBy(found, matterDenied).values()].map((same) => inPositions(same, eventsOn));
}

/** How many sentences back "no such cut" reaches. */
const REACH = 6;

/** "No such cut": of which the article itself told, by another's word. */
function saidBefore(denial: Denial, own: ArticleMatter, telling: (key: string) => number): Found[] {
  const { rejected, matter } = denial;
  if (rejected.kind !== "thing" || !rejected.such) return [];
  const said = assertionsOf(denial, own, own, telling).findLast(
    ({ asserting }) =>
      own.sentences.findIndex(({ sentence }) => sentence === asserting) >= matter.index - REACH &&
      asserting.span[0] < matter.sentence.span[0] &&
      SAID.test(asserting.text),
  );
  return said ? [{ denial, asserted: [said] }] : [];
}

const SAID =
  /\b(?:according to|said|says|told|claims?|claimed|alleged|accus\p{L}+|reports?|reported|insist\p{L}*)\b/iu;

interface Found {
  denial: Denial;
  asserted: readonly Contradiction[];
}

function matterDenied({ denial: { rejected }, asserted }: Found): string {
  const best = [...asserted].sort((a, b) => b.likeness - a.likeness)[0] as Contradiction;
  return `${rejected.kind} ${keyOfRejected(rejected)} ${spotOf(best.asserting.document, best.asserting.span)}`;
}

/** Where one sentence surely asserts it, those do too that are so nearly as like. */
const NEARLY = 0.5;

function inPositions(same: readonly Found[], eventsOn: EventsOfMatter): Contradicted {
  const [
    {
      denial: { rejected, instead },
    },
  ] = same as [Found];
  const asserting = uniqueBy(
    same.flatMap(({ asserted }) => asserted),
    ({ asserting: { document, span } }) => spotOf(document, span),
  );
  const denying = same.map(({ denial }) => denial);
  const sentences = {
    asserting: asserting.map(({ asserting: sentence }) => sentence),
    denying: denying.map(({ matter }) => matter.sentence),
  };
  const quoted =
    rejected.kind === "other" ? rejected.words : rejected.kind === "day" ? rejected.weekday : undefined;
  const words = quoted === undefined ? "happened" : `“${quoted}”`;
  const not =
    quoted !== undefined ? `not ${words}${instead === undefined ? "" : `, but “${instead}”`}` : "denied";
  return {
    about: aboutOf(rejected),
    clusters: eventsOn(sentences),
    positions: [
      { value: words, told: asserting.map(({ asserting: sentence, span }) => placed(sentence, span)) },
      { value: not, told: denying.map(({ matter, span }) => placed(matter.sentence, span)) },
    ],
  };
}

function placed(
  { document, text, span: [start] }: ContextOfSentence,
  [from, to]: Span,
): { document: string; span: Span } {
  const words = text.slice(from, to);
  const lead = words.length - words.trimStart().length;
  return { document, span: [start + from + lead, start + from + words.trimEnd().length] };
}

function uniqueBy<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Item[] {
  return [...groupBy(items, keyOfItem).values()].map(([first]) => first as Item);
}

function aboutOf(rejected: Denial["rejected"]): string {
  if (rejected.kind === "day") return "date";
  if (rejected.kind !== "other") return "whether it happened";
  if (PART_OF_DAY.test(rejected.head.text)) return "time of day";
  if (rejected.isNumber) return "how much it was";
  return rejected.preposition === "" || rejected.preposition === "by" ? "who or what it was" : "how it was";
}

function assertionsOf(
  denial: Denial,
  own: ArticleMatter,
  article: ArticleMatter,
  telling: (key: string) => number,
): Contradiction[] {
  return placesOf(denial, article).flatMap(({ at, place, span }): Contradiction[] => {
    const other = article.sentences[place] as SentenceMatter;
    const { text, headline } = other.sentence;
    if (denial.rejected.kind === "thing" && telling(denial.rejected.head.key) < RARE) return [];
    if (headline || /\?["”]?\s*$/.test(text)) return [];
    // "He heard no shot but heard a noise", "the case had not come in": it denies as much.
    if (NEGATIVE.test(text)) return [];
    if (UNREAL.test(text.slice(breakBefore(text, at), at)) || CONTESTED.test(text.slice(0, at))) return [];
    if (denial.rejected.kind === "other" && !tellsTheSame(denial, other, article, telling)) return [];
    if (denial.rejected.kind === "act" && !areOfTheSame(denial.rejected.parties, other, article)) return [];
    const likeness = inCommon(denial, own, other, article, telling);
    if (likeness === 0) return [];
    const clause: Span = [breakBefore(text, span[0]), breakAfter(text, span[1])];
    return [{ denial, asserting: other.sentence, span: clause, likeness }];
  });
}

/** What is told of in so many sentences is there. */
const RARE = 0.4;

/** A verb that is in every other sentence tells less of what is meant. */
function leastOf({ rejected }: Denial): number {
  if (rejected.kind === "act") {
    const count = likeWordOf(rejected.verb.lemma, false)?.count ?? 0;
    return ENOUGH + (count > 100 ? 0.5 : 0);
  }
  return ENOUGH;
}

interface Place {
  place: number;
  at: number;
  span: Span;
}

/** Where an article has what is rejected. */
function placesOf({ rejected }: Denial, article: ArticleMatter): Place[] {
  const of = (word: Word, isIt: (found: Word, sentence: SentenceMatter) => boolean) =>
    sentencesWith(word, article).flatMap((place): Place[] => {
      const sentence = article.sentences[place] as SentenceMatter;
      const found = sentence.words.find((each) => areAlike(word, each) && isIt(each, sentence));
      return found ? [{ place, at: found.at, span: [found.at, found.at + found.text.length] }] : [];
    });
  switch (rejected.kind) {
    case "act":
      return of(rejected.verb, isDone);
    case "thing": {
      const { head, verb } = rejected;
      return of(
        head,
        (found, { words }) =>
          (found.key === head.key || namesHappening(head.lemma)) &&
          (!verb || words.some((each) => areAlike(verb, each))),
      );
    }
    case "other":
      return rejected.isNumber ? literally(literalOf(rejected), article) : of(rejected.head, () => true);
    case "day":
      return literally(rejected.weekday, article);
  }
}

const PART_OF_DAY = /^(?:morning|afternoon|evening|night|dawn|noon|midnight)$/u;

/** "In the afternoon" is "on Saturday afternoon" elsewhere; "by a third" is no other thing that has a third. */
function literalOf({ head, preposition, words }: Extract<Denial["rejected"], { kind: "other" }>): string {
  return PART_OF_DAY.test(head.text) || /^\p{Lu}\p{L}+$/u.test(head.text)
    ? head.text
    : `${preposition} ${words}`.trim();
}

function literally(words: string, { sentences }: ArticleMatter): Place[] {
  return sentences.flatMap(({ sentence: { text }, index }): Place[] => {
    const at = text.indexOf(words);
    return at < 0 ? [] : [{ place: index, at, span: [at, at + words.length] }];
  });
}

/** In the past, or named: "removed", "the removal"; not "removes". */
function isDone({ text, lemma, at }: Word, { sentence }: SentenceMatter): boolean {
  const named = DETERMINED.test(sentence.text.slice(0, at));
  if (named) return namesHappening(lemmaOf(text.toLowerCase(), "NOUN"));
  return text.toLowerCase() !== lemma && !/(?:ing|s)$/.test(text);
}

const DETERMINED = /\b(?:the|an?|his|her|their|its|this|that|\p{L}+['’]s)(?: [\p{L}-]+)? $/u;

/**
 * "They did not sell the mill" and "they sold the boats" are of two things, "the city did not buy it" and "she bought it" of two
 * buyers.
 */
function areOfTheSame(
  parties: readonly (readonly Word[])[],
  { words, index, sentence: { text } }: SentenceMatter,
  { sentences }: ArticleMatter,
): boolean {
  const before = [...words, ...(sentences[index - 1]?.words ?? [])];
  return parties.every((party) => {
    // Who is named just before is meant by a pronoun alone.
    const isNamed = party.every((word) => /^\p{Lu}/u.test(word.text));
    const there = isNamed && !PRONOUN.test(text) ? words : before;
    return party.some((word) => there.some((other) => areAlike(word, other)));
  });
}

const PRONOUN = /\b(?:he|she|him|her|his|they|them|their|it|its)\b/iu;

/** What every other sentence of an affair has brings no two of them together. */
const COMMON = 0.15;

/** Which of several it was is of one matter where the words of that are in the other sentence, or just before it, too. */
function tellsTheSame(
  { about, matter }: Denial,
  { words, index, sentence }: SentenceMatter,
  { sentences }: ArticleMatter,
  telling: (key: string) => number,
): boolean {
  if (tellOneEvent(matter.sentence, sentence)) return true;
  const there = [...words, ...(sentences[index - 1]?.words ?? [])];
  return about.some((word) => telling(word.key) >= COMMON && there.some((other) => areAlike(word, other)));
}

/** What sentences have in common that were found to tell one event. */
const TOLD_TOGETHER = 0.6;

function tellOneEvent({ here }: ContextOfSentence, other: ContextOfSentence): boolean {
  return here.some((cluster) => other.here.includes(cluster));
}

/** What a denial's clause, its sentence and the one before have in common with another sentence and the one before it. */
function inCommon(
  { about, matter, rejected }: Denial,
  own: ArticleMatter,
  other: SentenceMatter,
  article: ArticleMatter,
  telling: (key: string) => number,
): number {
  const besides = keyOfRejected(rejected);
  const here = weights([about, matter.words, own.sentences[matter.index - 1]?.words ?? []], [1, 0.8, 0.5]);
  const there = weights([other.words, article.sentences[other.index - 1]?.words ?? []], [1, 0.5]);
  const ofOneEvent = tellOneEvent(matter.sentence, other.sentence) ? TOLD_TOGETHER : 0;
  let sum = telling(besides) + ofOneEvent;
  let close = ofOneEvent;
  for (const [key, { word, weight }] of here) {
    if (key === besides) continue;
    const same = there.get(key);
    const like =
      same ??
      [...there.values()].find((each) => each.weight === 1 && weight === 1 && areAlike(word, each.word));
    if (!like) continue;
    const gain =
      Math.min(weight, like.weight) *
      Math.max(telling(key), same ? 0 : telling(like.word.key)) *
      (same ? 1 : 0.8);
    sum += gain;
    if (weight >= 0.8 && like.weight === 1) close += gain;
  }
  return rejected.kind === "day" || rejected.kind === "other" ? (close > 0 ? sum : 0) : sum;
}

function keyOfRejected(rejected: Denial["rejected"]): string {
  switch (rejected.kind) {
    case "act":
      return rejected.verb.key;
    case "day":
      return rejected.weekday;
    default:
      return rejected.head.key;
  }
}

function weights(
  lists: readonly (readonly Word[])[],
  each: readonly number[],
): Map<string, { word: Word; weight: number }> {
  const all = new Map<string, { word: Word; weight: number }>();
  lists.forEach((list, i) => {
    for (const word of list) if (!all.has(word.key)) all.set(word.key, { word, weight: each[i] as number });
  });
  return all;
}
