import { formatDay } from "../src/calendar/civil-day.ts";
import { readCivilDate } from "../src/calendar/read-date.ts";
import type { DateEvidence, Document } from "../src/model/document.ts";
import type { Article, Ingested } from "../src/model/stages.ts";
import { IngestedSchema } from "../src/model/stages.ts";
import { nameDocuments } from "../src/read/document-id.ts";
import { readArticle } from "../src/read/read-article.ts";
import type { Stage } from "./stage.ts";

/** Reads each article as a document with a name of its own, and marks the ones that repeat another's text. */
export const ingest: Stage<readonly Article[], Ingested> = {
  name: "ingest",
  output: IngestedSchema,
  run(articles, { report, published }) {
    const ids = nameDocuments(articles.map(({ path }) => path));
    const documents = inOrderOfPath(articles)
      .flatMap((article) => readArticle(article, ids.get(article.path) as string, report) ?? [])
      .map((document) => ({
        ...document,
        published: [...given(document, published), ...document.published],
      }));
    for (const id of published.keys())
      if (!documents.some((document) => document.id === id))
        report({
          code: "UNKNOWN_DOCUMENT",
          severity: "warning",
          document: id,
          message: "was given a date, but there is no such document.",
        });

    const marked = markCopies(documents);
    for (const { path, copyOf } of marked)
      if (copyOf !== undefined)
        report({
          code: "SAME_CONTENT",
          severity: "warning",
          document: path,
          message: `has the same text as ${copyOf}; they count as one source.`,
        });
    return { documents: marked };
  },
};

// Which of two equal files is the original must not hang on the order in which they were given.
function inOrderOfPath(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function given({ id }: Document, published: ReadonlyMap<string, string>): DateEvidence[] {
  const quote = published.get(id);
  const days = quote === undefined ? null : readCivilDate(quote);
  if (quote === undefined || !days) return [];
  return [
    { basis: "given", first: formatDay(days[0]), last: formatDay(days[1]), source: "--published", quote },
  ];
}

function markCopies(documents: readonly Document[]): Document[] {
  const originals = new Map<string, string>();
  return documents.map((document) => {
    const copyOf = originals.get(document.sha256);
    if (copyOf === undefined) originals.set(document.sha256, document.id);
    return copyOf === undefined ? document : { ...document, copyOf };
  });
}
