import { inflateSync } from "node:zlib";
import { sizeInWords } from "../limits.ts";
import { Refusal } from "../refusal.ts";

const STREAM = Buffer.from("stream");
/** How far before its content a stream's dictionary is looked at, in bytes. */
const DICTIONARY = 400;
/** Packings in packings, "/Filter [/FlateDecode /FlateDecode]", as far as they are opened. */
const DEEPEST = 3;

/**
 * Refuses a PDF whose packed streams hold more than an article's pages take, before the library that reads pages unpacks
 * them without bound. Pictures are left out: nobody looks at them here. So are streams of a file with a password.
 *
 * @throws {Refusal}
 */
export function refuseSwelling(bytes: Uint8Array, most: number): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    const start = contentAt(file, at + STREAM.length);
    if (start === null || isPicture(file, at)) continue;
    let packed: Buffer | null = file.subarray(start);
    for (let depth = 0; packed !== null && isPacked(packed) && depth < DEEPEST; depth++) {
      packed = unpacked(packed, left, most);
      left -= packed?.length ?? 0;
    }
  }
}

/** The content begins on the line after the keyword. */
function contentAt(file: Buffer, at: number): number | null {
  if (file[at] === 0x0a) return at + 1;
  return file[at] === 0x0d && file[at + 1] === 0x0a ? at + 2 : null;
}

function isPicture(file: Buffer, at: number): boolean {
  const before = file.toString("latin1", Math.max(0, at - DICTIONARY), at);
  return /\/Subtype\s*\/Image\b/.test(before.slice(before.lastIndexOf(" obj") + 1));
}

/** The two bytes with which zlib begins (RFC 1950, section 2.2). */
function isPacked(content: Buffer): boolean {
  const [method = 0, flags = 0] = content;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

function unpacked(content: Buffer, left: number, most: number): Buffer | null {
  try {
    return inflateSync(content, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new Refusal(
        "TOO_LARGE",
        `unpacks to more than ${sizeInWords(most)}, more than one article takes; it is left aside. Print it to a new PDF.`,
      );
    // A broken stream is for the reader of pages to mend or to leave out.
    return null;
  }
}
