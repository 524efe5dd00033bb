import { compareText } from "../../model/compare-text.ts";
import { pushUnder } from "../../model/under-key.ts";

/** A word that more articles have among their own weightiest finds none. */
const LARGEST_BLOCK = 60;

/** From this likeness (cosine) on two articles may tell one story. */
const ALIKE = 0.08;

/** At most so many, the likest. */
const MOST = 24;

/**
 * For each article those that may tell its story, without itself, by number. Near-linear: only articles that share a
 * telling word are compared. Of equally like ones those that stand earlier by `documents`, the names, are taken.
 */
export function nearArticles(
  documents: readonly string[],
  tellingWords: readonly (readonly number[])[],
  alike: (one: number, other: number) => number,
): readonly (readonly number[])[] {
  const blocks = new Map<number, number[]>();
  tellingWords.forEach((words, article) => {
    for (const word of words) pushUnder(blocks, word, article);
  });
  const name = (article: number) => documents[article] as string;
  return tellingWords.map((words, article) => {
    const met = new Set<number>();
    for (const word of words) {
      const block = blocks.get(word) as number[];
      if (block.length <= LARGEST_BLOCK) for (const other of block) if (other !== article) met.add(other);
    }
    const near: { other: number; likeness: number }[] = [];
    for (const other of met) {
      const likeness = alike(article, other);
      if (likeness >= ALIKE) near.push({ other, likeness });
    }
    return near
      .sort((a, b) => b.likeness - a.likeness || compareText(name(a.other), name(b.other)))
      .slice(0, MOST)
      .map(({ other }) => other);
  });
}
