import type { Diagnostic } from "../model/diagnostic.ts";

/** The file that a diagnostic speaks of, as it lies on disk. */
export interface SourceFile {
  path: string;
  text: string;
  /** Where the text that spans point into begins. */
  offset: number;
}

/** "warning news/flood.txt:3:14 message"; without a span or a known file the place is as much as there is. */
export function diagnosticLine(
  { severity, document, span, message }: Diagnostic,
  file: SourceFile | null,
): string {
  if (!file || !span) return `${severity} ${file?.path ?? document} ${message}`;
  const before = file.text.slice(0, file.offset + span[0]);
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  return `${severity} ${file.path}:${line}:${column} ${message}`;
}
