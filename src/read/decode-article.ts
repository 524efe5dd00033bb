import type { Report } from "../model/diagnostic.ts";
import type { OpenFile } from "./article-format.ts";
import { decode, decodeWindows1252, firstBinaryByte, firstByteOutsideUtf8, unmarkedUtf16 } from "./decode.ts";
import { Refusal } from "./refusal.ts";

interface Declared {
  label: string;
  source: string;
}

/**
 * An article's bytes as text: by the byte order mark, by UTF-8 where the bytes are UTF-8 (they are so by no accident), by
 * what the file or its surroundings declare, and last by detection, which is reported. Bytes that are no text are refused.
 */
export async function decodeArticle(
  { path, bytes, charset }: OpenFile,
  report: Report,
  declaredInside?: Declared,
): Promise<string> {
  if (hasMark(bytes)) return textOf(bytes, path, report);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const control = firstBinaryByte(bytes);
  if (control !== null)
    throw new Refusal(
      "BINARY_FILE",
      `is not text (byte ${control + 1} is a control character); it is left aside. Export the article as plain text.`,
    );
  const declared = [charset, declaredInside].find((known) => known && isKnown(known.label));
  const bad = firstByteOutsideUtf8(bytes);
  // A code that changes its meaning by escapes looks like ASCII.
  if (bad === null && !(declared && /^(?:iso-2022|hz-)/i.test(declared.label) && bytes.includes(0x1b)))
    return new TextDecoder().decode(bytes);
  if (declared && !isUnicode(declared.label)) return decodeAs(declared.label, bytes);
  return detected(bytes, bad ?? 0, { path, report, declared });
}

function hasMark(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes;
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function textOf(bytes: Uint8Array, path: string, report: Report): string {
  const decoded = decode(bytes);
  if (decoded.status === "binary")
    throw new Refusal(
      "BINARY_FILE",
      `is not text (byte ${decoded.offset + 1} is a control character); it is left aside. Export the article as plain text.`,
    );
  if (decoded.badByte)
    reportBadByte(path, decoded.badByte.offset, decoded.badByte.value, "windows-1252", report);
  return decoded.text;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

function isUnicode(label: string): boolean {
  return /^utf/.test(new TextDecoder(label).encoding);
}

function decodeAs(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label);
  return decoder.encoding === "windows-1252" || decoder.encoding === "iso-8859-1"
    ? decodeWindows1252(bytes)
    : decoder.decode(bytes);
}

/** In bytes: enough to tell a language's letters. */
const SAMPLE = 65_536;
/** Below this the detector guesses. */
const SURE = 30;

async function detected(
  bytes: Uint8Array,
  bad: number,
  { path, report, declared }: { path: string; report: Report; declared: Declared | undefined },
): Promise<string> {
  const { analyse } = await import("chardet");
  const from = Math.max(0, Math.min(bad - SAMPLE / 2, bytes.length - SAMPLE));
  const [best, second] = analyse(bytes.subarray(from, from + SAMPLE)).filter(
    ({ name }) => isKnown(name) && !isUnicode(name),
  );
  // What the detector is not sure of is most often windows-1252, in English.
  const sure = best && best.confidence >= SURE && best.confidence > (second?.confidence ?? 0);
  const label = sure && !/^(?:iso-8859-1|ascii)$/i.test(best.name) ? best.name.toLowerCase() : "windows-1252";
  reportBadByte(path, bad, bytes[bad] as number, label, report, declared);
  return decodeAs(label, bytes);
}

function reportBadByte(
  path: string,
  offset: number,
  value: number,
  label: string,
  report: Report,
  declared?: Declared,
): void {
  const hex = value.toString(16).padStart(2, "0").toUpperCase();
  const despite = declared ? `, which ${declared.source} says` : "";
  report({
    code: "BAD_ENCODING",
    severity: "warning",
    document: path,
    span: [offset, offset + 1],
    message: `is not UTF-8${despite}: byte ${offset + 1} is 0x${hex}. Read as ${label}; save it as UTF-8 if letters look wrong.`,
  });
}
