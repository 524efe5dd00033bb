import { formatDay } from "../src/calendar/civil-day.ts";
import { readCivilDate } from "../src/calendar/read-date.ts";
import { compareText } from "../src/model/compare-text.ts";
import type { DateEvidence, Document } from "../src/model/document.ts";
import type { Article, Ingested } from "../src/model/stages.ts";
import { IngestedSchema } from "../src/model/stages.ts";
import { nameDocuments } from "../src/read/document-id.ts";
import { readArticle } from "../src/read/read-article.ts";
import type { Stage } from "./stage.ts";

/** Reads the articles of each file as documents with names of their own, and marks the ones that repeat another's text. */
export const ingest: Stage<readonly Article[], Ingested, Promise<Ingested>> = {
  name: "ingest",
  output: IngestedSchema,
  async run(articles, { report, published }) {
    const read: Document[] = [];
    for (const article of inOrderOfPath(articles)) read.push(...(await readArticle(article, { report })));
    const ids = nameDocuments(read);
    const named = read.map((document) => ({ ...document, id: ids.get(document.path) as string }));
    const { documents } = withGivenDays({ documents: named }, published);
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

/** The documents with the days that a person gives some of them, before what they say of themselves. */
export function withGivenDays({ documents }: Ingested, published: ReadonlyMap<string, string>): Ingested {
  return {
    documents: documents.map((document) => {
      const own = document.published.filter(({ basis }) => basis !== "given");
      return { ...document, published: [...given(document.id, published), ...own] };
    }),
  };
}

// Which of two equal files is the original must not hang on the order in which they were given.
function inOrderOfPath(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => compareText(a.path, b.path));
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
