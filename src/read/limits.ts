/** How much of one file is read before it is refused; in bytes where nothing else is said. */
export interface Limits {
  /** A file that holds one article: a page, a message, a text. */
  article: number;
  /** The text of one article, in UTF-16 code units. */
  text: number;
  /** One line of a file of lines, one record of an archive. */
  record: number;
  /** One entry of an archive, unpacked: it may itself hold many articles. */
  entry: number;
  /** All that an archive holds, unpacked. */
  archive: number;
  /** How many times larger than packed an entry may be; smaller ones are let through. */
  ratio: number;
  /** Entries, records, items in one file. */
  items: number;
  /** Containers in containers. */
  depth: number;
  /** Elements of a page, and how deep they may stand in one another. */
  elements: number;
  nesting: number;
  /** Pages of a PDF. */
  pages: number;
  /** What its packed streams hold, pictures left out. */
  streams: number;
  /** Runs of text on its pages. */
  textItems: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  article: 64 * MIB,
  text: 8 * MIB,
  record: 64 * MIB,
  entry: 1024 * MIB,
  archive: 4096 * MIB,
  ratio: 200,
  items: 1_000_000,
  depth: 4,
  elements: 50_000,
  nesting: 512,
  pages: 2000,
  streams: 256 * MIB,
  textItems: 4_000_000,
};

/** "64 MiB", "3 KiB": for messages. */
export function sizeInWords(bytes: number): string {
  if (bytes >= MIB) return `${Math.floor(bytes / MIB)} MiB`;
  return bytes >= 1024 ? `${Math.floor(bytes / 1024)} KiB` : `${bytes} bytes`;
}
