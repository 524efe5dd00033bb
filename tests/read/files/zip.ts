import { ZipFile } from "yazl";

export type ZipEntries = Record<string, string | Uint8Array>;

const WHEN = { mtime: new Date("2031-04-10T00:00:00Z"), forceDosTimestamp: true };

/** A ZIP file of these entries; with `mode` they are of that kind, such as links (0o120777). */
export async function zipOf(entries: ZipEntries, { mode }: { mode?: number } = {}): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries))
    zip.addBuffer(Buffer.from(content), name, { ...WHEN, ...(mode !== undefined && { mode }) });
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The same file with another name in place of each that is as long; yazl itself writes none that leads out of the archive. */
export function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error("The names must be equally long.");
  return Buffer.from(Buffer.from(zip).toString("latin1").replaceAll(from, to), "latin1");
}
