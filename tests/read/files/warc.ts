import { gzipSync } from "node:zlib";

export interface CrawlRecord {
  type?: "response" | "request" | "warcinfo";
  url: string;
  date?: string;
  status?: string;
  contentType?: string;
  body: string | Uint8Array;
}

/** A WARC file (ISO 28500) of these records; packed, each record is a gzip member of its own, as crawlers write them. */
export function warcOf(records: readonly CrawlRecord[], { packed = false } = {}): Uint8Array {
  return Buffer.concat(records.map(recordOf).map((record) => (packed ? gzipSync(record) : record)));
}

function recordOf({
  type = "response",
  url,
  date = "2031-04-20T10:00:00Z",
  status = "200 OK",
  contentType = "text/html; charset=utf-8",
  body,
}: CrawlRecord): Uint8Array {
  const bytes = Buffer.from(body);
  const head =
    type === "response"
      ? `HTTP/1.1 ${status}\r\nContent-Type: ${contentType}\r\nContent-Length: ${bytes.length}\r\n\r\n`
      : "";
  const block = Buffer.concat([Buffer.from(head), bytes]);
  const headers = [
    "WARC/1.1",
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>",
    `Content-Type: application/http; msgtype=${type}`,
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${headers.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}
