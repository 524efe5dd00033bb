import { compareText } from "../../model/compare-text.ts";
import type { WordNumbers } from "./word-numbers.ts";

/** Content words as the numbers of their stems, each once in the order of the text, with how often they stand there. */
export interface Bag {
  words: readonly number[];
  times: readonly number[];
}

const IDLE = new Set(
  (
    "a an the and or but if of to in on at by for with from as is are was were be been being have has had do does did will " +
    "would could should may might can not no it its he she they them his her their this that these those who whom which what " +
    "when where how why i you we us our your my me him than then so such into out up down over under after before about " +
    "against between during through also more most some any all one two other said says say told tell new just there here"
  ).split(" "),
);

/** The content words of a text; those that are new are given numbers. */
export function bagOf(text: string, numbers: WordNumbers): Bag {
  const bag = new Map<number, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (word.length < 2 || IDLE.has(word)) continue;
    const stem = numbers.numberOf(stemOf(word));
    bag.set(stem, (bag.get(stem) ?? 0) + 1);
  }
  return { words: [...bag.keys()], times: [...bag.values()] };
}

/** Words alike in their first letters count as one. */
export function stemOf(word: string): string {
  if (word.length > 6) return word.slice(0, 6);
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
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
