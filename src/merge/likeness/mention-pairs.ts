import { tellingWords } from "./bag.ts";
import type { MentionProfile, Profiles } from "./mention-profile.ts";
import type { Weighing } from "./weighing.ts";

/** A key that more mentions share than this tells nothing about two of them. */
const LARGEST_BLOCK = 100;

/** Concepts, words of the article and words of the sentence by which a mention is found. */
const KEYS = { concepts: 3, article: 6, sentence: 4 };

/** Pairs of mentions that share a concept, and where many do, a telling word of their sentence or article beside it. */
export class MentionPairs {
  /** By mention. */
  private readonly conceptsOf: readonly (readonly number[])[];
  private readonly wordsOf: readonly (readonly number[])[];
  private readonly wordCount: number;
  private readonly blocks: Blocks;
  /** The last mention that met each. */
  private readonly metBy: Int32Array;

  constructor({ profiles, words }: Profiles, weighing: Weighing) {
    // One more, for the concept alone.
    this.wordCount = words.size + 1;
    this.conceptsOf = conceptNumbers(profiles);
    const noWord = words.size;
    this.wordsOf = profiles.map(({ article, sentence, people, places }) => [
      ...new Set([
        noWord,
        ...weighing.tellingWordsOf(article).slice(0, KEYS.article),
        ...tellingWords(sentence, KEYS.sentence, words, weighing.weights),
        ...people,
        ...places,
      ]),
    ]);
    this.blocks = new Blocks(profiles.length, (i, see) => this.eachKey(i, see));
    this.metBy = new Int32Array(profiles.length).fill(-1);
  }

  /** The later mentions with which one is to be compared, in order. */
  laterThan(i: number): Int32Array {
    const met: number[] = [];
    const { metBy } = this;
    this.eachKey(i, (key) =>
      this.blocks.eachAfter(i, key, (j) => {
        if (metBy[j] === i) return;
        metBy[j] = i;
        met.push(j);
      }),
    );
    return Int32Array.from(met).sort();
  }

  private eachKey(i: number, see: (key: number) => void): void {
    for (const concept of this.conceptsOf[i] as readonly number[])
      for (const word of this.wordsOf[i] as readonly number[]) see(concept * this.wordCount + word);
  }
}

/** For each mention its lemma, the head of its lemma, and the foremost concepts of its word, by number. */
function conceptNumbers(profiles: readonly MentionProfile[]): readonly (readonly number[])[] {
  const numbers = new Map<string, number>();
  const numberOf = (concept: string) => {
    const number = numbers.get(concept) ?? numbers.size;
    numbers.set(concept, number);
    return number;
  };
  const ofSense = new Map<number, readonly number[]>();
  return profiles.map(({ sense, lemma, word }) => {
    let concepts = ofSense.get(sense);
    if (!concepts) {
      const foremost = [...(word?.concepts ?? [])]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, KEYS.concepts)
        .map(([concept]) => concept);
      concepts = [`=${lemma}`, `~${lemma.slice(0, 5)}`, ...foremost].map(numberOf);
      ofSense.set(sense, concepts);
    }
    return concepts;
  });
}

const NO_KEY = -1;

/**
 * Mentions by their keys, as lists of numbers: most keys are those of one mention and are not even filed, so that a million
 * mentions take little room.
 */
class Blocks {
  /** A hash table with open addressing: of each key where its block begins in `members`, and its length. */
  private readonly keys: Float64Array;
  private readonly starts: Int32Array;
  private readonly lengths: Int32Array;
  private readonly members: Int32Array;

  constructor(count: number, eachKey: (i: number, see: (key: number) => void) => void) {
    let entries = 0;
    for (let i = 0; i < count; i++) eachKey(i, () => entries++);
    // Counted roughly first, up to 2: what is met once by its hash is met once.
    const met = new Uint8Array(powerOfTwo(entries * 2));
    const place = (key: number) => hashOf(key) & (met.length - 1);
    for (let i = 0; i < count; i++)
      eachKey(i, (key) => {
        const at = place(key);
        if ((met[at] as number) < 2) met[at] = (met[at] as number) + 1;
      });
    let often = 0;
    for (let i = 0; i < count; i++)
      eachKey(i, (key) => {
        if (met[place(key)] === 2) often++;
      });
    this.keys = new Float64Array(powerOfTwo(often + 16)).fill(NO_KEY);
    this.starts = new Int32Array(this.keys.length);
    this.lengths = new Int32Array(this.keys.length);
    for (let i = 0; i < count; i++)
      eachKey(i, (key) => {
        if (met[place(key)] !== 2) return;
        const at = this.placeOf(key);
        this.keys[at] = key;
        this.lengths[at] = (this.lengths[at] as number) + 1;
      });
    let filed = 0;
    for (let at = 0; at < this.keys.length; at++) {
      const length = this.lengths[at] as number;
      if (length < 2 || length > LARGEST_BLOCK) this.lengths[at] = 0;
      this.starts[at] = filed;
      filed += this.lengths[at] as number;
    }
    this.members = new Int32Array(filed);
    const filled = new Int32Array(this.keys.length);
    for (let i = 0; i < count; i++)
      eachKey(i, (key) => {
        const at = this.placeOf(key);
        if (this.keys[at] === NO_KEY || this.lengths[at] === 0) return;
        this.members[(this.starts[at] as number) + (filled[at] as number)] = i;
        filled[at] = (filled[at] as number) + 1;
      });
  }

  /** The mentions of a key's block that come after one, the last first. */
  eachAfter(i: number, key: number, see: (j: number) => void): void {
    const at = this.placeOf(key);
    if (this.keys[at] === NO_KEY) return;
    const start = this.starts[at] as number;
    for (let end = start + (this.lengths[at] as number) - 1; end >= start; end--) {
      const j = this.members[end] as number;
      if (j <= i) return;
      see(j);
    }
  }

  private placeOf(key: number): number {
    const last = this.keys.length - 1;
    let at = hashOf(key) & last;
    while (this.keys[at] !== NO_KEY && this.keys[at] !== key) at = (at + 1) & last;
    return at;
  }
}

/** The least power of two above a number. */
function powerOfTwo(number: number): number {
  return 2 ** Math.ceil(Math.log2(number + 1));
}

/** Both halves of a whole number up to 2^53, stirred (the finaliser of MurmurHash3). */
function hashOf(key: number): number {
  let hash = (key | 0) ^ Math.imul((key / 4294967296) | 0, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
