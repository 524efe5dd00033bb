import { shared } from "./features.ts";
import { wordLikeness } from "./like-words.ts";
import type { Bag, MentionProfile } from "./mention-profile.ts";
import type { Weighing } from "./weighing.ts";

/** What is compared of two mentions, in this order. */
export const PAIR_FEATURES = [
  "same lemma",
  "same stem",
  "like words",
  "nouns among them",
  "commonness of the words",
  "told often in each article",
  "one article",
  "one sentence",
  "how far apart in one article",
  "sentences alike",
  "nearby words alike",
  "next words before in common",
  "next words after in common",
  "next words in common across",
  "same particle",
  "other particle",
  "articles alike",
  "numbers in common",
  "other numbers",
  "kinds",
  "participants in common",
  "other participants",
  "places in common",
  "other places",
  "one happened, one did not",
  "statements among them",
  "share of the articles around that tell it: the more",
  "share of the articles around that tell it: the less",
  "articles around that tell it: the more",
  "articles around that tell it: the less",
  "told in one sentence with the other",
  "earlier position",
  "later position",
  "headlines among them",
  "words with a known kind",
  "names nearby in common",
  "other names nearby",
  "rarest shared word",
] as const;

/** Below this two words have too little in common to be compared at all. */
const UNLIKE = 0.05;

/** Beyond this the place in an article tells nothing, in UTF-16 code units. */
const FAR = 3000;

/** The features of two mentions, in the order of `PAIR_FEATURES`; null where their words have nothing in common. */
export function pairFeatures(a: MentionProfile, b: MentionProfile, weighing: Weighing): number[] | null {
  const same = a.lemma === b.lemma ? 1 : 0;
  const stem = !same && a.lemma.length > 4 && a.lemma.slice(0, 5) === b.lemma.slice(0, 5) ? 1 : 0;
  const like = same ? 1 : a.word && b.word ? wordLikeness(a.word, b.word) : 0;
  if (!same && !stem && like < UNLIKE) return null;
  const { weightOf } = weighing;
  const one = a.mention.document === b.mention.document ? 1 : 0;
  const common = <Item>(left: ReadonlySet<Item>, right: ReadonlySet<Item>) => shared(left, right);
  const clash = <Item>(left: ReadonlySet<Item>, right: ReadonlySet<Item>) =>
    left.size > 0 && right.size > 0 && shared(left, right) === 0 ? 1 : 0;
  const either = (test: (profile: MentionProfile) => boolean) => Number(test(a)) + Number(test(b));
  const [spreadA, spreadB] = [weighing.spreadOf(a), weighing.spreadOf(b)];
  const [placeA, placeB] = [Math.min(FAR, a.position), Math.min(FAR, b.position)];
  const known = either(({ mention }) => mention.kind !== "event");
  return [
    same,
    stem,
    like,
    either(({ mention }) => mention.nominal),
    Math.log1p(Math.min(a.word?.count ?? 0, b.word?.count ?? 0)),
    Math.log(a.perArticle * b.perArticle),
    one,
    one && a.position === b.position ? 1 : 0,
    one ? Math.log1p(Math.abs(a.mention.trigger[0] - b.mention.trigger[0])) : 0,
    cosine(a.sentence, b.sentence, weightOf),
    cosine(a.near, b.near, weightOf),
    common(a.before, b.before),
    common(a.after, b.after),
    common(a.before, b.after) + common(a.after, b.before),
    a.particle !== "" && a.particle === b.particle ? 1 : 0,
    a.particle !== "" && b.particle !== "" && a.particle !== b.particle ? 1 : 0,
    one ? 1 : weighing.articlesAlike(a, b),
    common(a.numbers, b.numbers),
    clash(a.numbers, b.numbers),
    known < 2 ? 0 : a.mention.kind === b.mention.kind ? 1 : -1,
    common(a.people, b.people),
    clash(a.people, b.people),
    common(a.places, b.places),
    clash(a.places, b.places),
    a.real === b.real ? 0 : 1,
    either(({ mention }) => mention.kind === "statement"),
    Math.max(spreadA.share, spreadB.share),
    Math.min(spreadA.share, spreadB.share),
    Math.log(Math.max(spreadA.articles, spreadB.articles)),
    Math.log(Math.min(spreadA.articles, spreadB.articles)),
    same ? 0 : weighing.toldTogether(a, b),
    Math.min(placeA, placeB) / FAR,
    Math.max(placeA, placeB) / FAR,
    either(({ mention }) => mention.headline),
    known,
    common(a.names, b.names),
    clash(a.names, b.names),
    rarest(a.near, b.near, weightOf),
  ];
}

/** The weight of the rarest word that two bags share; 0 without one. */
function rarest(a: Bag, b: Bag, weightOf: (word: string) => number): number {
  let most = 0;
  for (const word of a.keys()) if (b.has(word)) most = Math.max(most, weightOf(word));
  return most;
}

/** Cosine of two bags, each word once and by its weight. */
function cosine(a: Bag, b: Bag, weightOf: (word: string) => number): number {
  let [both, left, right] = [0, 0, 0];
  for (const word of a.keys()) {
    const weight = weightOf(word) ** 2;
    left += weight;
    if (b.has(word)) both += weight;
  }
  if (both === 0) return 0;
  for (const word of b.keys()) right += weightOf(word) ** 2;
  return both / Math.sqrt(left * right);
}
