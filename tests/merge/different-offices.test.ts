import { describe, expect, test } from "vitest";
import { conflictsTold } from "./told-conflicts.ts";

const OPENING =
  "Ada Brook and Jonas Haas of Kelso Mills were heard in Harrow on Monday over the flood at Fenwick.";

/** "office held by Ada Brook: leader (a) | deputy leader (b)", for each conflict of articles of one affair. */
const disagreements = (articles: readonly string[]) => conflictsTold(articles, OPENING);

describe("articles give one person two offices", () => {
  const cases: Record<string, { articles: readonly string[]; on: string }> = {
    "of a company": {
      articles: [
        "Chief executive Ada Brook stepped down on Friday.",
        "Ada Brook, who chaired the firm at the time, gave up the post in June.",
      ],
      on: "office held by Ada Brook: chief executive (a) | chair (b)",
    },
    "of a council": {
      articles: [
        "Mr Haas, a former deputy leader, was charged with theft.",
        "Haas, chairman of the drains committee at the time, had pleaded that he knew nothing.",
      ],
      on: "office held by Jonas Haas: former deputy leader (a) | chairman of the drains committee (b)",
    },
    "one of them by a pronoun": {
      articles: [
        "It was won by Ada Brook, a former governor of the central bank.",
        "Who is Ada Brook?\n\nShe is 50, and served the old king as finance minister.",
      ],
      on: "office held by Ada Brook: former governor of the central bank (a) | former finance minister (b)",
    },
  };
  for (const [claim, { articles, on }] of Object.entries(cases))
    test(claim, async () => expect(await disagreements(articles)).toEqual([on]));
});

describe("one person can be both", () => {
  const cases: Record<string, readonly string[]> = {
    "where an article says so": [
      "Chief executive Ada Brook stepped down on Friday.",
      "Ada Brook, who chaired the firm, gave up the post. Ada Brook, the chief executive, said so.",
    ],
    "of two bodies": [
      "Mayor Ada Brook opened the dyke.",
      "Ada Brook, president of the rowing club, opened the dyke.",
    ],
    "one of them before": [
      "Mayor Ada Brook opened the dyke.",
      "Ada Brook, a former deputy mayor, opened the dyke.",
    ],
    "one of them by another's word": [
      "Chief executive Ada Brook stepped down on Friday.",
      "The papers have promoted Ada Brook, chairman of nothing, and the town laughs.",
    ],
    "where two people are meant": [
      "Chief executive Ada Brook stepped down on Friday.",
      "Jonas Haas, who chaired the firm, gave up the post.",
    ],
  };
  for (const [claim, articles] of Object.entries(cases))
    test(claim, async () => expect(await disagreements(articles)).toEqual([]));
});
