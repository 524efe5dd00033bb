import { expect, test } from "vitest";
import { reconstructInStages } from "../../pipeline/pipeline.ts";
import { whatIf } from "../../pipeline/what-if.ts";
import type { Article } from "../../src/model/stages.ts";
import { whatIfText } from "../../src/write/what-if.ts";

const ARTICLES: Article[] = Object.entries({
  "harbour-news.txt":
    "Dockers sign\n\nUnion leader Greta Lindholm and port director Omar Haddad signed an agreement in Tarn on Wednesday.\n",
  "tarn-observer.txt":
    "Deal in Tarn\n\nThe agreement in Tarn was signed two days ago by Greta Lindholm and Omar Haddad.\n",
}).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));

const CONTEXT = { report: () => {}, facts: [], corrections: [], published: new Map<string, string>() };

const standing = await reconstructInStages(ARTICLES, CONTEXT);

test("nothing is dated until one article is; then the other follows through what both tell", () => {
  // 17 November 2011 was a Thursday.
  const supposition = whatIf(["harbour-news", "2011-11-17"], standing, CONTEXT);
  expect(supposition.now.edtf).toBeNull();
  expect(
    supposition.changes.map(({ kind, id, shift, before, after }) => [
      kind,
      id,
      shift,
      before?.edtf,
      after?.edtf,
    ]),
  ).toEqual([
    ["document", "harbour-news", "settled", null, "2011-11-17"],
    ["document", "tarn-observer", "settled", null, "2011-11-18"],
    ["event", "agreement-tarn-7a83af", "settled", null, "2011-11-16"],
  ]);
  expect(supposition.missing.map(({ document, settles, open }) => [document, settles, open])).toEqual([
    ["harbour-news", 2, 2],
    // "On Wednesday" leaves several days for the other article.
    ["tarn-observer", 1, 2],
  ]);
});

test("in words, each change says from what to what", () => {
  const text = whatIfText(whatIf(["harbour-news", "2011-11-17"], standing, CONTEXT));
  expect(text).toContain("settled: Deal in Tarn  (document tarn-observer)\n  undated → 18 November 2011\n");
  expect(text).toContain("settles 2, narrows 2 of 2: Dockers sign  (harbour-news)");
});

test("a link that a person forbids dates nothing any more", async () => {
  const corrections = [
    {
      forbid: [{ document: "harbour-news", quote: "signed an agreement in Tarn" }],
      with: [{ document: "tarn-observer", quote: "was signed two days ago" }],
    },
  ];
  const vetoed = { ...CONTEXT, corrections, published: new Map([["harbour-news", "2011-11-17"]]) };
  const published = (await reconstructInStages(ARTICLES, vetoed)).timeline.documents.map(
    ({ id, published: { edtf } }) => [id, edtf],
  );
  expect(published).toEqual([
    ["harbour-news", "2011-11-17"],
    ["tarn-observer", null],
  ]);
});
