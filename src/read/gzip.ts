import { gunzipSync } from "node:zlib";
import type { Found, OpenFile, ReadingContext } from "./article-format.ts";
import { sizeInWords } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** In bytes: enough to see whether a crawl is packed, which is unpacked record by record. */
const PEEK = 64;

/** A packed file: what is in it has a format of its own. */
export async function* readGzip(file: OpenFile, context: ReadingContext): AsyncGenerator<Found> {
  if (beginning(file.bytes).startsWith("WARC/")) {
    const { readWarc } = await import("./warc.ts");
    yield* readWarc(file, context);
    return;
  }
  const name = /([^/]+)\.gz$/i.exec(file.path)?.[1] ?? "file";
  yield {
    kind: "file",
    file: { path: `${file.path}/${name}`, bytes: unpacked(file.bytes, context), depth: file.depth + 1 },
  };
}

function beginning(bytes: Uint8Array): string {
  try {
    const some = gunzipSync(bytes.subarray(0, 4096), {
      finishFlush: SYNC,
      maxOutputLength: 16 * 1024 * 1024,
    });
    return some.subarray(0, PEEK).toString("latin1");
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return "";
  }
}

function unpacked(bytes: Uint8Array, { limits }: ReadingContext): Uint8Array {
  const most = Math.min(limits.archive, Math.max(limits.record, limits.ratio * bytes.length));
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(
      "TOO_LARGE",
      `unpacks to more than ${sizeInWords(most)}, as no text does; it is left aside. Unpack it, and look at what is in it.`,
    );
  }
}

/** zlib's Z_SYNC_FLUSH: what a piece holds is given without the end. */
const SYNC = 2;
