import { compareText } from "../model/compare-text.ts";
import type { Bag } from "./mention-profile.ts";

/** The words by which an article finds others, the weightiest. */
const TELLING_WORDS = 12;

/** A word that more articles have among their own weightiest finds none. */
const LARGEST_BLOCK = 60;

/** From this likeness (cosine) on two articles may tell one story. */
const ALIKE = 0.08;

/** At most so many, the likest. */
const MOST = 24;

/** For each article those that may tell its story, without itself. Near-linear: only articles that share a telling word are compared. */
export function nearArticles(
  articles: ReadonlyMap<string, Bag>,
  weightOf: (word: string) => number,
  alike: (one: string, other: string) => number,
): ReadonlyMap<string, readonly string[]> {
  const blocks = new Map<string, string[]>();
  const wordsOf = new Map(
    [...articles].map(([document, bag]) => [document, tellingWords(bag, weightOf)] as const),
  );
  for (const [document, words] of wordsOf)
    for (const word of words) {
      const block = blocks.get(word);
      if (block) block.push(document);
      else blocks.set(word, [document]);
    }
  return new Map(
    [...wordsOf].map(([document, words]) => {
      const met = new Set<string>();
      for (const word of words) {
        const block = blocks.get(word) as string[];
        if (block.length <= LARGEST_BLOCK) for (const other of block) if (other !== document) met.add(other);
      }
      const near = [...met]
        .map((other) => ({ other, likeness: alike(document, other) }))
        .filter(({ likeness }) => likeness >= ALIKE)
        .sort((a, b) => b.likeness - a.likeness || compareText(a.other, b.other))
        .slice(0, MOST);
      return [document, near.map(({ other }) => other)];
    }),
  );
}

function tellingWords(bag: Bag, weightOf: (word: string) => number): string[] {
  return [...bag]
    .map(([word, times]) => ({ word, weight: weightOf(word) * Math.sqrt(times) }))
    .sort((a, b) => b.weight - a.weight || compareText(a.word, b.word))
    .slice(0, TELLING_WORDS)
    .map(({ word }) => word);
}
