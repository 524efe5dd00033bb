import type { Diagnostic } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import { placeAt, placeInWords } from "../model/place.ts";
import { printable } from "./printable.ts";

/**
 * "warning news/flood.txt:3:14 message", or "warning news/flood.pdf (page 3) message"; without a span or a known place as
 * much as there is. `textOf` gives the text of a file on disk, in which lines are counted; null where it has none.
 */
export function diagnosticLine(
  { severity, document: named, span, place, message }: Diagnostic,
  document: Pick<Document, "path" | "offset" | "places" | "format"> | undefined,
  textOf: (path: string) => string | null,
): string {
  const path = document?.path ?? named;
  return printable(`${severity} ${path}${placeOf()} ${message}`);

  function placeOf(): string {
    if (place !== undefined) return ` (${place})`;
    if (!span) return "";
    const words = placeInWords(placeAt(document?.places, span[0]));
    if (words !== null) return ` (${words})`;
    const text = document?.format === undefined ? textOf(path) : null;
    if (text === null) return "";
    const before = text.slice(0, (document?.offset ?? 0) + span[0]);
    return `:${before.split("\n").length}:${before.length - before.lastIndexOf("\n")}`;
  }
}
