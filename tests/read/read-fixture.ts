import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Document } from "../../src/model/document.ts";
import type { JsonFields } from "../../src/model/json-fields.ts";
import { type ReadingOptions, readArticle } from "../../src/read/read-article.ts";

/** Reads a file that a test wrote: its articles, and what is said of it, as code, file, place and message. */
export async function readFixture(
  path: string,
  content: string | Uint8Array,
  { jsonFields, ...options }: Omit<ReadingOptions, "report"> & { jsonFields?: JsonFields } = {},
): Promise<{ articles: Document[]; says: string[]; messages: string[] }> {
  const diagnostics: Diagnostic[] = [];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const report = (found: Diagnostic) => diagnostics.push(found);
  const articles = await readArticle(
    { path, bytes, ...(jsonFields && { jsonFields }) },
    { ...options, report },
  );
  return {
    articles,
    says: diagnostics.map(({ code, document, place, message }) =>
      [code, place === undefined ? document : `${document} (${place})`, message].join(" "),
    ),
    messages: diagnostics.map(({ message }) => message),
  };
}
