import { type Bag, tellingWords } from "./bag.ts";
import type { MentionProfile, ProfiledArticle, Profiles } from "./mention-profile.ts";
import { nearArticles } from "./near-articles.ts";

/** How words are weighed, how alike articles are, and what the articles around one tell. */
export interface Weighing {
  /** Rare words weigh more: inverse document frequency over the articles of the run, by number. */
  weights: Float64Array;
  /** Their squares. */
  squares: Float64Array;
  /** The weightiest words of an article, the weightiest first. */
  tellingWordsOf(article: ProfiledArticle): readonly number[];
  articlesAlike(a: ProfiledArticle, b: ProfiledArticle): number;
  /** How many of the articles like a mention's own, its own among them, tell something by its lemma, and which share. */
  spreadOf(profile: MentionProfile): Spread;
  /** Share of the sentences with the rarer lemma that tell something by the other too, 0 to 1: those are two events. */
  toldTogether(a: MentionProfile, b: MentionProfile): number;
}

export interface Spread {
  /** Of how many articles, the natural logarithm. */
  log: number;
  /** 0 to 1 */
  share: number;
}

/** The words by which an article finds others, the weightiest. */
const TELLING_WORDS = 12;

/** A power of two: at most so many likenesses of articles are remembered, each at its place until another takes it. */
const MOST_KNOWN = 1 << 18;
/** Of an article some so many others are asked for. */
const ASKED = 64;

/** Weighs words and compares articles by the articles that the mentions stand in. */
export function weighingOf({ profiles, articles, words }: Profiles): Weighing {
  const counts = new Uint32Array(words.size);
  for (const { bag } of articles) for (const word of bag.words) counts[word] = (counts[word] as number) + 1;
  const unseen = Math.log(1 + articles.length) + 0.3;
  const weights = Float64Array.from(counts, (count) =>
    count === 0 ? unseen : Math.log(1 + articles.length / count) + 0.3,
  );
  const squares = weights.map((weight) => weight * weight);
  const alike = articlesAlike(articles, squares);
  const telling = articles.map(({ bag }) => tellingWords(bag, TELLING_WORDS, words, weights));
  const near = nearArticles(
    articles.map(({ document }) => document),
    telling,
    alike,
  );
  const told = new Map<string, { articles: Set<number>; sentences: Set<number> }>();
  for (const { lemma, article, position } of profiles) {
    const entry = told.get(lemma) ?? { articles: new Set(), sentences: new Set() };
    told.set(lemma, entry);
    entry.articles.add(article.number);
    entry.sentences.add(position * articles.length + article.number);
  }
  const spreads = profiles.map(({ lemma, article }): Spread => {
    const telling = (told.get(lemma) as { articles: Set<number> }).articles;
    const around = near[article.number] as readonly number[];
    let count = 1;
    for (const other of around) if (telling.has(other)) count++;
    return { log: Math.log(count), share: count / (1 + around.length) };
  });
  return {
    weights,
    squares,
    tellingWordsOf: ({ number }) => telling[number] as readonly number[],
    articlesAlike: (a, b) => alike(a.number, b.number),
    spreadOf: ({ number }) => spreads[number] as Spread,
    toldTogether(a, b) {
      const [one, other] = [told.get(a.lemma)?.sentences, told.get(b.lemma)?.sentences] as [
        Set<number>,
        Set<number>,
      ];
      const [few, many] = one.size < other.size ? [one, other] : [other, one];
      let both = 0;
      for (const sentence of few) if (many.has(sentence)) both++;
      return both / few.size;
    },
  };
}

/** Cosine of the words of two articles, each once and by its weight. */
function articlesAlike(
  articles: readonly ProfiledArticle[],
  squares: Float64Array,
): (one: number, other: number) => number {
  const norms = Float64Array.from(articles, ({ bag }) => Math.sqrt(sumOf(bag.words, squares)));
  const places = Math.min(MOST_KNOWN, 2 ** Math.ceil(Math.log2(articles.length * ASKED + 1)));
  const keys = new Float64Array(places).fill(-1);
  const known = new Float64Array(places);
  const marks = new Int32Array(squares.length).fill(-1);
  let marked = -1;
  return (one, other) => {
    const key = one < other ? one * articles.length + other : other * articles.length + one;
    const place = (Math.imul(one ^ other, 0x9e3779b1) ^ Math.imul(one + other, 0x85ebca6b)) >>> 7;
    const at = place & (places - 1);
    if (keys[at] === key) return known[at] as number;
    const [a, b] = [articles[one]?.bag, articles[other]?.bag] as [Bag, Bag];
    // In one order whoever is asked for first, since adding up rounds.
    const isShorter = a.words.length < b.words.length || (a.words.length === b.words.length && one > other);
    const [short, long, mark] = isShorter ? [a, b, other] : [b, a, one];
    if (marked !== mark) {
      for (const word of long.words) marks[word] = mark;
      marked = mark;
    }
    let both = 0;
    for (const word of short.words) if (marks[word] === mark) both += squares[word] as number;
    const found = both / Math.max(1e-9, (norms[one] as number) * (norms[other] as number));
    keys[at] = key;
    known[at] = found;
    return found;
  };
}

export function sumOf(words: readonly number[], worth: Float64Array): number {
  let sum = 0;
  for (const word of words) sum += worth[word] as number;
  return sum;
}
