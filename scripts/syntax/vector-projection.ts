import type { Heap } from "../../src/text/syntax/heap.ts";
import { descend, momentsOf, stepSize } from "./adam.ts";
import { LONGEST } from "./example.ts";
import type { WordVectors } from "./word-vectors.ts";

/** Every vector is made that long: those of rare words are shorter, which says nothing of their syntax. */
const LENGTH = 3;

/**
 * Word vectors, which stay as they are, through a matrix that is learnt and is the same for all words: what the treebank
 * teaches of some words holds for others of like company. A row is a word's place in the list, from 1; row 0 is no word.
 */
export interface VectorProjection {
  /** Adds what is known of the words to their embeddings, which lie one behind the other. */
  add(rows: ArrayLike<number>, count: number, embedded: number): void;
  /** Takes the gradients of the embeddings for the rows last added. */
  backward(count: number, gradient: number): void;
  descend(step: number, rate: number): void;
  remember(keep: number): void;
  /** What the running mean of the matrix makes of a word. */
  meanOf(row: number): Float32Array;
}

export function vectorProjection(
  heap: Heap,
  words: readonly string[],
  { width, of }: WordVectors,
  embedding: number,
  random: () => number,
): VectorProjection {
  const { floats, kernels } = heap;
  const vectors = new Float32Array((words.length + 1) * width);
  words.forEach((word, i) => {
    vectors.set(ofLength(of(word) ?? []), (i + 1) * width);
  });
  const size = width * embedding;
  const spread = Math.sqrt(6 / (width + embedding));
  const matrix = heap.placeFloats(Float32Array.from({ length: size }, () => (random() * 2 - 1) * spread));
  const slopes = heap.takeFloats(size);
  const read = heap.takeFloats(LONGEST * width);
  const own = floats.subarray(matrix / 4, matrix / 4 + size);
  const gradients = floats.subarray(slopes / 4, slopes / 4 + size);
  const moments = momentsOf(size);
  const mean = own.slice();
  return {
    add(rows, count, embedded) {
      for (let i = 0; i < count; i++) {
        const row = (rows[i] as number) * width;
        floats.set(vectors.subarray(row, row + width), read / 4 + i * width);
        const [to, from] = [embedded + 4 * embedding * i, read + 4 * width * i];
        kernels.multiplyFloats(to, matrix, 4 * embedding, from, 4, width, embedding);
      }
    },
    backward(count, gradient) {
      for (let k = 0; k < width; k++) {
        const [slope, from] = [slopes + 4 * embedding * k, read + 4 * k];
        kernels.multiplyFloats(slope, gradient, 4 * embedding, from, 4 * width, count, embedding);
      }
    },
    descend(step, rate) {
      descend(own, gradients, moments, { from: 0, to: size, size: stepSize(step, rate) });
    },
    remember(keep) {
      for (let i = 0; i < size; i++) mean[i] = keep * (mean[i] as number) + (1 - keep) * (own[i] as number);
    },
    meanOf(row) {
      const sum = new Float32Array(embedding);
      for (let k = 0; k < width; k++)
        for (let i = 0; i < embedding; i++)
          sum[i] =
            (sum[i] as number) + (vectors[row * width + k] as number) * (mean[k * embedding + i] as number);
      return sum;
    },
  };
}

function ofLength(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => (LENGTH * value) / (length || 1));
}
