import { expect, test } from "vitest";
import { nearArticles } from "../../src/merge/near-articles.ts";

test("articles that share telling words are near, and those that share none are not", () => {
  const bag = (...words: string[]) => new Map(words.map((word) => [word, 1]));
  const articles = new Map([
    ["a", bag("bridge", "collap", "ferry")],
    ["b", bag("bridge", "collap", "mayor")],
    ["c", bag("harves", "wheat")],
  ]);
  const shared = (one: string, other: string) =>
    [...(articles.get(one)?.keys() ?? [])].filter((word) => articles.get(other)?.has(word)).length / 3;
  const near = nearArticles(articles, () => 1, shared);
  expect(near.get("a")).toEqual(["b"]);
  expect(near.get("b")).toEqual(["a"]);
  expect(near.get("c")).toEqual([]);
});
