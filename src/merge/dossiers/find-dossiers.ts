import { pushUnder } from "../../model/under-key.ts";
import { bagOf, tellingWords } from "../likeness/bag.ts";
import { WordNumbers } from "../likeness/word-numbers.ts";
import { capitalWords, NO_NAMES, pairsOf } from "../network/shared-names.ts";

/** An article as it is told with which others it belongs. */
export interface FiledArticle {
  id: string;
  text: string;
}

/** From this likeness in words (cosine) on two articles belong together that have a name in common; from the other, any two. */
const ALIKE = { named: 0.18, unnamed: 0.4 };

/** So do two that have as many names in common, which make up as much of the shorter one's names, and that few others have. */
const NAMES = { names: 2, part: 0.25 };
const SELDOM = 12;

/** A dossier of more articles is sorted anew by what belongs together more closely. */
const LARGEST = 500;

/** How much more closely, time and again. */
const CLOSER = 1.2;

/** Beyond this much more closely there is nothing to tell reprints of one text apart. */
const CLOSEST = 5;

/** Two articles, by their places, that belong together: the closer, the further above 1. */
type Tie = readonly [one: number, other: number, closeness: number];

/**
 * Sorts articles into dossiers: what may tell of the same things, be it through others between them, stands in one. Articles
 * belong together where they are alike in words or share rare names, or where `together` says so; single-link clustering of
 * a sparse graph, near-linear, with a higher threshold wherever it makes a group too large: in a large archive chance joins
 * everything in the end. Of each dossier the places of its articles among those given, in order; the dossiers by their
 * first article.
 */
export function findDossiers(
  articles: readonly FiledArticle[],
  together: Iterable<readonly [number, number]> = [],
): number[][] {
  const bound = [...together].map(([one, other]): Tie => [one, other, Number.POSITIVE_INFINITY]);
  const ties = [...bound, ...alikeInWords(articles), ...alikeInNames(articles)];
  const groups = new Groups(articles.length);
  return split([...articles.keys()], ties, 1, groups).sort(([a], [b]) => (a as number) - (b as number));
}

function split(articles: readonly number[], ties: readonly Tie[], least: number, groups: Groups): number[][] {
  const close = ties.filter(([, , closeness]) => closeness >= least);
  const found = groups.of(articles, close);
  const tiesOf = new Map(
    found.filter(({ length }) => length > LARGEST).map((large) => [large[0], [] as Tie[]]),
  );
  if (tiesOf.size === 0 || least > CLOSEST) return found;
  for (const tie of close) tiesOf.get(groups.headOf(tie[0]))?.push(tie);
  return found.flatMap((group) => {
    const own = tiesOf.get(group[0]);
    return own ? split(group, own, least * CLOSER, groups) : [group];
  });
}

/** Disjoint sets of articles (union by the lowest place, path halving). */
class Groups {
  private readonly above: Uint32Array;

  constructor(count: number) {
    this.above = new Uint32Array(count);
  }

  /** The groups that ties make of some articles, each in order. */
  of(articles: readonly number[], ties: readonly Tie[]): number[][] {
    for (const article of articles) this.above[article] = article;
    for (const [one, other] of ties) {
      const [a, b] = [this.headOf(one), this.headOf(other)];
      this.above[Math.max(a, b)] = Math.min(a, b);
    }
    const groups = new Map<number, number[]>();
    for (const article of articles) pushUnder(groups, this.headOf(article), article);
    return [...groups.values()];
  }

  /** The first of its group. */
  headOf(article: number): number {
    let head = article;
    while (this.above[head] !== head) {
      this.above[head] = this.above[this.above[head] as number] as number;
      head = this.above[head] as number;
    }
    return head;
  }
}

/** The words by which an article finds others, the weightiest. */
const TELLING_WORDS = 16;

/** A word that more articles have among their own weightiest finds none. */
const LARGEST_BLOCK = 60;

/**
 * Cosine of the articles' words, each by how often it stands there and in how few articles (tf-idf with sublinear term
 * frequency; Manning, Raghavan and Schütze, "Introduction to Information Retrieval", 6.2 to 6.4). Only articles that have
 * a telling word in common are compared.
 */
function* alikeInWords(articles: readonly FiledArticle[]): Generator<Tie> {
  const numbers = new WordNumbers();
  const bags = articles.map(({ text }) => bagOf(text, numbers));
  const holders = new Uint32Array(numbers.size);
  for (const { words } of bags) for (const word of words) holders[word] = (holders[word] as number) + 1;
  const rarity = Float64Array.from(holders, (count) => Math.log(articles.length / count));
  const weights = bags.map(({ words, times }) => {
    const own = Float64Array.from(
      words,
      (word, i) => (1 + Math.log(times[i] as number)) * (rarity[word] as number),
    );
    const norm = Math.sqrt(own.reduce((sum, weight) => sum + weight * weight, 0));
    return own.map((weight) => weight / Math.max(norm, Number.MIN_VALUE));
  });
  const blocks = new Map<number, number[]>();
  const telling = bags.map((bag) => tellingWords(bag, TELLING_WORDS, numbers, rarity));
  for (const [article, words] of telling.entries())
    for (const word of words) pushUnder(blocks, word, article);
  const names = namesIn(articles, numbers);
  const shared = new Float64Array(numbers.size);
  const metBy = new Int32Array(articles.length).fill(-1);
  for (const [article, { words }] of bags.entries()) {
    words.forEach((word, i) => {
      shared[word] = weights[article]?.[i] as number;
    });
    for (const word of telling[article] as number[]) {
      const block = blocks.get(word) as number[];
      if (block.length > LARGEST_BLOCK) continue;
      for (const other of block) {
        if (other <= article || metBy[other] === article) continue;
        metBy[other] = article;
        const theirs = weights[other] as Float64Array;
        let cosine = 0;
        bags[other]?.words.forEach((each, i) => {
          cosine += (theirs[i] as number) * (shared[each] as number);
        });
        if (cosine < ALIKE.named) continue;
        const named = haveOneInCommon(names[article] as Names, names[other] as Names);
        const closeness = cosine / (named ? ALIKE.named : ALIKE.unnamed);
        if (closeness >= 1) yield [article, other, closeness];
      }
    }
    for (const word of words) shared[word] = 0;
  }
}

type Names = ReadonlySet<number>;

function haveOneInCommon(one: Names, other: Names): boolean {
  for (const name of one) if (other.has(name)) return true;
  return false;
}

/** Of each article the words that stand in these articles with a capital alone, by number: neither "Police" nor "The". */
function namesIn(articles: readonly FiledArticle[], numbers: WordNumbers): Names[] {
  const plain = new Set<number>();
  for (const { text } of articles)
    for (const word of text.match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? []) plain.add(numbers.numberOf(word));
  return articles.map(
    ({ text }) =>
      new Set(
        (text.match(/(?<!\p{L})\p{Lu}\p{L}{2,}/gu) ?? [])
          .map((word) => word.toLowerCase())
          .filter((word) => !NO_NAMES.has(word))
          .map((word) => numbers.numberOf(word))
          .filter((number) => !plain.has(number)),
      ),
  );
}

function* alikeInNames(articles: readonly FiledArticle[]): Generator<Tie> {
  const placeOf = new Map(articles.map(({ id }, i) => [id, i]));
  const reports = articles.map(({ id, text }) => ({ document: id, names: capitalWords(text) }));
  for (const { documents, names, part } of pairsOf(reports, SELDOM, NAMES)) {
    const [one, other] = documents.map((id) => placeOf.get(id) as number) as [number, number];
    yield [one, other, Math.min(names.length / NAMES.names, part / NAMES.part)];
  }
}
