import { compareText } from "../../model/compare-text.ts";
import type { WordNumbers } from "./word-numbers.ts";

/** Content words as the numbers of their stems, each once in the order of the text, with how often they stand there. */
export interface Bag {
  words: readonly number[];
  times: readonly number[];
}

/** The words of a text that stand in few others, the most often repeated first; `weights` by number. */
export function tellingWords(
  { words, times }: Bag,
  most: number,
  numbers: WordNumbers,
  weights: Float64Array,
): number[] {
  const best: number[] = [];
  const worth: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    const weight = (weights[word] as number) * Math.sqrt(times[i] as number);
    const isBefore = (at: number) => {
      const other = worth[at] as number;
      return (
        weight > other ||
        (weight === other && compareText(numbers.wordOf(word), numbers.wordOf(best[at] as number)) < 0)
      );
    };
    let at = best.length;
    if (at === most) {
      if (!isBefore(most - 1)) continue;
      at--;
    }
    for (; at > 0 && isBefore(at - 1); at--) {
      best[at] = best[at - 1] as number;
      worth[at] = worth[at - 1] as number;
    }
    best[at] = word;
    worth[at] = weight;
  }
  return best;
}
