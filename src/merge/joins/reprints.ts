import type { Document } from "../../model/document.ts";
import { remembered } from "../../model/remembered.ts";

/** Words in a row that are compared as one. */
const SHINGLE = 5;

/** Share of the shorter text's shingles that the longer has, from which on it is a reprint or an excerpt. */
const CONTAINED = 0.8;

/** A text of fewer shingles is too short to say whence it comes. */
const SHORTEST = 25;

/** Rows a band and bands: texts that share half their shingles meet with 1 - (1 - 0.5^4)^24 = 79 per cent, those that share 0.8 always. */
const LSH = { bands: 24, rows: 4 };

/** One shingle in so many stands in the sketch by which excerpts are found; 1,000 words keep about 60. */
const SKETCH = 16;

/** A shingle that more articles have is a house's boilerplate. */
const BOILERPLATE = 40;

/**
 * Which articles reprint another, by id: the whole with small changes, or an excerpt of it. Found by shingles (Broder 1997,
 * "On the resemblance and containment of documents"), with MinHash and locality-sensitive hashing for whole texts
 * (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.3 and 3.4) and a sketch of every sixteenth shingle for
 * excerpts; every candidate is then counted in full. The longest text is the original, of equals the first by id. The
 * hashes are fixed: the same articles in any order give the same answer.
 */
export function reprintsOf(documents: readonly Pick<Document, "id" | "text">[]): Map<string, string> {
  const texts = documents
    .map(({ id, text }) => ({ id, shingles: shinglesOf(text) }))
    .filter(({ shingles }) => shingles.length >= SHORTEST)
    .sort((a, b) => b.shingles.length - a.shingles.length || (a.id < b.id ? -1 : 1));
  const candidatesOf = findCandidates(texts.map(({ shingles }) => shingles));
  const outlineOf = remembered(outline);
  const copies = new Map<string, string>();
  texts.forEach(({ id, shingles }, i) => {
    for (const j of candidatesOf(i)) {
      const other = texts[j] as (typeof texts)[0];
      if (copies.has(other.id) || lacksTooMuch(shingles, outlineOf(shingles), outlineOf(other.shingles)))
        continue;
      if (!isContained(shingles, other.shingles)) continue;
      copies.set(id, other.id);
      break;
    }
  });
  return copies;
}

/** Bits of an outline, in words of 32. */
const OUTLINE = 128;

/** A bit for every shingle, which several may share. */
function outline(shingles: Shingles): Int32Array {
  const bits = new Int32Array(OUTLINE);
  for (let i = 0; i < shingles.length; i++) {
    const hash = shingles[i] as number;
    const word = (hash >>> 5) & (OUTLINE - 1);
    bits[word] = (bits[word] as number) | (1 << (hash & 31));
  }
  return bits;
}

/** Whether so many bits of the one are not in the other that it cannot be contained: each is a shingle that is not, at least. */
function lacksTooMuch(shingles: Shingles, one: Int32Array, other: Int32Array): boolean {
  const most = (1 - CONTAINED) * shingles.length + 1;
  let missed = 0;
  for (let word = 0; word < OUTLINE; word++) {
    missed += bitsIn((one[word] as number) & ~(other[word] as number));
    if (missed > most) return true;
  }
  return false;
}

/** How many bits of 32 are set (Warren, "Hacker's Delight", 5-1). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Sorted, each once: half the room of a set, and two are compared by going through both. */
type Shingles = Uint32Array;

/** Whether the second holds enough of the first; ends as soon as it cannot any more. */
function isContained(shingles: Shingles, whole: Shingles): boolean {
  let missed = 0;
  let at = 0;
  for (const shingle of shingles) {
    while (at < whole.length && (whole[at] as number) < shingle) at++;
    if (whole[at] === shingle) continue;
    missed++;
    if ((shingles.length - missed) / shingles.length < CONTAINED) return false;
  }
  return true;
}

function shinglesOf(text: string): Shingles {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let i = 0; i < hashes.length; i++) hashes[i] = hashOf(words, i);
  hashes.sort();
  return hashes.filter((hash, i) => i === 0 || hash !== hashes[i - 1]);
}

/** FNV-1a, 32 bits, of a shingle's words with a space between, and a last stir so that its low bits are as good as its high ones. */
function hashOf(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + SHINGLE; i++) {
    const word = words[i] as string;
    if (i > from) hash = Math.imul(hash ^ SPACE, 0x01000193);
    for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), 0x01000193);
  }
  return stir(hash);
}

const SPACE = 32;

function stir(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** For each text the longer ones that share a band of its MinHash signature, or a shingle of its sketch: longest first. */
function findCandidates(texts: readonly Shingles[]): (text: number) => Iterable<number> {
  const blocks = new Blocks(texts.length);
  const signatures = texts.map(signatureOf);
  for (let band = 0; band < LSH.bands; band++)
    blocks.add((i) => {
      let hash = band;
      for (let row = band * LSH.rows; row < (band + 1) * LSH.rows; row++)
        hash = stir(hash ^ (signatures[i]?.[row] as number));
      return [hash];
    });
  const sketches = texts.map((shingles) => shingles.filter((hash) => hash % SKETCH === 0));
  blocks.add((i) => sketches[i] as Shingles);
  return (i) => blocks.before(i);
}

/** Texts by what they have in common, those of one key as a run in one list, so that a hundred thousand take little room. */
class Blocks {
  private readonly count: number;
  /** The first and longest of each block of two or more, one block after the other, each with its length before it. */
  private readonly members: number[] = [];
  /** Of each text the blocks in which others stand before it, by their place in the list. */
  private readonly blocksOf: number[][];
  /** The last text for which a candidate was found. */
  private readonly foundFor: Int32Array;

  constructor(count: number) {
    this.count = count;
    this.blocksOf = Array.from({ length: count }, () => []);
    this.foundFor = new Int32Array(count).fill(-1);
  }

  /** Files every text by its keys, whole numbers of 32 bits. Keys that fall together by chance cost a comparison. */
  add(keysOf: (text: number) => ArrayLike<number>): void {
    const most = Math.floor(Number.MAX_SAFE_INTEGER / this.count);
    const entries: number[] = [];
    for (let i = 0; i < this.count; i++) {
      const keys = keysOf(i);
      for (let k = 0; k < keys.length; k++) entries.push(((keys[k] as number) % most) * this.count + i);
    }
    const sorted = Float64Array.from(entries).sort();
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      const key = Math.floor((sorted[from] as number) / this.count);
      while (to < sorted.length && Math.floor((sorted[to] as number) / this.count) === key) to++;
      if (to - from > 1) this.addBlock(sorted.subarray(from, to));
    }
  }

  private addBlock(entries: Float64Array): void {
    const place = this.members.length;
    // Of many alike, each is compared with the longest few.
    this.members.push(Math.min(entries.length, BOILERPLATE));
    entries.forEach((entry, k) => {
      const text = entry % this.count;
      if (k < BOILERPLATE) this.members.push(text);
      if (k > 0) this.blocksOf[text]?.push(place);
    });
  }

  /** The texts before one that stand in a block with it, each once, in order. */
  before(text: number): Int32Array {
    const found: number[] = [];
    for (const place of this.blocksOf[text] as number[]) {
      const end = place + (this.members[place] as number);
      for (let at = place + 1; at <= end; at++) {
        const other = this.members[at] as number;
        if (other >= text) break;
        if (this.foundFor[other] === text) continue;
        this.foundFor[other] = text;
        found.push(other);
      }
    }
    return Int32Array.from(found).sort();
  }
}

/** Odd, so that each is a permutation of 32 bits: shingles are stirred already. */
const MULTIPLIERS = Int32Array.from({ length: LSH.bands * LSH.rows }, (_, row) => stir(row + 1) | 1);

function signatureOf(shingles: Shingles): Uint32Array {
  const signature = new Uint32Array(MULTIPLIERS.length);
  for (let row = 0; row < signature.length; row++) {
    const multiplier = MULTIPLIERS[row] as number;
    // The least as a signed number: it is compared for being the same, and that is all.
    let least = 0x7fffffff;
    for (let i = 0; i < shingles.length; i++) {
      const hash = Math.imul(shingles[i] as number, multiplier);
      if (hash < least) least = hash;
    }
    signature[row] = least;
  }
  return signature;
}
