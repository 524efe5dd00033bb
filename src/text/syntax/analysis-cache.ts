import { MAX_TOKENS } from "./arc-hybrid.ts";
import type { Analysis } from "./network.ts";

export type Read = (forms: readonly string[], tags: readonly number[]) => Analysis;

/** Sentences that are kept, and again as many of those before them: some five hundred articles, in about 10 MB. */
const KEPT = 8192;

/**
 * Reads a sentence once: reprints and the stock phrases of an agency come again word for word. What the network says hangs on
 * the forms and tags of the sentence alone. Of the sentences before the last `kept` those that came again stay.
 */
export function analysisCache(read: Read, kept = KEPT): Read {
  let young = new Map<string, Int16Array>();
  let old = new Map<string, Int16Array>();
  const again: Analysis = {
    upos: new Uint8Array(MAX_TOKENS),
    xpos: new Uint8Array(MAX_TOKENS),
    heads: new Int32Array(MAX_TOKENS),
    labels: new Uint8Array(MAX_TOKENS),
  };

  function keep(key: string, analysis: Int16Array): void {
    if (young.size >= kept) {
      old = young;
      young = new Map();
    }
    young.set(key, analysis);
  }

  return (forms, tags) => {
    // No form holds a line feed: what follows so many lines are the tags.
    const key = `${forms.length}\n${forms.join("\n")}\n${String.fromCharCode(...tags)}`;
    const known = young.get(key);
    const found = known ?? old.get(key);
    if (found) {
      if (!known) keep(key, found);
      unpack(found, again);
      return again;
    }
    const analysis = read(forms, tags);
    keep(key, packed(analysis, forms.length));
    return analysis;
  };
}

function packed({ heads, labels, upos, xpos }: Analysis, count: number): Int16Array {
  const values = new Int16Array(4 * count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    values[at++] = heads[i] as number;
    values[at++] = labels[i] as number;
    values[at++] = upos[i] as number;
    values[at++] = xpos[i] as number;
  }
  return values;
}

function unpack(values: Int16Array, { heads, labels, upos, xpos }: Analysis): void {
  for (let i = 0, at = 0; at < values.length; i++) {
    heads[i] = values[at++] as number;
    labels[i] = values[at++] as number;
    upos[i] = values[at++] as number;
    xpos[i] = values[at++] as number;
  }
}
