import { expect, test } from "vitest";
import { gatherArticles, reconstruct } from "../../pipeline/pipeline.ts";
import { groupMentions } from "../../src/merge/join-documents.ts";

/** The attacks told, each with its date and the articles that tell it. */
async function attacks(articles: Record<string, { text: string; published: string }>): Promise<string[]> {
  const { events } = await reconstruct(
    Object.entries(articles).map(([name, { text }]) => ({
      path: `${name}.txt`,
      bytes: Buffer.from(`${text}\n`),
    })),
    { published: new Map(Object.entries(articles).map(([name, { published }]) => [name, published])) },
  );
  return events
    .filter(({ kind }) => kind === "attack")
    .map(
      ({ when, mentions }) =>
        `${when.edtf} ${[...new Set(mentions.map(({ document }) => document))].sort().join(" ")}`,
    )
    .sort();
}

const text = "Four people were shot outside a dance hall in Harrow on Saturday, police said.";

test("what two reports tell as of Saturday is two events, if they came out a year apart", async () => {
  expect(
    await attacks({
      a: { text, published: "2013-08-19" },
      b: { text: "Four people were shot in Harrow on Saturday, police said.", published: "2014-06-16" },
    }),
  ).toEqual(["2013-08-17 a", "2014-06-14 b"]);
});

test("and one, if they came out in the same week", async () => {
  expect(
    await attacks({
      a: { text, published: "2013-08-19" },
      b: { text: "Four people were shot in Harrow on Saturday, police said.", published: "2013-08-20" },
    }),
  ).toEqual(["2013-08-17 a b"]);
});

test("about an hour of a day is that day, and about a day is not", async () => {
  expect(
    await attacks({
      a: {
        text: "A man was shot in Harrow at around 9 p.m. Saturday, police said.",
        published: "2013-08-19",
      },
    }),
  ).toEqual(["2013-08-17 a"]);
  expect(
    await attacks({
      a: {
        text: "A man was shot in Harrow at around midnight on Saturday, police said.",
        published: "2013-08-19",
      },
    }),
  ).toEqual(["2013-08-17~ a"]);
});

test("four people are shot in many a town, and a report of it is news of its own weeks", async () => {
  const events = await attacks({
    a: {
      text: "Four people were shot outside a dance hall in Harrow when a quarrel over a card game broke out among fishermen.",
      published: "2013-08-19",
    },
    b: {
      text: "Four people were shot at a farm by a neighbour who had sold the family its tractor, the sheriff said.",
      published: "2016-05-04",
    },
  });
  expect(events).toHaveLength(2);
});

test("officers arrive everywhere: of nobody whom both reports name, in other months, it is another arrival", async () => {
  const arrivals = async (published: string) => {
    const extracted = await gatherArticles(
      Object.entries({
        a: "Ada Brook was shot in Harrow. When officers arrived inside the home, they found the woman.",
        b: "Ivan Doyle was stabbed in Tarn. When officers arrived inside the home, they found the man.",
      }).map(([name, report]) => ({ path: `${name}.txt`, bytes: Buffer.from(report) })),
      {
        published: new Map([
          ["a", "2013-08-19"],
          ["b", published],
        ]),
      },
    );
    return groupMentions(extracted, { facts: [], corrections: [] })
      .clusters.filter(({ mentions }) => mentions.some(({ lemma }) => lemma === "arrive"))
      .map(({ mentions }) => mentions.map(({ document }) => document).join(" "));
  };
  expect(await arrivals("2013-08-20")).toEqual(["a b"]);
  expect(await arrivals("2014-03-03")).toEqual(["a", "b"]);
});
