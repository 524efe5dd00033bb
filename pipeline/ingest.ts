import { createHash } from "node:crypto";
import { formatDay } from "../src/calendar/civil-day.ts";
import { readCivilDate } from "../src/calendar/read-date.ts";
import { compareText } from "../src/model/compare-text.ts";
import type { DateEvidence, Document } from "../src/model/document.ts";
import type { Article, Ingested } from "../src/model/stages.ts";
import { IngestedSchema } from "../src/model/stages.ts";
import { nameDocuments } from "../src/read/document-id.ts";
import type { Stage } from "./stage.ts";

/** Gives each article as a document with a name of its own, and marks the ones that repeat another's text. */
export const ingest: Stage<readonly Article[], Ingested> = {
  name: "ingest",
  output: IngestedSchema,
  run(articles, { report, published }) {
    const ids = nameDocuments(articles);
    const documents = inOrderOfPath(articles).map(({ container: _, ...article }): Document => {
      const id = ids.get(article.path) as string;
      const sha256 = createHash("sha256").update(article.text, "utf8").digest("hex");
      return { id, sha256, ...article, published: [...given(id, published), ...article.published] };
    });
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
  return [...articles].sort(
    (a, b) =>
      compareText(a.container ?? a.path, b.container ?? b.path) ||
      numberIn(a) - numberIn(b) ||
      compareText(a.path, b.path),
  );
}

/** 12 for "feed.xml#12", which comes after "feed.xml#2". */
function numberIn({ path, container = path }: Article): number {
  return Number(/^#(\d+)/.exec(path.slice(container.length))?.[1] ?? 0);
}

function given(id: string, published: ReadonlyMap<string, string>): DateEvidence[] {
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
