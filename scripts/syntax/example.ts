import type { ConlluSentence } from "../../src/evaluate/conllu.ts";
import { goldTokens } from "../../src/evaluate/gold-tokens.ts";
import {
  casingAt,
  casingOf,
  normalForm,
  TABLES,
  tagRowOf,
  writeFeatures,
} from "../../src/text/syntax/word-features.ts";
import type { Token } from "../../src/text/tokens.ts";
import { projective } from "./projective.ts";
import type { WordVectors } from "./word-vectors.ts";

/** Longest sentence that is trained on. */
export const LONGEST = 128;

/** A sentence as the network is trained on it; tags and labels are indices of the inventories. */
export interface Example {
  length: number;
  /** Rows of the embedding tables, `TABLES` a token. */
  rows: Int32Array;
  /** How often the treebank has each word. */
  counts: Int32Array;
  upos: Int32Array;
  xpos: Int32Array;
  labels: Int32Array;
  /** -1: the root. */
  heads: Int32Array;
  projective: Int32Array;
}

/** What the treebank's training part holds: the words that the network will know, tags and labels. */
export interface Inventory {
  counts: ReadonlyMap<string, number>;
  /** Those that the treebank has often enough, then those known by their vectors alone. */
  words: readonly string[];
  /** How many of them come first. */
  learnt: number;
  upos: readonly string[];
  xpos: readonly string[];
  labels: readonly string[];
}

/** A word must stand twice to be learnt for itself. */
const LEARNT = 2;
/** Words, the most frequent first, that are known by their vectors wherever they come from. */
const VECTORS = 30_000;

export function inventoryOf(sentences: readonly ConlluSentence[], vectors: WordVectors): Inventory {
  const counts = new Map<string, number>();
  for (const { forms } of sentences)
    for (const form of forms) counts.set(normalForm(form), (counts.get(normalForm(form)) ?? 0) + 1);
  const sorted = (column: "upos" | "xpos" | "labels") =>
    [...new Set(sentences.flatMap((sentence) => sentence[column]))].sort();
  const learnt = [...counts.keys()].filter((word) => (counts.get(word) as number) >= LEARNT).sort();
  const others = vectors.words.filter((word, rank) => rank < VECTORS || counts.has(word));
  const words = [...new Set([...learnt, ...others])];
  return {
    ...{ counts, words, learnt: learnt.length },
    ...{ upos: sorted("upos"), xpos: sorted("xpos"), labels: sorted("labels") },
  };
}

/** Gives the function that turns a sentence into an example; the same sentence gives the same one. */
export function exampleMaker(inventory: Inventory): (sentence: ConlluSentence) => Example {
  const words = new Map(inventory.words.map((word, i) => [word, i + 1]));
  const indexOf = (column: "upos" | "xpos" | "labels") => {
    const indices = new Map(inventory[column].map((name, i) => [name, i]));
    return (names: readonly string[]) => Int32Array.from(names, (name) => indices.get(name) ?? 0);
  };
  const [upos, xpos, labels] = [indexOf("upos"), indexOf("xpos"), indexOf("labels")];
  const made = new WeakMap<ConlluSentence, Example>();
  return (sentence) => {
    const example = made.get(sentence) ?? make(sentence);
    made.set(sentence, example);
    return example;
  };

  function make(sentence: ConlluSentence): Example {
    const { forms } = sentence;
    const rows = new Int32Array(forms.length * TABLES);
    const casing = casingOf(forms);
    const tagged = goldTokens(forms);
    forms.forEach((form, i) => {
      const tag = tagRowOf((tagged[i] as Token).pos);
      writeFeatures(form, { casing: casingAt(casing, i), tag }, words, rows, i * TABLES);
    });
    const heads = Int32Array.from(sentence.heads, (head) => head - 1);
    return {
      length: forms.length,
      rows,
      counts: Int32Array.from(forms, (form) => inventory.counts.get(normalForm(form)) ?? 0),
      upos: upos(sentence.upos),
      xpos: xpos(sentence.xpos),
      labels: labels(sentence.labels),
      heads,
      projective: projective(heads),
    };
  }
}
