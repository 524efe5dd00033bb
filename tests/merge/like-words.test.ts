import { expect, test } from "vitest";
import { eventivenessOf, likeWordOf, wordLikeness } from "../../src/merge/likeness/like-words.ts";

function likeness(a: string, b: string): number {
  const [left, right] = [a, b].map((word) => likeWordOf(word.slice(0, -2), word.endsWith("n")));
  if (!left || !right) throw new Error(`${a} or ${b} is not in the lexicon`);
  return wordLikeness(left, right);
}

for (const [a, b] of [
  ["kill v", "killing n"],
  ["acquire v", "acquisition n"],
  ["quake n", "earthquake n"],
  ["arrest v", "arrest n"],
] as const)
  test(`${a} is like ${b}`, () => expect(likeness(a, b)).toBeGreaterThan(0.3));

for (const [a, b] of [
  ["kill v", "resign v"],
  ["earthquake n", "election n"],
] as const)
  test(`${a} is not like ${b}`, () => expect(likeness(a, b)).toBeLessThan(0.05));

test("a noun is an event by its own senses, not by the verb of its letters", () => {
  expect(eventivenessOf("earthquake")).toBeGreaterThan(0.9);
  expect(eventivenessOf("police")).toBe(0);
});
