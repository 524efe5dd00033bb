import { z } from "zod";
import { PlaceSchema } from "./place.ts";
import { SpanSchema } from "./span.ts";
import { BasisSchema } from "./when.ts";

/** What is said of an article's own day, outside the reasoning over its text: every candidate is kept. */
export const DateEvidenceSchema = z.strictObject({
  basis: BasisSchema,
  /** First and last civil day that it allows; null is an open end: an update is never earlier than the article. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /**
   * "weak": a trace, such as the address of a page, which gives way to what the article says; "usual": what is mostly so,
   * which gives way to everything. Absent: the publisher says it.
   */
  strength: z.enum(["weak", "usual"]).optional(),
  /** Where it stands: "front matter, field date", "--published". */
  source: z.string(),
  quote: z.string(),
  span: SpanSchema.optional(),
});
export type DateEvidence = z.infer<typeof DateEvidenceSchema>;

/** What a file says of its article beside its dates; every candidate is kept, the most trustworthy first. */
export const MetadataSchema = z.strictObject({
  field: z.enum(["title", "author", "publisher", "url"]),
  value: z.string(),
  /** Where it stands: "JSON-LD headline, line 12". */
  source: z.string(),
});
export type Metadata = z.infer<typeof MetadataSchema>;

/** An article as it was read. `text` is never edited afterwards. */
export const DocumentSchema = z.strictObject({
  /** Unique in a run; made from the file's name, never from its place in the input. */
  id: z.string(),
  path: z.string(),
  /** The file that holds it, if that file holds several: `path` goes on behind it, "feed.xml#3", "archive.zip/a.html". */
  container: z.string().optional(),
  title: z.string(),
  text: z.string(),
  /** What it was read from: "HTML", "PDF"; absent for plain text and Markdown, whose text is the file's own. */
  format: z.string().optional(),
  /** Where `text` begins in the decoded file, when front matter stands before it; absent: at its start. */
  offset: z.int().positive().optional(),
  /** SHA-256 of `text`, in hexadecimal. */
  sha256: z.string(),
  published: z.array(DateEvidenceSchema),
  metadata: z.array(MetadataSchema).optional(),
  /** Where the stretches of `text` lie in the file, sorted by `start`, where the format knows more than `offset` says. */
  places: z.array(PlaceSchema).optional(),
  /** The id of the document whose text this one repeats. */
  copyOf: z.string().optional(),
});
export type Document = z.infer<typeof DocumentSchema>;
