import { expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";

async function eventsOf(...articles: readonly string[]) {
  const files = articles.map((text, i) => ({
    path: `article-${i + 1}.txt`,
    bytes: Buffer.from(`Published: 4 August 2016\n\n${text}\n`),
  }));
  return (await reconstruct(files)).events;
}

test("a length that a sentence gives is the event's, with its words", async () => {
  for (const sentence of [
    "Dockers in Tarn protested against the new port law for three weeks in May.",
    "The strike of the dockers in Tarn on 2 May 2016 lasted three weeks.",
  ]) {
    const strike = (await eventsOf(sentence)).find(({ lasts }) => lasts);
    expect(strike?.lasts?.length).toBe("P3W");
    expect(strike?.lasts?.because.map(({ quote }) => quote)).toEqual(["three weeks"]);
  }
});

test("what has gone on since a day has a first day, and no last one before the article", async () => {
  const events = await eventsOf("Ada Brook has campaigned against the new port law since May 2015.");
  const campaign = events.find(({ lasts }) => lasts);
  expect(campaign?.when.edtf).toMatch(/^2015-05\//);
  expect(campaign?.when.start).toEqual({ earliest: "2015-05-01", latest: "2015-05-31" });
  expect(campaign?.when.end).toEqual({ earliest: "2016-08-04", latest: null });
});

test("of what only its word lets suppose that it lasted, the timeline says nothing", async () => {
  const events = await eventsOf("Rebels besieged the town of Tarn on Tuesday. Police searched the harbour.");
  expect(events.filter(({ lasts }) => lasts)).toEqual([]);
});
