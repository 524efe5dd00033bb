import type { ConlluSentence } from "../../src/evaluate/conllu.ts";
import {
  casingAt,
  casingOf,
  normalForm,
  TABLES,
  writeFeatures,
} from "../../src/text/syntax/word-features.ts";
import { projective } from "./projective.ts";

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
  words: readonly string[];
  upos: readonly string[];
  xpos: readonly string[];
  labels: readonly string[];
}

/** A word must stand twice to be known. */
const KNOWN = 2;

export function inventoryOf(sentences: readonly ConlluSentence[]): Inventory {
  const counts = new Map<string, number>();
  for (const { forms } of sentences)
    for (const form of forms) counts.set(normalForm(form), (counts.get(normalForm(form)) ?? 0) + 1);
  const sorted = (column: "upos" | "xpos" | "labels") =>
    [...new Set(sentences.flatMap((sentence) => sentence[column]))].sort();
  const words = [...counts.keys()].filter((word) => (counts.get(word) as number) >= KNOWN).sort();
  return { counts, words, upos: sorted("upos"), xpos: sorted("xpos"), labels: sorted("labels") };
}

/** Gives the function that turns a sentence into an example. */
export function exampleMaker(inventory: Inventory): (sentence: ConlluSentence) => Example {
  const words = new Map(inventory.words.map((word, i) => [word, i + 1]));
  const indexOf = (column: "upos" | "xpos" | "labels") => {
    const indices = new Map(inventory[column].map((name, i) => [name, i]));
    return (names: readonly string[]) => Int32Array.from(names, (name) => indices.get(name) ?? 0);
  };
  const [upos, xpos, labels] = [indexOf("upos"), indexOf("xpos"), indexOf("labels")];
  return (sentence) => {
    const { forms } = sentence;
    const rows = new Int32Array(forms.length * TABLES);
    const casing = casingOf(forms);
    forms.forEach((form, i) => {
      writeFeatures(form, casingAt(casing, i), words, rows, i * TABLES);
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
  };
}
