import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Document } from "../../src/model/document.ts";
import { decode } from "../../src/read/decode.ts";
import { readBytes } from "../../src/read/read-bytes.ts";
import { diagnosticLine } from "../../src/write/diagnostic-line.ts";
import { printable } from "../../src/write/printable.ts";

/** A line for stderr. */
export interface Told {
  severity: Diagnostic["severity"];
  line: string;
}

/** What was found out in lines, each with its file and its place there where they are known. */
export function toldOf(diagnostics: readonly Diagnostic[], documents: readonly Document[]): Told[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return diagnostics.map((diagnostic) => ({
    severity: diagnostic.severity,
    line: diagnosticLine(diagnostic, byId.get(diagnostic.document), textOfFile),
  }));
}

export function noteOf(message: string): Told {
  return { severity: "note", line: `note ${message}` };
}

export function printTold(told: readonly Told[], { quiet }: { quiet: boolean }): void {
  for (const { severity, line } of told) if (!quiet || severity === "error") console.error(printable(line));
}

/** The text that lines are counted in, read once more for the few that something is said of; an archive's file has none. */
function textOfFile(file: string): string | null {
  const read = readBytes(file);
  if (read.status === "failed") return null;
  const decoded = decode(read.bytes);
  return decoded.status === "decoded" ? decoded.text : null;
}
