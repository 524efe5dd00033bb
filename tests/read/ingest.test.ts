import { expect, test } from "vitest";
import { ingest } from "../../pipeline/ingest.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { type Article, IngestedSchema } from "../../src/model/stages.ts";
import { textArticle } from "../../src/read/plain-text.ts";

const METADATA = {
  basis: "metadata",
  first: "2031-04-12",
  last: "2031-04-12",
  source: "front matter, field date, line 2",
  quote: "2031-04-12",
} as const;

const articles: Article[] = [
  textArticle("news/c.txt", "The river rose."),
  { ...textArticle("news/b.md", "The river rose."), published: [METADATA] },
  textArticle("news/a.txt", "The river fell."),
  { ...textArticle("news/z.xml#10", "The mill burned."), container: "news/z.xml" },
  { ...textArticle("news/z.xml#2", "The mill stands."), container: "news/z.xml" },
];

function run(given: typeof articles, published: Record<string, string> = {}) {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => diagnostics.push(found);
  const context = { report, facts: [], corrections: [], published: new Map(Object.entries(published)) };
  return {
    ...ingest.run(given, context),
    says: diagnostics.map(({ code, document }) => `${code} ${document}`),
  };
}

test("articles become documents in the order of their paths, a repeated text pointing to the first that has it", () => {
  for (const given of [articles, articles.toReversed()]) {
    const { documents, says } = run(given);
    expect(documents.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ["a", undefined],
      ["b", undefined],
      ["c", "b"],
      ["z.xml#2", undefined],
      ["z.xml#10", undefined],
    ]);
    expect(says).toEqual(["SAME_CONTENT news/c.txt"]);
  }
});

test("a day that was given stands before the file's own", () => {
  const { documents, says } = run(articles, { b: "2031-04", nobody: "2031" });
  expect(documents[1]?.published).toEqual([
    { basis: "given", first: "2031-04-01", last: "2031-04-30", source: "--published", quote: "2031-04" },
    METADATA,
  ]);
  expect(says).toContain("UNKNOWN_DOCUMENT nobody");
});

test("what is ingested fits its schema", () => {
  const { documents } = run(articles);
  expect(IngestedSchema.parse({ documents })).toEqual({ documents });
});
