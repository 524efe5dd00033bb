import { joinExtracted, renameDocument, splitExtracted } from "../src/model/batch.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { Document } from "../src/model/document.ts";
import type { Article, Extracted } from "../src/model/stages.ts";
import { nameDocuments } from "../src/read/document-id.ts";
import { extractEvents } from "./extract-events.ts";
import { ingest, inOrderOfPath } from "./ingest.ts";
import type { BatchReader } from "./read-batches.ts";
import { resolveDates } from "./resolve-dates.ts";
import { contextOf } from "./stage.ts";
import type { Analysis, Reading, Store } from "./store.ts";

/** The two halves of the work on an article, each for some articles at once, here or in a worker thread. */
export interface Readers {
  ingestEach(articles: readonly Article[]): Promise<Reading[]>;
  analyseEach(documents: readonly Document[]): Promise<Analysis[]>;
}

export async function ingestEach(articles: readonly Article[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const article of articles) {
    const diagnostics: Diagnostic[] = [];
    const { documents } = await ingest.run(
      [article],
      contextOf({ report: (found) => diagnostics.push(found) }),
    );
    readings.push({ documents, diagnostics });
  }
  return readings;
}

export async function analyseEach(documents: readonly Document[]): Promise<Analysis[]> {
  return documents.map(analysed);
}

function analysed(document: Document): Analysis {
  const diagnostics: Diagnostic[] = [];
  const context = contextOf({ report: (found) => diagnostics.push(found) });
  const dated = resolveDates.run({ documents: [document] }, context);
  return { extracted: extractEvents.run(dated, context), diagnostics };
}

/** Reads batches as `readBatch` does, but only what the store does not hold; what is read anew it is given. */
export function storedReader(store: Store, readers: Readers): BatchReader {
  return async (articles) => {
    const readings = await throughStore(inOrderOfPath(articles), {
      known: (article) => store.reading(article),
      make: (unknown) => readers.ingestEach(unknown),
      keep: (article, reading) => store.keepReading(article, reading),
    });
    const names = nameDocuments(readings.flatMap((reading) => reading.documents));
    const documents = readings.flatMap((reading) =>
      reading.documents.map((document) => ({ ...document, id: names.get(document.path) as string })),
    );
    const analyses = await throughStore(documents, {
      known: (document) => {
        const analysis = store.analysis(document);
        return analysis && named(analysis, document);
      },
      make: (unknown) => readers.analyseEach(unknown),
      keep: (document, analysis) => store.keepAnalysis(document, nameless(analysis, document)),
    });
    // Of work that never waits for anything the store would take in nothing until it is all done.
    await store.settled();
    return {
      extracted: joinExtracted(analyses.map(({ extracted }) => extracted)),
      diagnostics: [...readings, ...analyses].flatMap(({ diagnostics }) => diagnostics),
    };
  };
}

/** In the order of the items. What broke the program is not kept: it may hold in another version, and is told again. */
async function throughStore<Item, Result extends { diagnostics: readonly Diagnostic[] }>(
  items: readonly Item[],
  {
    known,
    make,
    keep,
  }: {
    known: (item: Item) => Result | undefined;
    make: (unknown: readonly Item[]) => Promise<Result[]>;
    keep: (item: Item, result: Result) => void;
  },
): Promise<Result[]> {
  const results = items.map((item) => ({ item, result: known(item) }));
  const unknown = results.filter(({ result }) => result === undefined);
  const made = unknown.length > 0 ? await make(unknown.map(({ item }) => item)) : [];
  unknown.forEach((entry, index) => {
    const result = made[index] as Result;
    entry.result = result;
    if (!result.diagnostics.some(({ code }) => code === "INTERNAL_ERROR")) keep(entry.item, result);
  });
  return results.map(({ result }) => result as Result);
}

/**
 * With what the first stages made of the documents of which only the texts are held: the others have a dating. It is
 * fetched from the store, and made again where the store could not take it in.
 */
export function completed(extracted: Extracted, store: Store): Extracted {
  const held = new Set(extracted.datings.map(({ document }) => document));
  const lacking = extracted.documents.filter(({ id }) => !held.has(id));
  if (lacking.length === 0) return extracted;
  const parts = new Map(splitExtracted(extracted).map((part) => [part.documents[0]?.id, part]));
  for (const document of lacking) {
    const kept = store.kept(document);
    parts.set(document.id, (kept ? named(kept, document) : analysed(document)).extracted);
  }
  // In the order of the documents, as if all had been held.
  const whole = joinExtracted(extracted.documents.map(({ id }) => parts.get(id) as Extracted));
  return { ...whole, documents: extracted.documents };
}

const NO_NAME = "";

function nameless({ extracted, diagnostics }: Analysis, { id }: Document): Analysis {
  return {
    // The document itself is what it is found by.
    extracted: { ...renameDocument(extracted, NO_NAME), documents: [] },
    diagnostics: renameDiagnostics(diagnostics, id, NO_NAME),
  };
}

function named({ extracted, diagnostics }: Analysis, document: Document): Analysis {
  const whole: Extracted = { ...extracted, documents: [{ ...document, id: NO_NAME }] };
  return {
    extracted: renameDocument(whole, document.id),
    diagnostics: renameDiagnostics(diagnostics, NO_NAME, document.id),
  };
}

function renameDiagnostics(diagnostics: readonly Diagnostic[], from: string, to: string): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    document: diagnostic.document === from ? to : diagnostic.document,
  }));
}
