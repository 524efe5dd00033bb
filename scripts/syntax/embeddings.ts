import { tableRows } from "../../src/text/syntax/word-features.ts";
import { descend, type Moments, momentsOf, stepSize } from "./adam.ts";

/** One table of word vectors; only the rows that a batch has read are moved. */
export interface Table {
  values: Float32Array;
  gradients: Float32Array;
  moments: Moments;
  mean: Float32Array;
  read: Set<number>;
}

/** The first table, of words, begins with nothing: what they are is known from elsewhere. */
export function tablesOf(words: number, width: number, random: () => number): Table[] {
  return tableRows(words).map((rows, table) => {
    const spread = table === 0 ? 0 : 0.3;
    const values = Float32Array.from({ length: rows * width }, () => (random() * 2 - 1) * spread);
    const gradients = new Float32Array(values.length);
    return { values, gradients, moments: momentsOf(values.length), mean: values.slice(), read: new Set() };
  });
}

export function descendTable(table: Table, width: number, step: number, rate: number): void {
  const size = stepSize(step, rate);
  for (const row of table.read)
    descend(table.values, table.gradients, table.moments, { from: row * width, to: (row + 1) * width, size });
  table.read.clear();
}

export function rememberTable({ mean, values }: Table, keep: number): void {
  for (let i = 0; i < mean.length; i++)
    mean[i] = keep * (mean[i] as number) + (1 - keep) * (values[i] as number);
}
