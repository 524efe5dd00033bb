import { describe, expect, test } from "vitest";
import { type Named, nameDocuments } from "../../src/read/document-id.ts";

const cases: Record<string, Record<string, string>> = {
  "a file's name without its extension": { "news/harbour-post.txt": "harbour-post", "b.2031.md": "b.2031" },
  "the extension where names are shared": { "a/x.txt": "x.txt", "a/x.md": "x.md" },
  "the folder where the extension is shared too": {
    "a/x.txt": "a/x.txt",
    "b/x.txt": "b/x.txt",
    "b/y.txt": "y",
  },
  "as many folders as it takes": { "a/c/x.txt": "a/c/x.txt", "b/c/x.txt": "b/c/x.txt" },
  "no marks that ids are used with": { "one two=three#4.txt": "one-two-three-4" },
  "one form of an accented letter": { "cafe\u0301.txt": "café" },
  "no name that another file has": { "a/x.txt.md": "x.txt", "b/x.txt": "b/x.txt", "b/x.md": "x.md" },
};

for (const [title, names] of Object.entries(cases)) {
  const paths = Object.keys(names);
  for (const order of [paths, paths.toReversed()])
    test(`${title}: ${order.join(" ")}`, () =>
      expect(Object.fromEntries(nameDocuments(order.map((path) => ({ path }))))).toEqual(names));
}

test("two paths that read alike still get two names", () => {
  const ids = [...nameDocuments([{ path: "a b.txt" }, { path: "a-b.txt" }]).values()];
  expect(new Set(ids).size).toBe(2);
});

describe("one of several articles in a file has the file's whole name and its place in it", () => {
  const cases: Record<string, { articles: Named[]; ids: string[] }> = {
    "an entry of an archive": {
      articles: [{ path: "in/archive.zip/2031/a b.html", container: "in/archive.zip" }],
      ids: ["archive.zip/2031/a-b.html"],
    },
    "an item of a feed, beside a file of the same stem": {
      articles: [{ path: "in/feed.xml#3", container: "in/feed.xml" }, { path: "in/feed.txt" }],
      ids: ["feed.xml#3", "feed"],
    },
    "two archives of one name": {
      articles: [
        { path: "a/x.zip/1.txt", container: "a/x.zip" },
        { path: "b/x.zip/1.txt", container: "b/x.zip" },
        { path: "b/x.zip/2.txt", container: "b/x.zip" },
      ],
      ids: ["a/x.zip/1.txt", "b/x.zip/1.txt", "x.zip/2.txt"],
    },
    "names that read alike in one archive": {
      articles: [
        { path: "x.zip/a=1.txt", container: "x.zip" },
        { path: "x.zip/b#e2.txt", container: "x.zip" },
      ],
      ids: ["x.zip/a-1.txt", "x.zip/b-e2.txt"],
    },
  };
  for (const [title, { articles, ids }] of Object.entries(cases))
    for (const order of [articles, articles.toReversed()])
      test(title, () => {
        const named = nameDocuments(order);
        expect(articles.map(({ path }) => named.get(path))).toEqual(ids);
      });
});
