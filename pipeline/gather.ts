import { type Batch, joinExtracted, renameDocument, splitExtracted } from "../src/model/batch.ts";
import { compareText } from "../src/model/compare-text.ts";
import type { Report } from "../src/model/diagnostic.ts";
import type { Document } from "../src/model/document.ts";
import type { Extracted } from "../src/model/stages.ts";
import { nameDocuments } from "../src/read/document-id.ts";
import { extractEvents } from "./extract-events.ts";
import { withGivenDay } from "./ingest.ts";
import { resolveDates } from "./resolve-dates.ts";
import type { StageContext } from "./stage.ts";

/**
 * Joins what the first three stages made of the articles, in whatever batches and order, into one value: that of all
 * articles read at once. What no batch can know by itself is settled here: the documents' names, which are unique in
 * the run, the days that a person gave to some of them by these names, and which texts repeat another's.
 */
export function gather(batches: readonly Batch[], context: StageContext): Extracted {
  const { report, published } = context;
  const names = nameDocuments(batches.flatMap(({ extracted }) => extracted.documents));
  const parts = batches.flatMap((batch) => {
    const ids = new Map(batch.extracted.documents.map(({ id, path }) => [id, names.get(path) as string]));
    for (const diagnostic of batch.diagnostics) {
      const document = ids.get(diagnostic.document) ?? diagnostic.document;
      // What was said of a document that is read again, because its day is given, is said again where it still holds.
      if (!published.has(document)) report({ ...diagnostic, document });
    }
    return splitExtracted(batch.extracted).map((part) =>
      renameDocument(part, names.get(documentOf(part).path) as string),
    );
  });
  const gathered = joinExtracted(
    eachPathOnce(parts, report).map((part) =>
      published.has(documentOf(part).id) ? readAgainAsOf(part, context) : part,
    ),
  );
  for (const id of published.keys())
    if (!gathered.documents.some((document) => document.id === id))
      report({
        code: "UNKNOWN_DOCUMENT",
        severity: "warning",
        document: id,
        message: "was given a date, but there is no such document.",
      });
  return { ...gathered, documents: markCopies(gathered.documents, report) };
}

function documentOf({ documents: [document] }: Extracted): Document {
  return document as Document;
}

/** In the order of paths. A chunk that was sent twice is counted once; of two texts for one path one must give way. */
function eachPathOnce(parts: readonly Extracted[], report: Report): Extracted[] {
  const sorted = [...parts].sort((a, b) => {
    const [first, second] = [documentOf(a), documentOf(b)];
    return inOrderOfFiles(first, second) || compareText(first.sha256, second.sha256);
  });
  return sorted.filter((part, index) => {
    const before = sorted[index - 1];
    if (!before || documentOf(before).path !== documentOf(part).path) return true;
    if (documentOf(before).sha256 !== documentOf(part).sha256)
      report({
        code: "SAME_PATH",
        severity: "error",
        document: documentOf(part).path,
        message:
          "stands there twice with different texts; the second is left aside. Give each a path of its own.",
      });
    return false;
  });
}

/** By path; those of one file ("feed.xml#2", "feed.xml#10") by their number in it. */
function inOrderOfFiles(a: Document, b: Document): number {
  const [first, second] = [a, b].map(({ path }) => /^(.*)#(\d+)$/.exec(path));
  return (
    compareText(first?.[1] ?? a.path, second?.[1] ?? b.path) ||
    Number(first?.[2] ?? 0) - Number(second?.[2] ?? 0) ||
    compareText(a.path, b.path)
  );
}

/** A given day changes what an article's expressions denote: its text is read again in the light of it. */
function readAgainAsOf(part: Extracted, context: StageContext): Extracted {
  const document = documentOf(part);
  const own = document.published.filter(({ basis }) => basis !== "given");
  const given = withGivenDay({ ...document, published: own }, context.published);
  return extractEvents.run(resolveDates.run({ documents: [given] }, context), context);
}

function markCopies(documents: readonly Document[], report: Report): Document[] {
  const originals = new Map<string, string>();
  return documents.map(({ copyOf: _, ...document }) => {
    const copyOf = originals.get(document.sha256);
    if (copyOf === undefined) {
      originals.set(document.sha256, document.id);
      return document;
    }
    report({
      code: "SAME_CONTENT",
      severity: "warning",
      document: document.path,
      message: `has the same text as ${copyOf}; they count as one source.`,
    });
    return { ...document, copyOf };
  });
}
