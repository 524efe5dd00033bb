import { remembered } from "../../model/remembered.ts";
import { daysClash } from "../days-told.ts";
import { type Features, shared } from "../features.ts";
import { PASSING } from "../joins/incidents.ts";
import { daysApart, type PublishedDays } from "../published-days.ts";

interface Likeness {
  rule: string;
  /** 0 to 1: how much speaks for it, to join the surest first. */
  score: number;
}

/** The rule by which two clusters are one event; null when they are not, or when nothing says so. Dates take no part. */
export function likeness(a: Features, b: Features, weights: WordWeights): Likeness | null {
  if (a.family !== b.family || a.real !== b.real || disjointYears(a, b) || toldApart(a, b)) return null;
  if (a.family === "statement") return likeStatements(a, b, weights);
  if (shared(a.properNames, b.properNames) > 0) return like("the same proper name", 1);
  const places = shared(a.places, b.places);
  const people = shared(a.people, b.people);
  if (
    isAnonymous(a) &&
    isAnonymous(b) &&
    !a.real &&
    shared(a.lemmas, b.lemmas) > 0 &&
    weights.overlap(a.words, b.words) >= 0.15
  )
    return like("the same act spoken of in like words", 0.5);
  const anonymous = a.places.size + a.people.size === 0 || b.places.size + b.people.size === 0;
  if (anonymous && shared(a.years, b.years) > 0 && shared(a.lemmas, b.lemmas) > 0)
    return like("called by the same noun and year", 0.6);
  const placeClash = a.places.size > 0 && b.places.size > 0 && places === 0;
  const sameLemma = shared(a.lemmas, b.lemmas) > 0;
  const sameKind = sameLemma || shared(a.kinds, b.kinds) > 0;
  // Asked for last, since it costs most.
  const words = new Overlap(a, b, weights);
  // Two verbs of no known kind have no kind in common.
  const counts = a.family === "event" ? sameLemma : sameKind;
  if (counts && haveSameAmount(a, b, DOZEN + 1))
    return like("the same number in the same kind of event", 0.9);
  if (placeClash) return null;
  if (counts && haveSameAmount(a, b, 3) && (places + people > 0 || areLikeCounts(a, b, words)))
    return like("the same number in the same kind of event", 0.9);
  const peopleClash = a.people.size > 1 && b.people.size > 1 && people === 0;
  if (places > 0 && a.nominal && b.nominal && !peopleClash && sameFamilyNoun(a, b))
    return like("the same kind of event at the same place", 0.8 + words.share / 10);
  const names = namesOf(a);
  const otherNames = namesOf(b);
  const common = shared(names, otherNames);
  const apartFromCommon = names.size > common && otherNames.size > common;
  if (
    common > 0 &&
    shared(stemsOf(a.lemmas), stemsOf(b.lemmas)) > 0 &&
    !apartFromCommon &&
    (places > 0 || words.share >= 0.2 || (THINGS.has(a.family) && !MADE.has(a.family)))
  )
    return like("the same act with the same name", 0.75 + words.share / 10);
  if (THINGS.has(a.family) && common > 0 && words.share >= 0.15)
    return like("the same kind of event befell the same thing", 0.7 + words.share / 10);
  if (people > 1 && sameKind)
    return like("the same kind of event with the same people", 0.7 + words.share / 10);
  if (HARM.has(a.family) && shared(a.patients, b.patients) > 0 && shared(a.kinds, b.kinds) > 0)
    return like("the same harm to the same person", 0.7 + words.share / 10);
  if (PERSONAL.has(a.family) && people > 0 && sameKind && a.people.size <= 2 && b.people.size <= 2)
    return like("the same kind of event in the same person's life", 0.7 + words.share / 10);
  if (places > 0 && sameKind && (people > 0 || words.share >= 0.2) && !peopleClash)
    return like("the same kind of event, place and words", 0.6 + words.share / 10);
  if (people > 0 && sameKind && words.share >= 0.3)
    return like("the same kind of event, participant and words", 0.5 + words.share / 10);
  return null;
}

/** How far the words of two clusters go together, worked out when it is first asked for. */
class Overlap {
  private known: number | undefined;
  private readonly a: Features;
  private readonly b: Features;
  private readonly weights: WordWeights;

  constructor(a: Features, b: Features, weights: WordWeights) {
    this.a = a;
    this.b = b;
    this.weights = weights;
  }

  /** 0 to 1. */
  get share(): number {
    this.known ??= this.weights.overlap(this.a.words, this.b.words);
    return this.known;
  }
}

function like(rule: string, score: number): Likeness {
  return { rule, score };
}

/** One number of at least so much; so many are of one thing, whatever each calls it. */
function haveSameAmount(a: Features, b: Features, least: number): boolean {
  for (const x of a.amounts) {
    if (x.value < least) continue;
    for (const y of b.amounts) if (x.value === y.value && (x.of === y.of || least > DOZEN)) return true;
  }
  return false;
}

function areLikeCounts(a: Features, b: Features, words: Overlap): boolean {
  return words.share >= LIKE_AMOUNTS && !(PASSING.has(a.family) && weeksApart(a.published, b.published));
}

/** "26 countries" are hardly counted twice; "four people" are shot in many a town, and more must be alike. */
const DOZEN = 12;
const LIKE_AMOUNTS = 0.12;

/** Kinds of event that one person has once in the run of a story. */
const PERSONAL = new Set(["resignation", "appointment", "death", "arrest"]);

/** Kinds of event that befall one person once in the run of a story. */
const HARM = new Set(["attack", "death", "accident"]);

/** No name, place or number by which to know it. */
export function isAnonymous({ places, people, properNames, amounts }: Features): boolean {
  return places.size + people.size + properNames.size + amounts.length === 0;
}

/**
 * An article that gives one event a year and another none means two: "beat them on Saturday", "last won in 1984". So do two
 * tellings in which who acted and who was acted upon change places: "Rovers beat Linfield", "Linfield had beaten Rovers"; and
 * what a sentence puts before or after the other: "a week before the final"; and what one article gives two days; and what two articles
 * tell as fresh whose publication, as they state it, lies weeks apart.
 */
export function toldApart(a: Features, b: Features): boolean {
  return (
    shared(a.ordered, b.ids) > 0 ||
    shared(b.ordered, a.ids) > 0 ||
    (shared(a.agents, b.patients) > 0 &&
      shared(a.patients, b.agents) > 0 &&
      shared(a.agents, b.agents) === 0) ||
    tellOtherDays(a, b) ||
    areFreshApart(a, b) ||
    (shared(a.people, b.people) + shared(a.properNames, b.properNames) === 0 &&
      Math.max(
        daysApart(a.fresh, b.fresh),
        daysApart(a.fresh, b.reported),
        daysApart(a.reported, b.fresh),
        daysApart(a.reported, b.reported),
      ) > NEWS_DAYS) ||
    (RECURRING.has(a.family) && a.years.size > 0 !== b.years.size > 0 && shared(a.documents, b.documents) > 0)
  );
}

function tellOtherDays(a: Features, b: Features): boolean {
  for (const [document, days] of a.days) {
    const others = b.days.get(document);
    if (others && daysClash(days, others)) return true;
  }
  return false;
}

export function areFreshApart(a: Features, b: Features): boolean {
  return daysApart(a.fresh, b.fresh) > FRESH_DAYS;
}

/** Families of which a story knows one, so that its year names it: "the 2022 invasion" is the war. */
export const NAMED_BY_YEAR = new Set(["war", "annexation"]);

/** Families whose events befall things: "the Marrow dam" as agent, patient or place is one thing. */
const THINGS = new Set(["disaster", "attack", "sport", "launch", "founding"]);

/** Of these the same maker makes many: by name alone the second is not the first. */
const MADE = new Set(["launch", "founding"]);

const namesOf = remembered(({ places, people }: Features) => new Set([...places, ...people]));

const stemsOf = remembered(
  (lemmas: ReadonlySet<string>) => new Set([...lemmas].map((lemma) => lemma.slice(0, 5))),
);

function sameFamilyNoun(a: Features, b: Features): boolean {
  return (
    shared(a.lemmas, b.lemmas) > 0 ||
    ["meeting", "war", "agreement", "annexation", "election", "disaster", "protest"].includes(a.family)
  );
}

const LIKE_WORDS = 0.13;

/** Of the shorter side's words, by weight. */
const ALIKE_AT_ALL = 0.12;

function likeStatements(a: Features, b: Features, weights: WordWeights): Likeness | null {
  if (shared(a.speakers, b.speakers) === 0) return null;
  if (shared(a.addressees, b.addressees) > 0)
    return { rule: "the same speaker to the same listener", score: 1 };
  // Occasions that one article keeps apart stay apart.
  if (shared(a.documents, b.documents) > 0 || (a.addressees.size > 0 && b.addressees.size > 0)) return null;
  if (daysApart(a.published, b.published) > STALE_DAYS) return null;
  const [plain, otherPlain] = [plainWords(a.words), plainWords(b.words)];
  const words = weights.overlap(plain, otherPlain);
  const several = inCommon(plain, otherPlain) > 1;
  if (shared(a.settings, b.settings) > 0)
    return { rule: "the same speaker on the same occasion", score: 0.8 + words / 10 };
  if (words >= LIKE_WORDS && several) return { rule: "the same speaker with like words", score: words };
  if (!a.onlyOccasion || !b.onlyOccasion || inCommon(a.words, b.words) < 2) return null;
  const within = weights.contained(a.words, b.words);
  return within >= ALIKE_AT_ALL
    ? { rule: "a speaker quoted once in each article, with like words", score: within / 2 }
    : null;
}

const plainWords = remembered(
  (words: Features["words"]): Features["words"] =>
    new Map([...words].filter(([word]) => !word.startsWith("@"))),
);

function inCommon(a: Features["words"], b: Features["words"]): number {
  let count = 0;
  for (const word of a.keys()) if (b.has(word)) count++;
  return count;
}

/** Days between articles that state their publication and say "on Friday", "yesterday" of it: two weeks on, it is another Friday. */
const FRESH_DAYS = 14;

/** Days between articles that state their publication and report an incident, of nobody that both name, as news. */
const NEWS_DAYS = 21;

/** Did articles of the one, and of the other, come out too far from each other to report one thing as news? */
export function weeksApart(a: PublishedDays, b: PublishedDays): boolean {
  return daysApart(a, b) > NEWS_DAYS;
}

/** Days between articles that state their publication; what was said then is said anew. */
const STALE_DAYS = 10;

/** Rare words weigh more: inverse document frequency over clusters. */
export class WordWeights {
  private readonly weights: ReadonlyMap<string, number>;
  private readonly sumOf = remembered((words: Features["words"]) => this.weigh(words, words));

  constructor(features: Iterable<Features>) {
    const counts = new Map<string, number>();
    let all = 0;
    for (const { words } of features) {
      all++;
      for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    this.weights = new Map([...counts].map(([word, count]) => [word, Math.log(1 + all / count)]));
  }

  /** How much of the shorter side's words the other side has, by weight. */
  contained(a: Features["words"], b: Features["words"]): number {
    const shorter = Math.min(this.sumOf(a), this.sumOf(b));
    return shorter === 0 ? 0 : this.weigh(a, b) / shorter;
  }

  /** Weighted overlap of words: the shared weight over the lighter side's. */
  overlap(a: Features["words"], b: Features["words"]): number {
    const both = this.weigh(a, b);
    const either = this.sumOf(a) + this.sumOf(b) - both;
    return either === 0 ? 0 : both / either;
  }

  /** The words of the one that the other has. */
  private weigh(a: Features["words"], b: Features["words"]): number {
    let sum = 0;
    for (const word of a.keys()) if (b.has(word)) sum += this.weights.get(word) ?? 0;
    return sum;
  }
}

/** Kinds that come back in other years; of the rest, two years for one event are a contradiction to report. */
const RECURRING = new Set([
  "meeting",
  "call",
  "agreement",
  "deal",
  "attack",
  "disaster",
  "election",
  "trial",
  "plea",
  "verdict",
  "protest",
  "visit",
  "launch",
  "sport",
  "war",
  "event",
]);

export function disjointYears(a: Features, b: Features): boolean {
  return RECURRING.has(a.family) && a.years.size > 0 && b.years.size > 0 && shared(a.years, b.years) === 0;
}
