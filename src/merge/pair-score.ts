import { shared } from "./features.ts";
import { wordLikeness } from "./like-words.ts";
import type { Bag, MentionProfile } from "./mention-profile.ts";
import { PAIR_BIAS, PAIR_WEIGHTS } from "./pair-weights.ts";

/** What speaks for two mentions telling one event, and what against it; each about 0 to 1. */
export const PAIR_FEATURES = [
  "same lemma",
  "same noun",
  "both nouns or both verbs",
  "same stem",
  "like words",
  "very like words",
  "same lemma: a common word",
  "same lemma: often in each article",
  "same lemma in one article",
  "one article",
  "sentences alike",
  "nearby words alike",
  "same lemma, sentences alike",
  "same lemma, nearby words alike",
  "like words, sentences alike",
  "like words, nearby words alike",
  "articles alike",
  "same lemma, articles alike",
  "a number in common",
  "other numbers",
  "same kind",
  "other kinds",
  "a participant in common",
  "other participants",
  "a place in common",
  "other places",
  "other status",
  "unknown word",
] as const;

/** How words are weighed, and how alike articles are. */
export interface Weighing {
  /** Rare words weigh more: inverse document frequency over the articles of the run. */
  weightOf(word: string): number;
  articlesAlike(a: MentionProfile, b: MentionProfile): number;
}

/** Below this two words have too little in common to be compared at all. */
const UNLIKE = 0.05;

/** The features of two mentions, in the order of `PAIR_FEATURES`; null where their words have nothing in common. */
export function pairFeatures(a: MentionProfile, b: MentionProfile, weighing: Weighing): number[] | null {
  const same = a.lemma === b.lemma ? 1 : 0;
  const stem = !same && a.lemma.length > 4 && a.lemma.slice(0, 5) === b.lemma.slice(0, 5) ? 1 : 0;
  const like = !same && a.word && b.word ? wordLikeness(a.word, b.word) : 0;
  if (!same && !stem && like < UNLIKE) return null;
  const one = a.mention.document === b.mention.document ? 1 : 0;
  const sentences = cosine(a.sentence, b.sentence, weighing);
  const near = cosine(a.near, b.near, weighing);
  const articles = one ? 0.5 : weighing.articlesAlike(a, b);
  const numbers = shared(a.numbers, b.numbers) > 0 ? 1 : 0;
  const known = a.mention.kind !== "event" && b.mention.kind !== "event";
  const kind = a.mention.kind === b.mention.kind;
  const clash = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
    left.size > 0 && right.size > 0 && shared(left, right) === 0 ? 1 : 0;
  return [
    same,
    same && a.mention.nominal && b.mention.nominal ? 1 : 0,
    a.mention.nominal === b.mention.nominal ? 1 : 0,
    stem,
    like,
    like > 0.5 ? 1 : 0,
    (same * Math.log1p(a.word?.count ?? 0)) / 3,
    same * Math.log(a.perArticle),
    same * one,
    one,
    sentences,
    near,
    same * sentences,
    same * near,
    like * sentences,
    like * near,
    articles,
    same * articles,
    numbers,
    !numbers && a.numbers.size > 0 && b.numbers.size > 0 ? 1 : 0,
    known && kind ? 1 : 0,
    known && !kind ? 1 : 0,
    shared(a.people, b.people) > 0 ? 1 : 0,
    clash(a.people, b.people),
    shared(a.places, b.places) > 0 ? 1 : 0,
    clash(a.places, b.places),
    a.mention.status === b.mention.status ? 0 : 1,
    a.word && b.word ? 0 : 1,
  ];
}

/** The log odds that two mentions tell one event (logistic regression, see scripts/train-likeness.ts); null where nothing speaks for it. */
export function pairScore(a: MentionProfile, b: MentionProfile, weighing: Weighing): number | null {
  const features = pairFeatures(a, b, weighing);
  return features?.reduce((sum, value, i) => sum + value * (PAIR_WEIGHTS[i] as number), PAIR_BIAS) ?? null;
}

/** Cosine of two bags, each word once and by its weight. */
function cosine(a: Bag, b: Bag, { weightOf }: Weighing): number {
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

/** Weighs words and compares articles by the articles that the mentions stand in. */
export function weighingOf(profiles: readonly MentionProfile[]): Weighing {
  const articles = new Map(profiles.map(({ mention, article }) => [mention.document, article]));
  const counts = new Map<string, number>();
  for (const article of articles.values())
    for (const word of article.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map(
    [...counts].map(([word, count]) => [word, Math.log(1 + articles.size / count) + 0.3]),
  );
  const unseen = Math.log(1 + articles.size) + 0.3;
  const weightOf = (word: string) => weights.get(word) ?? unseen;
  const numbers = new Map([...articles.keys()].map((document, i) => [document, i]));
  const norms = new Map(
    [...articles].map(([document, article]) => [
      document,
      Math.sqrt([...article.keys()].reduce((sum, word) => sum + weightOf(word) ** 2, 0)),
    ]),
  );
  const alike = new Map<number, number>();
  const weighing: Weighing = {
    weightOf,
    articlesAlike(a, b) {
      const [i, j] = [numbers.get(a.mention.document), numbers.get(b.mention.document)] as [number, number];
      const key = i < j ? i * articles.size + j : j * articles.size + i;
      let known = alike.get(key);
      if (known === undefined) {
        const [short, long] =
          a.article.size < b.article.size ? [a.article, b.article] : [b.article, a.article];
        let both = 0;
        for (const word of short.keys()) if (long.has(word)) both += weightOf(word) ** 2;
        known =
          both / Math.max(1e-9, (norms.get(a.mention.document) ?? 0) * (norms.get(b.mention.document) ?? 0));
        alike.set(key, known);
      }
      return known;
    },
  };
  return weighing;
}
