import type { EventMention } from "../model/mention.ts";
import { REAL } from "./features.ts";
import { type LikeWord, likeWordOf } from "./like-words.ts";

/** Content words as stems, with how often they stand there. */
export type Bag = ReadonlyMap<string, number>;

/** What a mention is compared by: its word, and the words around it. Never a date. */
export interface MentionProfile {
  mention: EventMention;
  lemma: string;
  word: LikeWord | null;
  /** The sentence without the trigger. */
  sentence: Bag;
  /** The nearest words on either side. */
  near: Bag;
  /** The last content words before it and the first after it, in its sentence. */
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
  /** The particle or preposition that goes with it, "" without one: "checked in" is not "checked out". */
  particle: string;
  /** Where its sentence begins, in UTF-16 code units of the article's text. */
  position: number;
  article: Bag;
  numbers: ReadonlySet<string>;
  /** Words of the sentence that begin with a capital where none is due, as stems. */
  names: ReadonlySet<string>;
  real: boolean;
  people: ReadonlySet<string>;
  places: ReadonlySet<string>;
  /** How often its lemma tells something in the articles that have it: "said" stands many times in each. */
  perArticle: number;
}

/** How far "near" reaches, in UTF-16 code units on each side. */
const NEAR = 45;

/** How many content words on each side are next to the trigger. */
const NEXT = 2;

/** After one word: a trigger of several has its particle among its own. */
const PARTICLE =
  /^\P{L}*\p{L}+[\s-]+(in|into|out|up|down|off|on|over|back|away|for|against|from|to|with|as|at|by|of|about)\b/iu;

const IDLE = new Set(
  (
    "a an the and or but if of to in on at by for with from as is are was were be been being have has had do does did will " +
    "would could should may might can not no it its he she they them his her their this that these those who whom which what " +
    "when where how why i you we us our your my me him than then so such into out up down over under after before about " +
    "against between during through also more most some any all one two other said says say told tell new just there here"
  ).split(" "),
);

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
): MentionProfile[] {
  const articles = new Map<string, Bag>();
  const sentences = new Map<string, string>();
  const words = (text: string) => bagOf(text);
  const profiles = mentions.map((mention): MentionProfile => {
    const text = texts.get(mention.document) ?? "";
    const [from, to] = mention.sentence;
    const [start, end] = mention.trigger;
    let article = articles.get(mention.document);
    if (!article) {
      article = words(text);
      articles.set(mention.document, article);
    }
    const key = `${from} ${mention.document}`;
    const sentence = sentences.get(key) ?? text.slice(from, to);
    sentences.set(key, sentence);
    const left = text.slice(from, start);
    const right = text.slice(end, to);
    const near = `${left.slice(-NEAR)} ${right.slice(0, NEAR)}`;
    const lemma = knownLemma(mention.lemma.toLowerCase(), mention.nominal);
    return {
      mention,
      lemma,
      word: likeWordOf(lemma, mention.nominal),
      sentence: words(`${text.slice(from, start)} ${text.slice(end, to)}`),
      near: words(near),
      before: new Set([...words(left.slice(-NEAR)).keys()].slice(-NEXT)),
      after: new Set([...words(right.slice(0, NEAR)).keys()].slice(0, NEXT)),
      particle: PARTICLE.exec(`${text.slice(start, end)}${right}`)?.[1]?.toLowerCase() ?? "",
      position: from,
      article,
      numbers: new Set(near.match(/\d+/g)),
      names: namesIn(`${left} ; ${right}`),
      real: REAL.has(mention.status),
      people: new Set(mention.participants.map(({ name }) => fullName(name))),
      places: new Set(mention.places.map(({ name }) => fullName(name))),
      perArticle: 1,
    };
  });
  return withFrequency(profiles);
}

function withFrequency(profiles: readonly MentionProfile[]): MentionProfile[] {
  const told = new Map<string, { times: number; articles: Set<string> }>();
  for (const { lemma, mention } of profiles) {
    const entry = told.get(lemma) ?? { times: 0, articles: new Set() };
    entry.times++;
    entry.articles.add(mention.document);
    told.set(lemma, entry);
  }
  return profiles.map((profile) => {
    const { times, articles } = told.get(profile.lemma) as { times: number; articles: Set<string> };
    return { ...profile, perArticle: times / articles.size };
  });
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

function namesIn(sentence: string): Set<string> {
  return new Set(
    [...sentence.matchAll(/(?<=[\p{L},;]["”’)]*\s["“‘(]*)\p{Lu}[\p{L}]+/gu)].map(([word]) =>
      stemOf(word.toLowerCase()),
    ),
  );
}

function stemOf(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word.replace(/(?<=..[^s])s$/, "");
}

function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    if (word.length < 2 || IDLE.has(word)) continue;
    const stem = stemOf(word);
    bag.set(stem, (bag.get(stem) ?? 0) + 1);
  }
  return bag;
}
