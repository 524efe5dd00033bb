/** Bytes as text, with what had to be supposed. */
export type Decoded =
  | { status: "decoded"; text: string; badByte?: { offset: number; value: number } }
  | { status: "binary"; offset: number };

const MARKS: readonly { mark: readonly number[]; encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Reads bytes by their byte order mark, else as UTF-8, else as windows-1252 naming the first byte that is not UTF-8. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked && marked.encoding !== "utf-8") {
    // Lone surrogates become U+FFFD, so that the text can be written as UTF-8 again.
    return { status: "decoded", text: new TextDecoder(marked.encoding).decode(bytes) };
  }
  const control = firstBinaryByte(bytes);
  if (control !== null) return { status: "binary", offset: control };
  const offset = firstByteOutsideUtf8(bytes);
  // The decoder drops the mark of UTF-8.
  if (offset === null) return { status: "decoded", text: new TextDecoder().decode(bytes) };
  return {
    status: "decoded",
    text: decodeWindows1252(bytes),
    badByte: { offset, value: bytes[offset] as number },
  };
}

/** The beginning of a file as text, as far as it is needed to tell what the file is; nothing is reported. */
export function decodeHead(bytes: Uint8Array): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  return new TextDecoder(marked?.encoding ?? unmarkedUtf16(bytes) ?? "utf-8").decode(bytes);
}

export type Utf16 = "utf-16le" | "utf-16be";

/** The encoding of a file in UTF-16, with a byte order mark or without; null for one of another encoding. */
export function utf16Of(bytes: Uint8Array): Utf16 | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))?.encoding;
  if (marked === "utf-16le" || marked === "utf-16be") return marked;
  return marked === undefined ? unmarkedUtf16(bytes) : null;
}

/** "utf-16le" or "utf-16be" where every other byte is empty, as in English without a byte order mark; else null. */
export function unmarkedUtf16(bytes: Uint8Array): Utf16 | null {
  const head = bytes.subarray(0, 4096);
  const pairs = head.length >> 1;
  if (pairs < 4) return null;
  const empty: [number, number] = [0, 0];
  for (let i = 0; i < pairs * 2; i++) if (head[i] === 0) empty[(i & 1) as 0 | 1]++;
  const [even, odd] = empty;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return "utf-16le";
  return even > pairs * 0.7 && odd < pairs * 0.05 ? "utf-16be" : null;
}

/** No text holds a NUL; other control characters stray into one now and then. */
export function firstBinaryByte(bytes: Uint8Array): number | null {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return nul;
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls++;
  return controls * 20 > bytes.length ? bytes.findIndex(isControl) : null;
}

/** C0 controls, without tab, line feed, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;
}

/** Well-formed byte sequences after The Unicode Standard, table 3-7. */
export function firstByteOutsideUtf8(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const beyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}

// Written out, because some releases of Node decode "windows-1252" as ISO 8859-1. Source: WHATWG Encoding Standard.
const WINDOWS_1252_80_TO_9F = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export function decodeWindows1252(bytes: Uint8Array): string {
  // ISO 8859-1 is windows-1252 but for these.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252_80_TO_9F[letter.charCodeAt(0) - 0x80] as string);
}
