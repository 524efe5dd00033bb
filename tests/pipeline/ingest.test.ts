import { expect, test } from "vitest";
import { gather } from "../../pipeline/gather.ts";
import { ingest } from "../../pipeline/ingest.ts";
import { readBatch } from "../../pipeline/read-batches.ts";
import { contextOf } from "../../pipeline/stage.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { ExtractedSchema, IngestedSchema } from "../../src/model/stages.ts";

const article = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

const articles = [
  article("news/c.txt", "The river rose."),
  article("news/b.md", "---\ndate: 2031-04-12\n---\nThe river rose."),
  article("news/a.txt", "The river fell."),
  article("news/d.txt", "  "),
];

/** The articles in batches of one, and what was said of them. */
async function gathered(given: typeof articles, published: Record<string, string> = {}) {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => diagnostics.push(found);
  const batches = await Promise.all(given.map((one) => readBatch([one])));
  return {
    ...gather(batches, contextOf({ report, published: new Map(Object.entries(published)) })),
    says: diagnostics.map(({ code, document }) => `${code} ${document}`).sort(),
  };
}

test("articles become documents in the order of their paths", async () => {
  for (const given of [articles, articles.toReversed()]) {
    const { documents } = await ingest.run(given, contextOf({}));
    expect(documents.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  }
});

test("a repeated text points to the first that has it, whichever was read first", async () => {
  for (const given of [articles, articles.toReversed()]) {
    const { documents, says } = await gathered(given);
    expect(documents.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ["a", undefined],
      ["b", undefined],
      ["c", "b"],
    ]);
    expect(says).toEqual(["EMPTY_FILE news/d.txt", "NO_DATE a", "NO_DATE c", "SAME_CONTENT news/c.txt"]);
  }
});

test("a day that was given stands before the file's own", async () => {
  const { documents, datings, says } = await gathered(articles, { b: "2031-04", c: "2032", nobody: "2031" });
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
  expect(datings.map(({ published }) => published.edtf)).toEqual([null, "2031-04-12", "2032"]);
  expect(says).toEqual([
    "EMPTY_FILE news/d.txt",
    "NO_DATE a",
    "SAME_CONTENT news/c.txt",
    "UNKNOWN_DOCUMENT nobody",
  ]);
});

test("files of one name are told apart by as much of their paths as it takes, in however many batches they come", async () => {
  const text =
    "The council met in Kelmouth on Friday. A day after the meeting, Ada Brandt resigned as mayor.";
  const same = ["x/index.txt", "y/index.txt", "x/other.txt"].map((path) =>
    article(path, `${path}\n\n${text}`),
  );
  const together = gather([await readBatch(same)], contextOf({}));
  const apart = await gathered(same);
  expect(together.documents.map(({ id }) => id)).toEqual(["x/index.txt", "other", "y/index.txt"]);
  expect(together.mentions.length).toBeGreaterThan(0);
  expect(ExtractedSchema.parse(together)).toEqual(together);
  expect({ ...apart, says: undefined }).toEqual({ ...together, says: undefined });
});

test("a chunk that comes twice counts once; of two texts for one path the second gives way, and is named", async () => {
  const [c] = articles;
  const { documents, says } = await gathered([
    c,
    c,
    article("news/c.txt", "The river fell."),
  ] as typeof articles);
  expect(documents.map(({ id }) => id)).toEqual(["c"]);
  expect(says).toContain("SAME_PATH news/c.txt");
});

test("what is ingested fits its schema", async () => {
  const { documents } = await ingest.run(articles, contextOf({}));
  expect(IngestedSchema.parse({ documents })).toEqual({ documents });
});
