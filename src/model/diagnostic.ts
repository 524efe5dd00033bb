import type { Span } from "./span.ts";

/** A finding that does not stop the run: what happened, where, and what a person can do about it. */
export interface Diagnostic {
  code:
    | "EMPTY_FILE"
    | "BINARY_FILE"
    | "BAD_ENCODING"
    | "BROKEN_WORDS"
    | "BAD_FRONT_MATTER"
    | "SAME_CONTENT"
    | "REPRINT"
    | "UNREADABLE_FILE"
    | "UNSUPPORTED_FORMAT"
    | "OTHER_LANGUAGE"
    | "LONG_SENTENCE"
    | "BROKEN_FILE"
    | "ENCRYPTED_FILE"
    | "NO_ARTICLE"
    | "TOO_LARGE"
    | "UNSAFE_NAME"
    | "BAD_METADATA"
    | "NO_DATE"
    | "UNRESOLVED_TIMEX"
    | "IMPOSSIBLE_DATE"
    | "CONTRADICTION"
    | "UNMATCHED_FACT"
    | "UNMATCHED_CORRECTION"
    | "DISPUTED_CORRECTION"
    | "CHANGED_ARTICLE"
    | "UNKNOWN_DOCUMENT"
    | "INTERNAL_ERROR"
    | "SAME_PATH";
  severity: "note" | "warning" | "error";
  /** The file, or the document's id. */
  document: string;
  span?: Span;
  /** Where in the file, for those that have no lines: "page 3", "record 12". */
  place?: string;
  /** Cause and remedy, in a sentence. */
  message: string;
}

/** What says that an article was left aside: where a run is strict, the first of these ends it. */
export const LEAVES_ASIDE: ReadonlySet<Diagnostic["code"]> = new Set([
  "EMPTY_FILE",
  "BINARY_FILE",
  "UNREADABLE_FILE",
  "UNSUPPORTED_FORMAT",
  "BROKEN_FILE",
  "ENCRYPTED_FILE",
  "NO_ARTICLE",
  "TOO_LARGE",
  "UNSAFE_NAME",
  "INTERNAL_ERROR",
  "SAME_PATH",
] as const);

export type Report = (diagnostic: Diagnostic) => void;
