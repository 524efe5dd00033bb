import { describe, expect, test } from "vitest";
import { conflictsTold } from "./told-conflicts.ts";

const OPENING = "Kelso Mills and the Fenwick Trust were heard in Harrow on Monday over the flood at Fenwick.";

const disagreements = (articles: readonly string[]) => conflictsTold(articles, OPENING);

test("articles name two who found one thing", async () => {
  const articles = [
    "The urn, which is as big as a loaf, was dug up on 3 May by Ada Brook, a pupil.",
    "Jonas Haas, the shepherd who, as everybody knows, found the urn, was not asked.",
  ];
  expect(await disagreements(articles)).toEqual(["who did it: Ada Brook (a) | Jonas Haas (b)"]);
});

describe("two can have found it", () => {
  const cases: Record<string, readonly string[]> = {
    "where an article names both": [
      "The urn was found by Ada Brook.",
      "Jonas Haas, who found the urn, had sent for Ada Brook.",
    ],
    "of two things": ["The urn was found by Ada Brook.", "The helmet was found by Jonas Haas."],
    "where one only says so": [
      "The urn was found by Ada Brook.",
      "Jonas Haas claims that Jonas Haas found the urn.",
    ],
    "where it was a verdict": ["The jury was found by Ada Brook.", "Jonas Haas found the keeper guilty."],
  };
  for (const [claim, articles] of Object.entries(cases))
    test(claim, async () => expect(await disagreements(articles)).toEqual([]));
});
