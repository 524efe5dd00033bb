import { expect, test } from "vitest";
import { nearArticles } from "../../src/merge/likeness/near-articles.ts";

test("articles that share telling words are near, and those that share none are not", () => {
  const telling = [
    [1, 2, 3],
    [1, 2, 4],
    [5, 6],
  ];
  const shared = (one: number, other: number) =>
    (telling[one] ?? []).filter((word) => telling[other]?.includes(word)).length / 3;
  expect(nearArticles(["a", "b", "c"], telling, shared)).toEqual([[1], [0], []]);
});

test("of equally like articles those that stand earlier by name are taken", () => {
  const names = Array.from({ length: 26 }, (_, i) => String.fromCharCode(122 - i));
  const near = nearArticles(
    names,
    names.map(() => [1]),
    () => 0.5,
  );
  expect(near[0]?.map((other) => names[other]).join("")).toBe("abcdefghijklmnopqrstuvwx");
});
