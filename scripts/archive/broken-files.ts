import { deflateRawSync, gzipSync } from "node:zlib";
import type { GeneratedArticle } from "./generate-archive.ts";

/** A way in which a file of an archive is no article that can be read. */
interface Breakage {
  name: string;
  extension: string;
  content: (article: string) => string | Uint8Array;
}

/** Every kind of file that a reader has to refuse, each made from the article that it might have been. */
export const BREAKAGES: readonly Breakage[] = [
  { name: "empty", extension: "txt", content: () => "" },
  { name: "blank", extension: "md", content: () => " \n\n\t\n" },
  { name: "noise", extension: "txt", content: (text) => noise(text, 4000) },
  {
    name: "picture",
    extension: "txt",
    content: (text) => picture(text),
  },
  {
    name: "pdf-cut-off",
    extension: "pdf",
    content: (text) => `%PDF-1.7\n1 0 obj\n<< /Length 9999 >>\nstream\n${text}`,
  },
  { name: "zip-cut-off", extension: "zip", content: (text) => half(zip("a.txt", text)) },
  { name: "docx-without-document", extension: "docx", content: () => zip("[Content_Types].xml", "<Types/>") },
  { name: "gzip-cut-off", extension: "txt.gz", content: (text) => half(gzipSync(text)) },
  {
    name: "json-cut-off",
    extension: "json",
    content: (text) => JSON.stringify({ title: "A", text }).slice(0, 200),
  },
  { name: "json-without-text", extension: "json", content: () => '{"title": "A", "tags": ["b"]}' },
  { name: "json-nested", extension: "json", content: () => `{"text": ${"[".repeat(20_000)}` },
  { name: "lines-of-no-records", extension: "jsonl", content: () => "one\ntwo\nthree\n" },
  {
    name: "page-without-article",
    extension: "html",
    content: () =>
      '<!doctype html><html><head><title>A</title></head><body><nav><a href="/">Home</a></nav></body></html>',
  },
  {
    name: "page-of-elements",
    extension: "html",
    content: () => `<!doctype html><html><body>${"<b>x</b>".repeat(50_001)}</body></html>`,
  },
  {
    name: "feed-cut-off",
    extension: "xml",
    content: () => '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>A</ti',
  },
  {
    name: "feed-without-items",
    extension: "rss",
    content: () => '<rss version="2.0"><channel><title>A</title></channel></rss>',
  },
  {
    name: "message-without-body",
    extension: "eml",
    content: () =>
      "From: a@example.org\r\nTo: b@example.org\r\nSubject: A\r\nMessage-ID: <a@example.org>\r\n\r\n",
  },
  {
    name: "warc-cut-off",
    extension: "warc",
    content: () => "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nHTTP/1.1 200",
  },
];

/** The article's file, broken in one way; its name says which. */
export function broken(
  { path, text }: GeneratedArticle,
  breakage: Breakage,
): { path: string; content: string | Uint8Array } {
  const stem = path.replace(/\.txt$/, "");
  return { path: `${stem}-${breakage.name}.${breakage.extension}`, content: breakage.content(text) };
}

/** The head of a PNG, with something behind it. */
function picture(text: string): Uint8Array {
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0", "latin1"),
    noise(text, 500),
  ]);
}

function half(whole: Uint8Array): Uint8Array {
  return whole.subarray(0, whole.length >> 1);
}

/** Bytes of all values, the same for the same text. */
function noise(text: string, length: number): Uint8Array {
  let state = text.length;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

/** A ZIP with one entry; its check sum is left out, for nobody gets as far as that. */
function zip(name: string, text: string): Uint8Array {
  const packed = deflateRawSync(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  for (const [header, at] of [
    [local, 4],
    [central, 6],
  ] as const) {
    header.writeUInt16LE(20, at);
    header.writeUInt16LE(8, at + 4);
    header.writeUInt32LE(packed.length, at + 14);
    header.writeUInt32LE(text.length, at + 18);
    header.writeUInt16LE(name.length, at + 22);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
