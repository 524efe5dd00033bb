import { formatDay } from "../src/calendar/civil-day.ts";
import { readCivilDate } from "../src/calendar/read-date.ts";
import { compareText } from "../src/model/compare-text.ts";
import type { DateEvidence, Document } from "../src/model/document.ts";
import type { Article, Ingested } from "../src/model/stages.ts";
import { IngestedSchema } from "../src/model/stages.ts";
import { nameDocuments } from "../src/read/document-id.ts";
import { readArticle } from "../src/read/read-article.ts";
import { orLeaveAsideLater } from "./leave-aside.ts";
import type { Stage } from "./stage.ts";

const NAME = "ingest";

/**
 * Reads the articles of each file as documents, in the order of their paths, with names that are their own among those given.
 * It looks at one article at a time: which of them repeat one another is for `gather` to see.
 */
export const ingest: Stage<readonly Article[], Ingested, Promise<Ingested>> = {
  name: NAME,
  output: IngestedSchema,
  async run(articles, { report, published }) {
    const documents: Document[] = [];
    for (const article of inOrderOfPath(articles)) {
      const { path } = article;
      const read = await orLeaveAsideLater({ stage: NAME, path, report }, () =>
        readArticle(article, { report }),
      );
      // One by one: a dump may hold more articles than a call takes arguments.
      for (const document of read ?? []) documents.push(document);
    }
    const ids = nameDocuments(documents);
    return {
      documents: documents.map((document) =>
        withGivenDay({ ...document, id: ids.get(document.path) as string }, published),
      ),
    };
  },
};

/** The document with the day that a person gives it, before what it says of itself. */
export function withGivenDay(document: Document, published: ReadonlyMap<string, string>): Document {
  const given = givenDay(published.get(document.id));
  return given.length === 0 ? document : { ...document, published: [...given, ...document.published] };
}

function givenDay(quote: string | undefined): DateEvidence[] {
  const days = quote === undefined ? null : readCivilDate(quote);
  if (quote === undefined || !days) return [];
  return [
    { basis: "given", first: formatDay(days[0]), last: formatDay(days[1]), source: "--published", quote },
  ];
}

/** The order in which articles are read and told of, whatever order they come in. */
export function inOrderOfPath(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => compareText(a.path, b.path));
}
