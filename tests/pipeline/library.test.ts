import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as annals from "../../pipeline/annals.ts";

const articles = Object.entries({
  "harbour-news.txt":
    "Dockers sign\n\nPublished: 17 November 2011\n\nUnion leader Greta Lindholm and port director Omar Haddad signed an agreement in Tarn on Wednesday.\n",
  "tarn-observer.txt":
    "Deal in Tarn\n\nThe agreement in Tarn was signed two days ago by Greta Lindholm and Omar Haddad.\n",
}).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));

test("articles alone make a timeline", async () => {
  const { events, documents } = await annals.reconstruct(articles);
  expect(documents.map(({ id, published }) => [id, published.edtf])).toEqual([
    ["harbour-news", "2011-11-17"],
    ["tarn-observer", "2011-11-18"],
  ]);
  // 16 November 2011 was a Wednesday.
  expect(events.map(({ id, when }) => [id, when.edtf])).toEqual([["agreement-tarn-7a83af", "2011-11-16"]]);
});

test("the stages one by one, each on what the one before gave, make the same", async () => {
  const context = annals.contextOf({});
  const ingested = annals.IngestedSchema.parse(await annals.ingest.run(articles, context));
  const dated = annals.DatedSchema.parse(annals.resolveDates.run(ingested, context));
  const extracted = annals.ExtractedSchema.parse(annals.extractEvents.run(dated, context));
  const timeline = annals.TimelineSchema.parse(annals.merge.run(extracted, context));
  expect(timeline).toEqual(await annals.reconstruct(articles));
});

test("articles may come one by one, in any order", async () => {
  async function* oneByOne() {
    for (const article of articles.toReversed()) yield article;
  }
  expect(await annals.reconstruct(oneByOne())).toEqual(await annals.reconstruct(articles));
});

test("what a run wrote to files, the library writes too", async () => {
  const reconstruction = await annals.reconstructInStages(articles);
  const { files } = annals.outputOf(annals.resultOf(reconstruction), annals.stageOutputs(reconstruction), [
    "ical",
  ]);
  expect([...files.keys()]).toContain("timeline.ics");
  expect(JSON.parse(files.get("timeline.json") as string)).toEqual(reconstruction.timeline);
});

test("the package gives this module and its types", () => {
  const { exports, types } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(exports["."]).toEqual({
    types: "./dist/pipeline/annals.d.ts",
    default: "./dist/pipeline/annals.js",
  });
  expect(types).toBe("./dist/pipeline/annals.d.ts");
});
