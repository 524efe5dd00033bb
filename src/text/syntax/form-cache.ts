import type { Heap } from "./heap.ts";
import type { Model } from "./model-file.ts";
import { type Casing, casingAt, casingOf, TABLES, TAG_COUNT, writeFeatures } from "./word-features.ts";

/** Forms that are kept: most words of a text have been seen before. */
const KEPT = 8192;

/**
 * Gives the function that writes, for each form of a sentence, the address of what it adds to the gates of the first layer,
 * forwards, then backwards. That hangs on the form, its casing and its tag alone, so it is computed once; a full cache starts afresh.
 */
export function formCache(
  heap: Heap,
  model: Model,
  directions: readonly { input: number; bias: ArrayLike<number> }[],
): (forms: readonly string[], tags: ArrayLike<number>, addresses: Int32Array) => void {
  const { embedding, hidden } = model.shape;
  const gates = 3 * hidden;
  const rows = heap.takeFloats(KEPT * directions.length * gates);
  const embedded = heap.takeFloats(embedding);
  const places = new Int32Array(TABLES);
  const kept = Array.from({ length: 4 * TAG_COUNT }, () => new Map<string, number>());
  let count = 0;

  function compute(form: string, casing: Casing, tag: number, address: number): void {
    writeFeatures(form, { casing, tag }, model.words, places, 0);
    const sum = heap.floats.subarray(embedded / 4, embedded / 4 + embedding).fill(0);
    model.tables.forEach(({ values, scales }, table) => {
      const row = places[table] as number;
      const scale = scales[row] as number;
      for (let i = 0; i < embedding; i++)
        sum[i] = (sum[i] as number) + scale * (values[row * embedding + i] as number);
    });
    directions.forEach(({ input, bias }, direction) => {
      const at = address + 4 * direction * gates;
      heap.floats.set(bias, at / 4);
      heap.kernels.multiplyFloats(at, input, 4 * gates, embedded, 4, embedding, gates);
    });
  }

  return (forms, tags, addresses) => {
    if (count + forms.length > KEPT) {
      for (const map of kept) map.clear();
      count = 0;
    }
    const sentence = casingOf(forms);
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i] as string;
      const casing = casingAt(sentence, i);
      const tag = tags[i] as number;
      const map = kept[casing * TAG_COUNT + tag] as Map<string, number>;
      let address = map.get(form);
      if (address === undefined) {
        address = rows + 4 * count++ * directions.length * gates;
        compute(form, casing, tag, address);
        map.set(form, address);
      }
      addresses[i] = address;
    }
  };
}
