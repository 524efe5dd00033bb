import { z } from "zod";
import { SpanSchema } from "./span.ts";
import { BasisSchema } from "./when.ts";

/** What is said of an article's own day, outside the reasoning over its text: every candidate is kept. */
export const DateEvidenceSchema = z.strictObject({
  basis: BasisSchema,
  /** First and last civil day that it allows. */
  first: z.string(),
  last: z.string(),
  /** Where it stands: "front matter, field date", "--published". */
  source: z.string(),
  quote: z.string(),
  span: SpanSchema.optional(),
});
export type DateEvidence = z.infer<typeof DateEvidenceSchema>;

/** An article as it was read. `text` is never edited afterwards. */
export const DocumentSchema = z.strictObject({
  /** Unique in a run; made from the file's name, never from its place in the input. */
  id: z.string(),
  path: z.string(),
  title: z.string(),
  text: z.string(),
  /** Where `text` begins in the decoded file, when front matter stands before it; absent: at its start. */
  offset: z.int().positive().optional(),
  /** SHA-256 of `text`, in hexadecimal. */
  sha256: z.string(),
  published: z.array(DateEvidenceSchema),
  /** The id of the document whose text this one repeats. */
  copyOf: z.string().optional(),
});
export type Document = z.infer<typeof DocumentSchema>;
