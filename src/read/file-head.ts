import { decodeHead } from "./decode.ts";

/** What a file's format is told by: its first bytes, the same as text, and its name. */
export interface FileHead {
  bytes: Uint8Array;
  /** The first bytes as text, without a byte order mark and white space before it. */
  text: string;
  /** ".html", in lower case; empty without one. */
  extension: string;
}

/** In bytes: past long comments and licences at the top of a page. */
const REACH = 16_384;

export function headOf({ path, bytes }: { path: string; bytes: Uint8Array }): FileHead {
  const head = bytes.subarray(0, REACH);
  return {
    bytes: head,
    text: decodeHead(head).trimStart(),
    extension: /[^/\\](\.[a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "",
  };
}

export function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}
