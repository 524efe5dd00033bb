import { expect, test } from "vitest";
import { parseForest } from "../../src/merge/likeness/pair-score.ts";

test("a tree that asks for an unknown feature is refused, with its line and what to do", () => {
  expect(() =>
    parseForest("# made by\n-1.5\nhue\t0.5\t1\t2\troot\nleaf\t1\nleaf\t-1\n", "trees.tsv"),
  ).toThrow(/trees\.tsv:2: asks for “hue”.*Train it anew/);
});

test("trees read back as they are written", () => {
  const forest = parseForest(
    "# made by\n-1.5\nsame lemma\t0.5\t1\t2\troot\nleaf\t-1\nleaf\t1\nleaf\t0.25\troot\n",
    "trees.tsv",
  );
  expect(forest.bias).toBe(-1.5);
  expect([...forest.roots]).toEqual([0, 3]);
  expect([...forest.feature]).toEqual([0, -1, -1, -1]);
  expect([...forest.value]).toEqual([0.5, -1, 1, 0.25]);
});
