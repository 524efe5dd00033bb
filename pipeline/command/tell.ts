import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Document } from "../../src/model/document.ts";
import { decode } from "../../src/read/decode.ts";
import { readBytes } from "../../src/read/read-bytes.ts";
import { diagnosticLine, type SourceFile } from "../../src/write/diagnostic-line.ts";

/** Prints what was found out, each with its file, line and column where they are known. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { documents, quiet }: { documents: readonly Document[]; quiet: boolean },
): void {
  const wanted = quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const diagnostic of wanted) {
    const document = byId.get(diagnostic.document);
    console.error(diagnosticLine(diagnostic, sourceFile(document?.path ?? diagnostic.document, document)));
  }
}

/** Read once more, for the few that something is said of: no run holds all its files. */
function sourceFile(file: string, document: Document | undefined): SourceFile | null {
  const read = readBytes(file);
  if (read.status === "failed") return document ? { path: document.path, text: "", offset: 0 } : null;
  const decoded = decode(read.bytes);
  return {
    path: file,
    text: decoded.status === "decoded" ? decoded.text : "",
    offset: document?.offset ?? 0,
  };
}
