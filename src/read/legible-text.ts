import type { Report } from "../model/diagnostic.ts";
import type { Place } from "../model/place.ts";

/** Controls and marks without a width, which no reader sees: they would only split words. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Two or three letters cast as one, as typesetting programs write them: "ﬁ", "ﬄ". */
const LIGATURE = /[\ufb00-\ufb06]/g;

/** Text without what no reader sees, and with letters of their own for those cast as one. */
export function seenText(text: string): string {
  return text.replace(UNSEEN, "").replace(LIGATURE, (cast) => cast.normalize("NFKC"));
}

/** What stands at the end of a line that breaks a word; the last shows there only. */
const MARKS = ["-", "\u2010", "\u00ad"];
/** In letters: no word is longer. */
const LONGEST_WORD = 60;
/** Its rest, with the marks after it, and what follows on the line. */
const REST = /^[ \t]*(\p{Ll}+)(\S*)[ \t]*(.*\r?\n?)$/u;

/** A text that is kept as its file has it, as a reader sees it. */
export interface LegibleText {
  text: string;
  /** Where each of its lines lies in the file; none where the text is the file's own. */
  places: Place[];
  /** The words that were broken at the end of a line, whole. */
  mended: string[];
}

/**
 * Makes words whole that unseen marks, cast letters or the ends of lines divide, as texts copied out of a printed page
 * have them. "Well-\nknown" keeps its hyphen where the text writes "well-known" elsewhere. Lines are counted from
 * `firstLine`.
 */
export function legibleText(source: string, firstLine = 1): LegibleText {
  const lines = source.split(/(?<=\n)/);
  const small = source.toLowerCase();
  const places: Place[] = [];
  const mended: string[] = [];
  let text = "";
  for (let index = 0; index < lines.length; index++) {
    const own = lines[index] as string;
    places.push({ start: text.length, line: firstLine + index });
    const kept = own.trimEnd();
    const mark = kept.at(-1) ?? "";
    const start = MARKS.includes(mark)
      ? /\p{L}*\p{Ll}$/u.exec(kept.slice(-LONGEST_WORD, -1))?.[0]
      : undefined;
    const [, end, marks, after] = (start && REST.exec(lines[index + 1] ?? "")) || [];
    if (start === undefined || end === undefined) {
      text += seenText(own);
      continue;
    }
    const compound = `${seenText(start)}-${end}`;
    const keeps = mark !== "\u00ad" && small.includes(compound.toLowerCase());
    text += `${seenText(kept.slice(0, -1))}${keeps ? "-" : ""}${end}${seenText(marks ?? "")}`;
    if (!keeps) mended.push(seenText(start) + end);
    // The line ends after its word, and the next one begins with what follows.
    if (/\S/.test(after ?? "")) text += "\n";
    lines[index + 1] = after ?? "";
  }
  return text === source ? { text: source, places: [], mended } : { text, places, mended };
}

/** How many words a message shows. */
const SHOWN = 3;

/** Says which words were read as one, for a person to look at. */
export function reportMended(path: string, mended: readonly string[], report: Report): void {
  if (mended.length === 0) return;
  const words = mended
    .slice(0, SHOWN)
    .map((word) => `"${word}"`)
    .join(", ");
  const all = mended.length > SHOWN ? `${words} and ${mended.length - SHOWN} more` : words;
  report({
    code: "BROKEN_WORDS",
    severity: "note",
    document: path,
    message: `breaks words at the end of a line; read as one: ${all}. Where a hyphen belongs in, write the word on one line.`,
  });
}
