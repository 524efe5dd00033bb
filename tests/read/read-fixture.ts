import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Article } from "../../src/model/stages.ts";
import { type ReadingOptions, readFile } from "../../src/read/read-file.ts";

/** Reads a file that a test wrote: its articles, and what is said of it, as code, file, place and message. */
export async function readFixture(
  path: string,
  content: string | Uint8Array,
  options: Omit<ReadingOptions, "report"> = {},
): Promise<{ articles: Article[]; says: string[]; messages: string[] }> {
  const diagnostics: Diagnostic[] = [];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const report = (found: Diagnostic) => diagnostics.push(found);
  const articles = await readFile({ path, bytes }, { ...options, report });
  return {
    articles,
    says: diagnostics.map(({ code, document, place, message }) =>
      [code, place === undefined ? document : `${document} (${place})`, message].join(" "),
    ),
    messages: diagnostics.map(({ message }) => message),
  };
}
