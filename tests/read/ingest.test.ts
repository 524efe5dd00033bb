import { expect, test } from "vitest";
import { ingest } from "../../pipeline/ingest.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { IngestedSchema } from "../../src/model/stages.ts";

const article = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

const ITEMS = Array.from({ length: 11 }, (_, i) => `<item><title>Bulletin ${i + 1}</title></item>`);

const articles = [
  article("news/c.txt", "The river rose."),
  article("news/b.md", "---\ndate: 2031-04-12\n---\nThe river rose."),
  article("news/a.txt", "The river fell."),
  article("news/d.txt", "  "),
  article("news/e.xml", `<rss version="2.0"><channel>${ITEMS.join("")}</channel></rss>`),
];

async function run(given: typeof articles, published: Record<string, string> = {}) {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => diagnostics.push(found);
  const context = { report, facts: [], corrections: [], published: new Map(Object.entries(published)) };
  return {
    ...(await ingest.run(given, context)),
    says: diagnostics.map(({ code, document }) => `${code} ${document}`),
  };
}

test("articles become documents in the order of their paths, a repeated text pointing to the first that has it", async () => {
  for (const given of [articles, articles.toReversed()]) {
    const { documents, says } = await run(given);
    expect(documents.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ["a", undefined],
      ["b", undefined],
      ["c", "b"],
      ...ITEMS.map((_, i) => [`e.xml#${i + 1}`, undefined]),
    ]);
    expect(says).toEqual(["EMPTY_FILE news/d.txt", "SAME_CONTENT news/c.txt"]);
  }
});

test("a day that was given stands before the file's own", async () => {
  const { documents, says } = await run(articles, { b: "2031-04", nobody: "2031" });
  expect(documents[1]?.published).toEqual([
    { basis: "given", first: "2031-04-01", last: "2031-04-30", source: "--published", quote: "2031-04" },
    {
      basis: "metadata",
      first: "2031-04-12",
      last: "2031-04-12",
      source: "front matter, field date, line 2",
      quote: "2031-04-12",
    },
  ]);
  expect(says).toContain("UNKNOWN_DOCUMENT nobody");
});

test("what is ingested fits its schema", async () => {
  const { documents } = await run(articles);
  expect(IngestedSchema.parse({ documents })).toEqual({ documents });
});
