import type { Document } from "../model/document.ts";

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
    .filter(({ shingles }) => shingles.size >= SHORTEST)
    .sort((a, b) => b.shingles.size - a.shingles.size || (a.id < b.id ? -1 : 1));
  const near = candidatesOf(texts.map(({ shingles }) => shingles));
  const copies = new Map<string, string>();
  texts.forEach(({ id, shingles }, i) => {
    const original = [...(near.get(i) ?? [])]
      .sort((a, b) => a - b)
      .map((j) => texts[j] as (typeof texts)[0])
      .find((other) => !copies.has(other.id) && containment(shingles, other.shingles) >= CONTAINED);
    if (original) copies.set(id, original.id);
  });
  return copies;
}

/** How much of the first set the second holds. */
function containment(shingles: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  let held = 0;
  for (const shingle of shingles) if (whole.has(shingle)) held++;
  return held / shingles.size;
}

function shinglesOf(text: string): Set<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= words.length; i++)
    shingles.add(hashOf(words.slice(i, i + SHINGLE).join(" ")));
  return shingles;
}

/** FNV-1a, 32 bits, with a last stir so that its low bits are as good as its high ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return stir(hash);
}

function stir(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** For each text the longer ones that share a band of its MinHash signature, or a shingle of its sketch. */
function candidatesOf(texts: readonly ReadonlySet<number>[]): Map<number, Set<number>> {
  const blocks = new Map<string, number[]>();
  texts.forEach((shingles, i) => {
    const keys = [
      ...bandsOf(shingles),
      ...[...shingles].filter((hash) => hash % SKETCH === 0).map((hash) => `s${hash}`),
    ];
    for (const key of keys) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
  });
  const near = new Map<number, Set<number>>();
  for (const block of blocks.values()) {
    // Of many alike, each is compared with the longest few.
    const longest = block.slice(0, BOILERPLATE);
    for (const i of block) for (const j of longest) if (j < i) near.set(i, (near.get(i) ?? new Set()).add(j));
  }
  return near;
}

function bandsOf(shingles: ReadonlySet<number>): string[] {
  return Array.from({ length: LSH.bands }, (_, band) => {
    const rows = Array.from({ length: LSH.rows }, (_, row) => {
      const seed = stir(band * LSH.rows + row + 1);
      let least = 0xffffffff;
      for (const shingle of shingles) least = Math.min(least, stir(shingle ^ seed));
      return least;
    });
    return `b${band} ${rows.join(" ")}`;
  });
}
