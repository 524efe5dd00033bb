import { describe, expect, test } from "vitest";
import { analysisCache } from "../../../src/text/syntax/analysis-cache.ts";

/** Hangs every word on the one before it and labels it by its length and tag; says how often it was asked. */
function reader(kept?: number) {
  const asked: string[] = [];
  const analysis = {
    upos: new Uint8Array(256),
    xpos: new Uint8Array(256),
    heads: new Int32Array(256),
    labels: new Uint8Array(256),
  };
  const read = analysisCache((forms, tags) => {
    asked.push(forms.join(" "));
    forms.forEach((form, i) => {
      analysis.heads[i] = i - 1;
      analysis.labels[i] = form.length;
      analysis.upos[i] = tags[i] as number;
      analysis.xpos[i] = 7;
    });
    return analysis;
  }, kept);
  return {
    asked,
    /** Heads, labels and tags of a sentence. */
    read: (sentence: string, tags: readonly number[]) => {
      const forms = sentence.split(" ");
      const { heads, labels, upos, xpos } = read(forms, tags);
      return [heads, labels, upos, xpos].map((values) => [...values.slice(0, forms.length)]);
    },
  };
}

describe("a sentence that comes again", () => {
  test("is read once, and then said the same whatever was read between", () => {
    const { read, asked } = reader();
    const once = read("Dockers struck", [8, 17]);
    read("The port closed on Friday", [6, 8, 17, 2, 12]);
    expect(read("Dockers struck", [8, 17])).toEqual(once);
    expect(once).toEqual([
      [-1, 0],
      [7, 6],
      [8, 17],
      [7, 7],
    ]);
    expect(asked).toEqual(["Dockers struck", "The port closed on Friday"]);
  });

  test("is another where the tagger read it otherwise", () => {
    const { read } = reader();
    read("Dockers struck", [8, 17]);
    expect(read("Dockers struck", [8, 8])[2]).toEqual([8, 8]);
  });

  test("stays while it comes again, and is forgotten where it does not", () => {
    const { read, asked } = reader(2);
    read("stays", [8]);
    read("goes", [8]);
    for (const word of ["one", "two", "three", "four", "five"]) {
      read(word, [8]);
      read("stays", [8]);
    }
    read("goes", [8]);
    expect(asked).toEqual(["stays", "goes", "one", "two", "three", "four", "five", "goes"]);
  });
});
