import { expect, test } from "vitest";
import { nameDocuments } from "../../src/read/document-id.ts";

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
      expect(Object.fromEntries(nameDocuments(order))).toEqual(names));
}

test("two paths that read alike still get two names", () => {
  const ids = [...nameDocuments(["a b.txt", "a-b.txt"]).values()];
  expect(new Set(ids).size).toBe(2);
});
