import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";

/** "number of people: 0 people (c) | 12 people (a, b)", for each conflict that is not about a date. */
async function disagreements(articles: readonly string[]): Promise<string[]> {
  const names = "abcdefgh";
  const { conflicts } = await reconstruct(
    articles.map((text, index) => ({ path: `${names[index]}.txt`, bytes: Buffer.from(`${text}\n`) })),
  );
  return conflicts
    .filter(({ about }) => about !== "date")
    .map(
      ({ about, positions }) =>
        `${about}: ${positions.map(({ value, documents }) => `${value} (${documents.join(", ")})`).join(" | ")}`,
    );
}

describe("sources disagree", () => {
  const cases: Record<string, { articles: string[]; on: string[] }> = {
    "on a figure, in digits and in words": {
      articles: [
        "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed a dozen people on Sunday, police said.",
        "HARROW, 4 June 2019 - Sunday's fire at the Kelso mill in Harrow killed 12 people and injured 30.",
        "HARROW, 5 June 2019 - The fire at the Kelso mill in Harrow on Sunday killed 15 people.",
      ],
      on: ["number of people: 12 people (a, b) | 15 people (c)"],
    },
    "on a figure and none": {
      articles: [
        "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday, police said.",
        "HARROW, 5 June 2019 - The fire at the Kelso mill in Harrow on Sunday killed nobody, the owner said.",
      ],
      on: ["number of people: 0 people (b) | 12 people (a)"],
    },
    "on what a minister is minister of": {
      articles: [
        "OSTEN, 3 June 2019 - Finance minister Petra Haas opened the harbour in Sunder on Sunday.",
        "OSTEN, 4 June 2019 - Foreign minister Petra Haas opened the harbour in Sunder on Sunday.",
      ],
      on: ["office held by Petra Haas: Finance minister (a) | Foreign minister (b)"],
    },
    "on who did it": {
      articles: [
        "SUNDER, 3 July 2019 - The Northern Front shelled the port of Sunder on Tuesday.",
        "SUNDER, 3 July 2019 - The Harbour Guard shelled the port of Sunder on Tuesday, dockers said.",
      ],
      on: ["who did it: Harbour Guard (b) | Northern Front (a)"],
    },
    "on where it was": {
      articles: [
        "HARROW, 10 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Lorne on Friday.",
        "HARROW, 11 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Osten on Friday.",
      ],
      on: ["place: Lorne (a) | Osten (b)"],
    },
    "on whether it happened": {
      articles: [
        "HARROW, 11 June 2019 - The army denied that it had shelled the town of Fenwick on Sunday.",
        "HARROW, 11 June 2019 - The army shelled the town of Fenwick on Sunday, residents said.",
      ],
      on: ["whether it happened: denied (a) | happened (b)"],
    },
  };
  for (const [claim, { articles, on }] of Object.entries(cases))
    test(claim, async () => expect(await disagreements(articles)).toEqual(on));
});

describe("sources agree, though their words differ", () => {
  const cases: Record<string, string[]> = {
    "at least 15,000 may be 22,000": [
      "LORNE, 3 June 2019 - At least 15,000 people marched in Lorne on Saturday against the harbour tax.",
      "LORNE, 4 June 2019 - About 22,000 people marched in Lorne on Saturday against the harbour tax.",
    ],
    "the killed are not the injured": [
      "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday.",
      "HARROW, 4 June 2019 - Sunday's fire at the Kelso mill in Harrow injured 30 people.",
    ],
    "nobody was hurt, but some were killed": [
      "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday.",
      "HARROW, 4 June 2019 - Sunday's fire at the Kelso mill in Harrow killed 12 people, and nobody was arrested.",
    ],
    "a minister, and the finance minister": [
      "OSTEN, 3 June 2019 - Minister Petra Haas opened the harbour in Sunder on Sunday.",
      "OSTEN, 4 June 2019 - Finance minister Petra Haas opened the harbour in Sunder on Sunday.",
    ],
    "one article that gives her both offices": [
      "OSTEN, 3 June 2019 - Finance minister Petra Haas spoke in Sunder on Sunday. Foreign minister Petra Haas has held both offices since May.",
      "OSTEN, 4 June 2019 - Foreign minister Petra Haas spoke in Sunder on Sunday.",
    ],
    "two people of one surname": [
      "OSTEN, 3 June 2019 - Finance minister Petra Haas opened the harbour in Sunder on Sunday.",
      "OSTEN, 4 June 2019 - Foreign minister Jonas Haas opened the harbour in Sunder on Sunday.",
    ],
    "a place in another, as one of them says": [
      "HARROW, 10 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Lorne on Friday.",
      "HARROW, 11 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Osten on Friday.",
      "HARROW, 12 June 2019 - Ferries met in Lorne, in Osten county, on Monday.",
    ],
    "a place in a country": [
      "HARROW, 10 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Lorne on Friday.",
      "HARROW, 11 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Norway on Friday.",
    ],
    "two meetings on two days": [
      "HARROW, 10 June 2019 - Ada Brook and Boris Kell met in Lorne on Friday.",
      "HARROW, 11 June 2019 - Ada Brook and Boris Kell met in Osten on Saturday.",
    ],
    "a sitting and a former holder of one office are told of apart": [
      "OSTEN, 3 June 2019 - Finance minister Petra Haas opened the harbour in Sunder on Sunday.",
      "OSTEN, 4 June 2019 - Petra Haas, the finance minister, opened the harbour in Sunder on Sunday.",
    ],
  };
  for (const [claim, articles] of Object.entries(cases))
    test(claim, async () => expect(await disagreements(articles)).toEqual([]));
});
