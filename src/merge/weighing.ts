import type { MentionProfile } from "./mention-profile.ts";
import { nearArticles } from "./near-articles.ts";

/** How words are weighed, how alike articles are, and what the articles around one tell. */
export interface Weighing {
  /** Rare words weigh more: inverse document frequency over the articles of the run. */
  weightOf(word: string): number;
  articlesAlike(a: MentionProfile, b: MentionProfile): number;
  /** How many of the articles like a mention's own, its own among them, tell something by its lemma, and which share. */
  spreadOf(profile: MentionProfile): Spread;
  /** Share of the sentences with the rarer lemma that tell something by the other too, 0 to 1: those are two events. */
  toldTogether(a: MentionProfile, b: MentionProfile): number;
}

export interface Spread {
  articles: number;
  /** 0 to 1 */
  share: number;
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
  const norms = new Map(
    [...articles].map(([document, article]) => [
      document,
      Math.sqrt([...article.keys()].reduce((sum, word) => sum + weightOf(word) ** 2, 0)),
    ]),
  );
  const numbers = new Map([...articles.keys()].map((document, i) => [document, i]));
  // Articles are compared by the million, so that their words are numbers here.
  const wordNumbers = new Map([...counts.keys()].map((word, i) => [word, i]));
  const squares = Float64Array.from(counts.keys(), (word) => weightOf(word) ** 2);
  const bags = [...articles.values()].map((article) =>
    Int32Array.from(article.keys(), (word) => wordNumbers.get(word) as number),
  );
  const marks = new Int32Array(counts.size);
  let mark = 0;
  const known = new Map<number, number>();
  const alike = (one: string, other: string) => {
    const [i, j] = [numbers.get(one), numbers.get(other)] as [number, number];
    const key = i < j ? i * articles.size + j : j * articles.size + i;
    let found = known.get(key);
    if (found === undefined) {
      const [a, b] = [bags[i], bags[j]] as [Int32Array, Int32Array];
      const [short, long] = a.length < b.length ? [a, b] : [b, a];
      mark++;
      for (const word of long) marks[word] = mark;
      let both = 0;
      for (const word of short) if (marks[word] === mark) both += squares[word] as number;
      found = both / Math.max(1e-9, (norms.get(one) ?? 0) * (norms.get(other) ?? 0));
      known.set(key, found);
    }
    return found;
  };
  const tellers = new Map<string, Set<string>>();
  const sentences = new Map<string, Set<string>>();
  const file = (index: Map<string, Set<string>>, key: string, value: string) => {
    const set = index.get(key);
    if (set) set.add(value);
    else index.set(key, new Set([value]));
  };
  for (const { lemma, mention, position } of profiles) {
    file(tellers, lemma, mention.document);
    file(sentences, lemma, `${position} ${mention.document}`);
  }
  const near = nearArticles(articles, weightOf, alike);
  const spreads = new Map<string, Spread>();
  return {
    weightOf,
    articlesAlike: (a, b) => alike(a.mention.document, b.mention.document),
    spreadOf({ lemma, mention: { document } }) {
      const key = `${lemma} ${document}`;
      let spread = spreads.get(key);
      if (spread === undefined) {
        const telling = tellers.get(lemma) as Set<string>;
        const around = near.get(document) as readonly string[];
        const count = 1 + around.filter((other) => telling.has(other)).length;
        spread = { articles: count, share: count / (1 + around.length) };
        spreads.set(key, spread);
      }
      return spread;
    },
    toldTogether(a, b) {
      const [one, other] = [sentences.get(a.lemma), sentences.get(b.lemma)] as [Set<string>, Set<string>];
      const [few, many] = one.size < other.size ? [one, other] : [other, one];
      let both = 0;
      for (const sentence of few) if (many.has(sentence)) both++;
      return both / few.size;
    },
  };
}
