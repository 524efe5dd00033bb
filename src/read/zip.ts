import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from "yauzl";
import { compareText } from "../model/compare-text.ts";
import type { Found, OpenFile, ReadingContext } from "./article-format.ts";
import { whyUnsafe } from "./entry-name.ts";
import { sizeInWords } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** Archives of Office and others, by an entry that each of them has. */
const OTHERS: readonly { entry: RegExp; what: string }[] = [
  { entry: /^xl\/workbook\.(?:xml|bin)$/, what: "a spreadsheet" },
  { entry: /^ppt\/presentation\.xml$/, what: "a presentation" },
  { entry: /^META-INF\/container\.xml$/, what: "an e-book" },
  { entry: /^META-INF\/manifest\.xml$/, what: "an OpenDocument file" },
  { entry: /^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/, what: "a program" },
  // Last, for all of Office have it; what Word writes is known by its text.
  { entry: /^\[Content_Types\]\.xml$/, what: "an Office file without a text" },
];

/** A ZIP file: each entry by its own format; or a Word file, which is one article. */
export async function* readZip(file: OpenFile, context: ReadingContext): AsyncGenerator<Found> {
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { decodeStrings: false, lazyEntries: true, autoClose: false });
  try {
    const entries = await entriesOf(zip, file, context);
    const names = new Set(entries.map(({ name }) => name));
    if (names.has("[Content_Types].xml") && names.has("word/document.xml")) {
      const { articleOfDocx } = await import("./docx.ts");
      const parts = await partsOfDocx(zip, entries, context);
      yield { kind: "article", format: "DOCX", content: await articleOfDocx(parts, context) };
      return;
    }
    const other = OTHERS.find(({ entry }) => [...names].some((name) => entry.test(name)));
    if (other)
      throw new Refusal(
        "UNSUPPORTED_FORMAT",
        `is ${other.what}; it is left aside. Save its text as .docx, PDF or plain text.`,
      );
    let unpacked = 0;
    for (const { name, entry } of entries) {
      unpacked += entry.uncompressedSize;
      if (unpacked > context.limits.archive)
        throw new Refusal(
          "TOO_LARGE",
          `unpacks to more than ${sizeInWords(context.limits.archive)}; what lies behind ${name} is left aside. Split it.`,
        );
      const path = `${file.path}/${name}`;
      const bytes = await bytesOf(zip, entry, context).catch((error: unknown) => refusalOf(error));
      if (bytes instanceof Refusal)
        context.report({ code: bytes.code, severity: "warning", document: path, message: bytes.message });
      else yield { kind: "file", file: { path, bytes, depth: file.depth + 1 } };
    }
  } finally {
    zip.close();
  }
}

interface NamedEntry {
  name: string;
  entry: Entry;
}

/** Names that a person did not put into an archive. */
const HIDDEN = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/i;

/** The files in an archive, by name; those with a name that leads elsewhere are refused. */
async function entriesOf(
  zip: ZipFile,
  { path }: OpenFile,
  { report, limits }: ReadingContext,
): Promise<NamedEntry[]> {
  const entries: NamedEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= limits.items)
      throw new Refusal("TOO_LARGE", `holds more than ${limits.items} files; it is left aside. Split it.`);
    const name = getFileNameLowLevel(
      entry.generalPurposeBitFlag,
      entry.fileNameRaw,
      entry.extraFields,
      false,
    );
    if (name.endsWith("/")) continue;
    const why = isLink(entry) ? "it is a link" : whyUnsafe(name);
    if (why !== null)
      report({
        code: "UNSAFE_NAME",
        severity: "warning",
        document: path,
        place: `entry ${JSON.stringify(name)}`,
        message: `is left aside: ${why}. Pack the file itself, under a plain name.`,
      });
    else if (!HIDDEN.test(name)) entries.push({ name, entry });
  }
  return entries.sort((a, b) => compareText(a.name, b.name));
}

/** A symbolic link of Unix, by the upper half of the external attributes. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** In bytes: what is smaller may be as empty as it likes. */
const SMALL = 1024 * 1024;

async function bytesOf(zip: ZipFile, entry: Entry, { limits }: ReadingContext): Promise<Uint8Array> {
  if (entry.isEncrypted())
    throw new Refusal(
      "ENCRYPTED_FILE",
      "is locked with a password; it is left aside. Unpack the archive with the password.",
    );
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > SMALL && size > limits.ratio * compressedSize)
    throw new Refusal(
      "TOO_LARGE",
      `unpacks to more than ${limits.ratio} times its size, as no text does; it is left aside. Unpack it, and look at what is in it.`,
    );
  if (size > limits.entry)
    throw new Refusal(
      "TOO_LARGE",
      `unpacks to more than ${sizeInWords(limits.entry)}; it is left aside. Split it.`,
    );
  const chunks: Uint8Array[] = [];
  // The library stops where more comes out than the archive says.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) throw error;
  const cause = (error.message.split("\n")[0] ?? "").slice(0, 200);
  return new Refusal("BROKEN_FILE", `cannot be unpacked: ${cause}. It is left aside; pack it anew.`);
}

/** What a Word file's text is made of, without its pictures. */
async function partsOfDocx(
  zip: ZipFile,
  entries: readonly NamedEntry[],
  context: ReadingContext,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  let size = 0;
  for (const { name, entry } of entries) {
    if (!/^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|docProps\/core\.xml|word\/.*\.(?:xml|rels))$/.test(name))
      continue;
    size += entry.uncompressedSize;
    if (size > context.limits.article)
      throw new Refusal(
        "TOO_LARGE",
        `unpacks to more than ${sizeInWords(context.limits.article)}, more than one article takes; it is left aside. Split it.`,
      );
    parts.set(name, await bytesOf(zip, entry, context));
  }
  return parts;
}
