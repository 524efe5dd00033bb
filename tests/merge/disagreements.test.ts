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
        "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 15 people on Sunday, police said.",
        "HARROW, 4 June 2019 - Sunday's fire at the Kelso mill in Harrow killed 12 people and injured 30.",
        "HARROW, 5 June 2019 - The fire at the Kelso mill in Harrow on Sunday killed a dozen people.",
      ],
      on: ["number of people killed: 12 people (b, c) | 15 people (a)"],
    },
    "on a figure and none": {
      articles: [
        "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday, police said.",
        "HARROW, 5 June 2019 - The fire at the Kelso mill in Harrow on Sunday killed nobody, the owner said.",
      ],
      on: ["number of people killed: 0 people (b) | 12 people (a)"],
    },
    "on a toll, long after, when no more are found": {
      articles: [
        "HARROW, 3 June 2021 - Two years ago, on 2 June 2019, a fire at the Kelso mill in Harrow killed 32 people.",
        "HARROW, 9 June 2021 - The fire at the Kelso mill in Harrow on 2 June 2019 killed 35 people.",
      ],
      on: ["number of people killed: 32 people (a) | 35 people (b)"],
    },
    "on a crowd, in one article that gives both sides": {
      articles: [
        "LORNE, 3 June 2019 - Some 2,000 people marched through Lorne on Saturday, the organisers said; the police put the figure at 800.",
      ],
      on: ["number of people attending: 800 people (a) | about 2,000 people (a)"],
    },
    "on a toll that somebody disputes": {
      articles: [
        "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 26 people on Sunday. Mayor Ada Brook says that the true toll is above 40.",
      ],
      on: ["number of people killed: 26 people (a) | at least 40 people (a)"],
    },
    "on what was paid": {
      articles: [
        "OSTEN, 3 June 2019 - Tarnbrook agreed on Monday to buy Kelso Mills for £3.4 billion.",
        "OSTEN, 9 August 2019 - Regulators on Friday blocked the £3.2bn takeover of Kelso Mills by Tarnbrook.",
      ],
      on: ["price: £3.2 billion (b) | £3.4 billion (a)"],
    },
    "on how long somebody must go to prison": {
      articles: [
        "OSTEN, 3 June 2019 - The banker Jonas Haas was sentenced to nine years in prison on Monday.",
        "OSTEN, 9 August 2019 - The banker Jonas Haas, who was sentenced to eight years in prison in June, fell ill on Thursday.",
      ],
      on: ["years in prison: 8 years (b) | 9 years (a)"],
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
    "a toll that grows": [
      "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday, police said.",
      "HARROW, 5 June 2019 - The fire at the Kelso mill in Harrow on Sunday killed 15 people.",
    ],
    "the missing, who are found": [
      "HARROW, 3 June 2019 - After Sunday's fire at the Kelso mill in Harrow 40 people are missing.",
      "HARROW, 5 June 2019 - After Sunday's fire at the Kelso mill in Harrow 11 people are still missing.",
    ],
    "at least nine may be 26": [
      "At least nine people died in Sunday's fire at the Kelso mill in Harrow.",
      "Twenty-six people are known to have died in Sunday's fire at the Kelso mill in Harrow.",
    ],
    "some of the dead": [
      "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday, police said.",
      "HARROW, 3 June 2019 - Six of the people killed in Sunday's fire at the Kelso mill in Harrow were children.",
    ],
    "another fire, of another year": [
      "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday, police said.",
      "HARROW, 3 June 2019 - Sunday's fire at the Kelso mill in Harrow was the worst since 1970, when 54 people died.",
    ],
    "a sum that is rounded": [
      "OSTEN, 3 June 2019 - Tarnbrook agreed on Monday to buy Kelso Mills for £3.42 billion.",
      "OSTEN, 9 August 2019 - Regulators on Friday blocked the £3.4bn takeover of Kelso Mills by Tarnbrook.",
    ],
    "a sentence and what an appeal made of it": [
      "OSTEN, 3 June 2019 - The banker Jonas Haas was sentenced to nine years in prison on Monday.",
      "OSTEN, 9 August 2019 - The banker Jonas Haas had his sentence reduced to six years in prison on Thursday.",
    ],
    "who is not charged yet": [
      "HARROW, 3 June 2019 - Police in Harrow said that Jonas Haas has not been charged.",
      "HARROW, 9 June 2019 - Police in Harrow charged Jonas Haas with arson on Friday.",
    ],
    "who denies the charges": [
      "HARROW, 9 June 2019 - Police in Harrow charged Jonas Haas with arson on Friday.",
      "HARROW, 10 June 2019 - Jonas Haas, whom police in Harrow charged on Friday, denied the charges.",
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
