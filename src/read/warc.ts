import { WARCParser, type WARCRecord } from "warcio";
import type { Found, OpenFile, ReadingContext } from "./article-format.ts";
import { sizeInWords } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** A crawl, packed or not: each answer of a server that holds something, by its own format. */
export async function* readWarc(file: OpenFile, { report, limits }: ReadingContext): AsyncGenerator<Found> {
  let number = 0;
  let packed = 0;
  for await (const record of new WARCParser(chunksOf(file.bytes), { keepHeadersCase: false })) {
    number++;
    if (number > limits.items)
      throw new Refusal(
        "TOO_LARGE",
        `holds more than ${limits.items} records; the rest is left aside. Split it.`,
      );
    const answer = answerOf(record);
    if (!answer) {
      await record.skipFully();
      continue;
    }
    const bytes = await payloadOf(record, limits.record);
    packed += bytes?.length ?? 0;
    if (packed > limits.archive)
      throw new Refusal(
        "TOO_LARGE",
        `unpacks to more than ${sizeInWords(limits.archive)}; what lies behind record ${number} is left aside. Split it.`,
      );
    if (!bytes) {
      report({
        code: "TOO_LARGE",
        severity: "warning",
        document: file.path,
        place: `record ${number}`,
        message: `is larger than ${sizeInWords(limits.record)}, more than one article takes; it is left aside.`,
      });
      continue;
    }
    if (bytes.length === 0) continue;
    yield { kind: "file", file: { ...answer, path: `${file.path}#${number}`, bytes, depth: file.depth + 1 } };
  }
}

type Answer = Pick<OpenFile, "url" | "charset" | "dates" | "incidental">;

/** What a record says of its content; null for requests, redirections, errors and the crawler's own notes. */
function answerOf(record: WARCRecord): Answer | null {
  const { warcType, httpHeaders } = record;
  if (warcType !== "response" && warcType !== "resource" && warcType !== "conversion") return null;
  if (warcType === "response" && Number(httpHeaders?.statusCode ?? 200) !== 200) return null;
  const type = httpHeaders?.headers.get("content-type") ?? record.warcContentType ?? "";
  if (/^(?:image|video|audio|font)\//i.test(type) || /javascript|css|font/i.test(type)) return null;
  const charset = /\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1];
  const url = record.warcTargetURI;
  const date = record.warcDate;
  return {
    // A crawl takes along whatever it comes upon.
    incidental: true,
    ...(charset ? { charset: { label: charset, source: "the server" } } : {}),
    ...(url ? { url: { value: url, source: "header WARC-Target-URI" } } : {}),
    ...(date ? { dates: [{ kind: "captured" as const, source: "header WARC-Date", quote: date }] } : {}),
  };
}

/** The content of a record, out of the packing that the server put it into; null where it is larger than `most`. */
async function payloadOf(record: WARCRecord, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let large = false;
  for await (const chunk of record) {
    size += chunk.length;
    large ||= size > most;
    if (!large) chunks.push(chunk);
    else if (size > 4 * most)
      throw new Refusal(
        "TOO_LARGE",
        `has a record that unpacks without end; the rest is left aside. Take the record out.`,
      );
  }
  return large ? null : Buffer.concat(chunks);
}

/** In bytes: the parser takes a file piece by piece. */
const CHUNK = 65_536;

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += CHUNK) yield bytes.subarray(from, from + CHUNK);
}
