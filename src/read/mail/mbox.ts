import type { Found, OpenFile } from "../article-format.ts";

const LINE = Buffer.from("\nFrom ");
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A mailbox of messages, each below a line that begins with "From " (RFC 4155). */
export async function* readMbox(file: OpenFile): AsyncGenerator<Found> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  let number = 0;
  let from = 0;
  while (from < bytes.length) {
    const next = nextMessage(bytes, from);
    const end = next < 0 ? bytes.length : next + 1;
    const head = bytes.indexOf(LINE_FEED, from);
    const message = bytes.subarray(head < 0 || head >= end ? end : head + 1, end);
    number++;
    if (message.length > 0)
      yield {
        kind: "file",
        file: { path: `${file.path}#${number}`, bytes: unquoted(message), depth: file.depth + 1 },
      };
    from = end;
  }
}

/** The line before a message is empty; one of the text that begins alike follows others. */
function nextMessage(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(LINE, from); at >= 0; at = bytes.indexOf(LINE, at + 1)) {
    const before = bytes[at - 1] === CARRIAGE_RETURN ? at - 2 : at - 1;
    if (bytes[before] === LINE_FEED) return at;
  }
  return -1;
}

/** ">From " at the beginning of a line stands for "From ". */
function unquoted(message: Buffer): Uint8Array {
  if (!message.includes("\n>From ")) return message;
  return Buffer.from(message.toString("latin1").replace(/\n>(>*From )/g, "\n$1"), "latin1");
}
