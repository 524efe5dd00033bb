import type { Report } from "../model/diagnostic.ts";
import type { Metadata } from "../model/document.ts";
import type { JsonFields } from "../model/json-fields.ts";
import type { Place } from "../model/place.ts";
import type { DateCandidate } from "./date-candidates.ts";
import type { FileHead } from "./file-head.ts";
import type { Limits } from "./limits.ts";

/** A file to read, with what is known of it from outside: it may lie in an archive, or be a part of a message. */
export interface OpenFile {
  /** As it is shown: "archive.zip/a.html". */
  path: string;
  bytes: Uint8Array;
  /** How many containers it lies in. */
  depth: number;
  /** The file on disk that holds it; absent where it is that file. */
  container?: string;
  /** A record of a crawl, an attachment: nobody said that it is an article, so that it is counted and not complained of. */
  incidental?: true;
  /** The character set that something outside the file declares. */
  charset?: { label: string; source: string };
  /** The address that it was fetched from, and who says so. */
  url?: { value: string; source: string };
  /** What is said of its day from outside. */
  dates?: readonly DateCandidate[];
}

/** One article of a file: its text, and what the file says of it. */
export interface ArticleContent {
  /** What tells it from others in the file: "#3"; empty where the file holds one. */
  inside: string;
  title: string;
  text: string;
  /** Where `text` begins in the decoded file, for formats that keep the file's own text. */
  offset: number;
  /** The most trustworthy first. */
  dates: readonly DateCandidate[];
  /** The most trustworthy of each field first. */
  metadata: readonly Metadata[];
  places: readonly Place[];
}

/** What a reader comes upon in a file, one after the other: an article, or a file that has a format of its own. */
export type Found =
  /** `format` where it is another than the file's: Word's files are archives. */
  { kind: "article"; content: ArticleContent; format?: string } | { kind: "file"; file: OpenFile };

export interface ReadingContext {
  report: Report;
  limits: Limits;
  /** Which fields of JSON records hold what, where a person says so. */
  jsonFields?: JsonFields;
}

/** Reads what a file of one format holds; what makes the whole file unreadable is thrown as a Refusal. */
export type ArticleReader = (file: OpenFile, context: ReadingContext) => AsyncIterable<Found>;

/** A kind of file that holds articles. */
export interface ArticleFormat {
  name: string;
  /** The largest file of it that is read, by name in `Limits`; absent: of any size, as its parts are bounded. */
  bound?: "article";
  /** Is a file that begins so of this format? */
  claims(head: FileHead): boolean;
  /** Names of files of it, for contents that no format claims. */
  extensions?: readonly string[];
  /** Brings the reader, and the library behind it, only when a file needs it. */
  load(): Promise<ArticleReader>;
}
