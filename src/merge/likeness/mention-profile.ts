import type { EventMention } from "../../model/mention.ts";
import { REAL } from "../features.ts";
import { type Bag, bagOf, stemOf } from "./bag.ts";
import { type LikeWord, likeWordOf } from "./like-words.ts";
import { WordNumbers } from "./word-numbers.ts";

/** What a mention is compared by: its word, and the words around it, all by number. Never a date. */
export interface MentionProfile {
  /** Its place among the profiles. */
  number: number;
  mention: EventMention;
  lemma: string;
  /** One number for each lemma as a noun and as another word. */
  sense: number;
  word: LikeWord | null;
  /** The sentence without the trigger. */
  sentence: Bag;
  /** The nearest words on either side. */
  near: readonly number[];
  /** The last content words before it and the first after it, in its sentence. */
  before: readonly number[];
  after: readonly number[];
  /** The particle or preposition that goes with it, "" without one: "checked in" is not "checked out". */
  particle: string;
  /** Where its sentence begins, in UTF-16 code units of the article's text. */
  position: number;
  article: ProfiledArticle;
  numbers: readonly number[];
  /** Words of the sentence that begin with a capital where none is due, as stems. */
  names: readonly number[];
  real: boolean;
  people: readonly number[];
  places: readonly number[];
  /** How often its lemma tells something in the articles that have it: "said" stands many times in each. */
  perArticle: number;
}

/** An article that has mentions to compare. */
export interface ProfiledArticle {
  /** Its place among the articles. */
  number: number;
  document: string;
  bag: Bag;
}

export interface Profiles {
  profiles: readonly MentionProfile[];
  articles: readonly ProfiledArticle[];
  words: WordNumbers;
}

/** How far "near" reaches, in UTF-16 code units on each side. */
const NEAR = 45;

/** How many content words on each side are next to the trigger. */
const NEXT = 2;

/** After one word: a trigger of several has its particle among its own. */
const PARTICLE =
  /^\P{L}*\p{L}+[\s-]+(in|into|out|up|down|off|on|over|back|away|for|against|from|to|with|as|at|by|of|about)\b/iu;

/** Adjectives that tell an event, by the verb that they go with; WordNet ties few of them to it. */
const TOLD_BY_ADJECTIVE = new Map([
  ["dead", "die"],
  ["deadly", "kill"],
  ["fatal", "kill"],
  ["guilty", "convict"],
  ["death", "die"],
  ["homicide", "kill"],
]);

/** The profiles of all mentions, in their order. */
export function profilesOf(
  mentions: readonly EventMention[],
  texts: ReadonlyMap<string, string>,
  fullName: (name: string) => string,
): Profiles {
  const articles = new Map<string, ProfiledArticle>();
  const senses = new Map<string, number>();
  const words = new WordNumbers();
  const numbersOf = (all: Iterable<string>): readonly number[] => {
    const numbers: number[] = [];
    for (const one of all) {
      const number = words.numberOf(one);
      if (!numbers.includes(number)) numbers.push(number);
    }
    // A list that has grown keeps room for more; its copy has none.
    return numbers.length === 0 ? NOTHING : numbers.slice();
  };
  const lemmas = mentions.map(({ lemma, nominal }) => knownLemma(lemma.toLowerCase(), nominal));
  const frequency = frequencies(mentions, lemmas);
  const profiles = mentions.map((mention, number): MentionProfile => {
    const text = texts.get(mention.document) ?? "";
    const [from, to] = mention.sentence;
    const [start, end] = mention.trigger;
    let article = articles.get(mention.document);
    if (!article) {
      article = { number: articles.size, document: mention.document, bag: bagOf(text, words) };
      articles.set(mention.document, article);
    }
    const left = text.slice(from, start);
    const right = text.slice(end, to);
    const near = `${left.slice(-NEAR)} ${right.slice(0, NEAR)}`;
    const lemma = lemmas[number] as string;
    const senseKey = `${lemma} ${mention.nominal}`;
    const sense = senses.get(senseKey) ?? senses.size;
    senses.set(senseKey, sense);
    return {
      number,
      mention,
      lemma,
      sense,
      word: likeWordOf(lemma, mention.nominal),
      sentence: bagOf(`${left} ${right}`, words),
      near: bagOf(near, words).words,
      before: bagOf(left.slice(-NEAR), words).words.slice(-NEXT),
      after: bagOf(right.slice(0, NEAR), words).words.slice(0, NEXT),
      particle: PARTICLE.exec(`${text.slice(start, end)}${right}`)?.[1]?.toLowerCase() ?? "",
      position: from,
      article,
      numbers: numbersOf(near.match(/\d+/g) ?? []),
      names: numbersOf(namesIn(`${left} ; ${right}`)),
      real: REAL.has(mention.status),
      people: numbersOf(mention.participants.map(({ name }) => fullName(name))),
      places: numbersOf(mention.places.map(({ name }) => fullName(name))),
      perArticle: frequency(lemma),
    };
  });
  return { profiles, articles: [...articles.values()], words };
}

const NOTHING: readonly never[] = [];

function frequencies(
  mentions: readonly EventMention[],
  lemmas: readonly string[],
): (lemma: string) => number {
  const told = new Map<string, { times: number; articles: Set<string> }>();
  mentions.forEach(({ document }, i) => {
    const lemma = lemmas[i] as string;
    const entry = told.get(lemma) ?? { times: 0, articles: new Set() };
    entry.times++;
    entry.articles.add(document);
    told.set(lemma, entry);
  });
  return (lemma) => {
    const { times, articles } = told.get(lemma) as { times: number; articles: Set<string> };
    return times / articles.size;
  };
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, "y"],
  [/s$/, ""],
  [/ied$/, "y"],
  [/ed$/, ""],
  [/ed$/, "e"],
  [/(.)\1ed$/, "$1"],
  [/ing$/, ""],
  [/ing$/, "e"],
  [/(.)\1ing$/, "$1"],
];

/** The lemma as the lexicon has it: a headline's "Quits" and what the tagger left inflected lose their endings. */
function knownLemma(lemma: string, nominal: boolean): string {
  const verb = TOLD_BY_ADJECTIVE.get(lemma);
  if (verb) return verb;
  if (likeWordOf(lemma, nominal)) return lemma;
  for (const [ending, replacement] of ENDINGS) {
    const shorter = lemma.replace(ending, replacement);
    if (shorter !== lemma && likeWordOf(shorter, nominal)) return shorter;
  }
  return lemma;
}

function namesIn(sentence: string): string[] {
  return [...sentence.matchAll(/(?<=[\p{L},;]["”’)]*\s["“‘(]*)\p{Lu}[\p{L}]+/gu)].map(([word]) =>
    stemOf(word.toLowerCase()),
  );
}
