import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Document } from "../../src/model/document.ts";
import { decode } from "../../src/read/decode.ts";
import { readBytes } from "../../src/read/read-bytes.ts";
import { diagnosticLine, type SourceFile } from "../../src/write/diagnostic-line.ts";

/** A line for stderr. */
export interface Told {
  severity: Diagnostic["severity"];
  line: string;
}

/** What was found out in lines, each with its file, line and column where they are known. */
export function toldOf(diagnostics: readonly Diagnostic[], documents: readonly Document[]): Told[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return diagnostics.map((diagnostic) => {
    const document = byId.get(diagnostic.document);
    const file = document?.path ?? diagnostic.document;
    const source = diagnostic.span ? sourceFile(file, document) : { path: file, text: "", offset: 0 };
    return { severity: diagnostic.severity, line: diagnosticLine(diagnostic, source) };
  });
}

export function noteOf(message: string): Told {
  return { severity: "note", line: `note ${message}` };
}

export function printTold(told: readonly Told[], { quiet }: { quiet: boolean }): void {
  for (const { severity, line } of told) if (!quiet || severity === "error") console.error(line);
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
