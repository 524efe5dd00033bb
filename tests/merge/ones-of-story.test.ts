import { describe, expect, test } from "vitest";
import { reconstructInStages } from "../../pipeline/pipeline.ts";

async function told(articles: Record<string, string>) {
  const { timeline } = await reconstructInStages(
    Object.entries(articles).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    { report: () => {}, facts: [], corrections: [], published: new Map() },
  );
  return timeline;
}

const COURT =
  "A jury in Tarn convicted Ivan Doyle of fraud on Tuesday, 4 June 2013. Greta Moss, who ran the Marrow savings bank with Ivan Doyle, " +
  "wept beside Karl Osei.\n";

/** No name of his in the sentence, and no date. */
const LATER =
  "Greta Moss has lost her house in Tarn. The court convicted her partner three days after she wrote to Karl Osei, who mended the roof " +
  "of the Marrow savings bank for Ivan Doyle.\n";

describe("the one conviction of a story", () => {
  test("is told without his name, and has its date", async () => {
    const { events } = await told({ "court.txt": COURT, "later.txt": LATER });
    const verdict = events.filter(({ kind }) => kind === "verdict");
    expect(
      verdict.map(({ when, mentions }) => [when.edtf, mentions.map(({ document }) => document)]),
    ).toEqual([["2013-06-04", ["court", "later"]]]);
  });

  test("is another where the article tells another story", async () => {
    const other = LATER.replaceAll("Tarn", "Harrow")
      .replaceAll("Greta Moss", "Ada Brook")
      .replaceAll("Karl Osei", "Mary Poole")
      .replaceAll("Ivan Doyle", "Sam Reed")
      .replaceAll("Marrow", "Linfield");
    const { events, documents } = await told({ "court.txt": COURT, "later.txt": other });
    expect(events.filter(({ kind, when }) => kind === "verdict" && when.edtf !== null)).toHaveLength(1);
    expect(documents.find(({ id }) => id === "later")?.published.edtf).toBeNull();
  });

  test("is another where each names another person", async () => {
    const other = LATER.replace("convicted her partner", "convicted Mary Poole");
    const { events } = await told({ "court.txt": COURT, "later.txt": other });
    expect(events.filter(({ kind }) => kind === "verdict")).toHaveLength(2);
  });
});

test("of arrests a story has several: one that names somebody is not the one that does not", async () => {
  const { events } = await told({
    "wire.txt":
      "Police arrested two men in Tarn on Tuesday, 4 June 2013. Greta Moss, whose Marrow savings bank they had robbed, thanked Karl Osei.\n",
    "year-on.txt":
      "Police arrested Ivan Doyle by mistake on Friday. In Tarn Greta Moss and Karl Osei shut the Marrow savings bank.\n",
  });
  expect(events.filter(({ kind }) => kind === "arrest")).toHaveLength(2);
});

test("an old painting that was stolen was not stolen so long ago", async () => {
  const { events } = await told({
    "wire.txt":
      "A 17th-century painting was stolen from a museum in Tarn. The thieves escaped on Tuesday, 4 June 2013.\n",
  });
  const theft = events.find(({ title }) => /stol|theft|paint/i.test(title));
  expect(theft).toBeDefined();
  expect(theft?.when.edtf ?? "").not.toMatch(/16/);
});

describe("two articles that share a person and a place", () => {
  const BACK =
    "On 4 June 2013 the roof of the mill in Tarn fell in, and Greta Moss wept. Nobody was hurt, said the owner.\n";
  const OPEN =
    "The mill in Tarn will be mended by winter, said Greta. Two masons have come, and the owner pays.\n";

  test("came out within two years of what the one looks back on", async () => {
    const { documents } = await told({
      "back.txt": BACK,
      "open.txt": OPEN.replace("said Greta", "said Greta Moss"),
    });
    const { start, end } = documents.find(({ id }) => id === "open")?.published ?? {};
    expect([start?.earliest, end?.latest]).toEqual(["2011-06-05", "2015-06-04"]);
  });

  test("or as many years more as the other counts", async () => {
    const { documents } = await told({
      "back.txt": BACK,
      "open.txt": OPEN.replace("said Greta", "said Greta Moss five years ago"),
    });
    // Two years and five before the day after which the other came out.
    expect(documents.find(({ id }) => id === "open")?.published.edtf).toBe("[2006-06-01..]");
  });
});

describe("the day of what is over in a moment", () => {
  const timesOf = async (text: string, lemma: string) => {
    const { extracted } = await reconstructInStages([{ path: "wire.txt", bytes: Buffer.from(text) }], {
      report: () => {},
      facts: [],
      corrections: [],
      published: new Map(),
    });
    return extracted.mentions
      .find((mention) => mention.lemma === lemma)
      ?.times.map(({ relation }) => relation);
  };

  test("is that of what it did", async () => {
    const text = "An explosion ripped through a mill in Tarn on Tuesday, 4 June 2013.\n";
    expect(await timesOf(text, "explosion")).toEqual(["is-included"]);
  });

  test("and a fire may be older than what it burns", async () => {
    const text = "The fire in the hills of Lorne threatened a farm on Friday, 7 June 2013.\n";
    expect(await timesOf(text, "fire")).toEqual([]);
  });
});

describe("a run-off of which two articles name the weekday", () => {
  const COURT_LATER =
    "Karl Osei forged 600 votes, a court in Tarn found, in the run-off of Sunday 17 March 2019. Ada Brook and Greta Moss of Fenwick sat in the hall, " +
    "and so did Ivan Doyle of Sunder. The poll was declared void, and the vote held again.\n";
  const ON_THE_DAY =
    "Ada Brook won Sunday's run-off in Tarn, said Karl Osei, who counted the votes. Greta Moss of Fenwick and Ivan Doyle of Sunder congratulated her.\n";

  test("is one, and dates the report of its week", async () => {
    const { documents } = await told({ "court.txt": COURT_LATER, "day.txt": ON_THE_DAY });
    const { start } = documents.find(({ id }) => id === "day")?.published ?? {};
    expect([start?.earliest, start?.latest]).toEqual(["2019-03-17", "2019-03-21"]);
  });

  test("dates nothing where the one names another weekday", async () => {
    const { documents } = await told({
      "court.txt": COURT_LATER,
      "day.txt": ON_THE_DAY.replace("Sunday's", "Wednesday's"),
    });
    expect(documents.find(({ id }) => id === "day")?.published.start.earliest).not.toBe("2019-03-17");
  });
});

test("what two articles of one story say happened on one day of the year is one event, where it is of one sort", async () => {
  const { events } = await told({
    "back.txt":
      "The docks of Tarn\n\nIn 2013 Greta Moss and Ivan Doyle fought for the docks of Tarn. They had signed a pact in May. Their treaty of 18 March 2013 ended it.\n",
    "news.txt":
      "Greta Moss spoke in Tarn beside Ivan Doyle. Since the accord of 18 March nobody has fought for the docks. Another pact is to follow.\n",
  });
  const agreed = events.filter(({ kind, mentions }) => kind === "agreement" && mentions.length > 1);
  expect(agreed.map(({ mentions }) => mentions.map(({ quote }) => /18 March/.test(quote)))).toEqual([
    [true, true],
  ]);
});
