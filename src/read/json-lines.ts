import type { Found, OpenFile, ReadingContext } from "./article-format.ts";
import { type Utf16, utf16Of } from "./decode.ts";
import { decodeArticle } from "./decode-article.ts";
import { articleOfRecord, reportTextless } from "./json-record.ts";
import { sizeInWords } from "./limits.ts";

/** As many broken lines of one file as a person cares to read of. */
const SHOWN = 10;
const LINE_FEED = 0x0a;

/** JSON Lines: a record a line. The file is never held as one text, so that it may be of any length. */
export async function* readJsonLines(file: OpenFile, context: ReadingContext): AsyncGenerator<Found> {
  const { report, limits } = context;
  const textless: string[] = [];
  let broken = 0;
  const complain = (code: "TOO_LARGE" | "BROKEN_FILE", line: number, message: string) => {
    if (++broken <= SHOWN)
      report({ code, severity: "warning", document: file.path, place: `line ${line}`, message });
  };
  const encoding = utf16Of(file.bytes);
  for (const { number, bytes } of linesOf(file.bytes, encoding)) {
    if (bytes.length > limits.record) {
      const cause = `is longer than ${sizeInWords(limits.record)}, more than one article takes`;
      complain("TOO_LARGE", number, `${cause}; the line is left aside.`);
      continue;
    }
    const record = await recordOf({ ...file, bytes: inUtf8(bytes, encoding) }, context);
    if (record.status === "blank") continue;
    if (record.status === "broken") {
      complain("BROKEN_FILE", number, `is no JSON: ${record.cause}. The line is left aside; export it anew.`);
      continue;
    }
    const words = `line ${number}`;
    const content = articleOfRecord(record.value, { words, inside: `#${number}`, line: number }, context);
    if (content) yield { kind: "article", content };
    else textless.push(words);
  }
  if (broken > SHOWN)
    report({
      code: "BROKEN_FILE",
      severity: "warning",
      document: file.path,
      message: `has ${broken - SHOWN} more lines that are no JSON.`,
    });
  reportTextless(textless, file.path, context);
}

/** Lines by the line feeds between them, which take two bytes in UTF-16. */
function* linesOf(
  bytes: Uint8Array,
  encoding: Utf16 | null,
): Generator<{ number: number; bytes: Uint8Array }> {
  const width = encoding === null ? 1 : 2;
  let from = 0;
  for (let number = 1; from < bytes.length; number++) {
    const end = encoding === null ? bytes.indexOf(LINE_FEED, from) : lineFeedOf(bytes, encoding, from);
    const to = end < 0 ? bytes.length : end;
    yield { number, bytes: bytes.subarray(from, to) };
    from = to + width;
  }
}

function lineFeedOf(bytes: Uint8Array, encoding: Utf16, from: number): number {
  const low = encoding === "utf-16le" ? 0 : 1;
  for (let at = bytes.indexOf(LINE_FEED, from); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1))
    if (at % 2 === low && bytes[low === 0 ? at + 1 : at - 1] === 0) return at - low;
  return -1;
}

/** A line by itself does not tell its encoding; the file's head did. */
function inUtf8(line: Uint8Array, encoding: Utf16 | null): Uint8Array {
  return encoding === null ? line : new TextEncoder().encode(new TextDecoder(encoding).decode(line));
}

type JsonLine =
  | { status: "read"; value: unknown }
  | { status: "broken"; cause: string }
  | { status: "blank" };

async function recordOf(line: OpenFile, { report }: ReadingContext): Promise<JsonLine> {
  const text = await decodeArticle(line, report);
  if (text.trim() === "") return { status: "blank" };
  try {
    return { status: "read", value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { status: "broken", cause: error.message.replace(/\s+/g, " ").slice(0, 160) };
  }
}
