import { z } from "zod";
import { GRANULARITIES } from "../calendar/granularity.ts";
import { SpanSchema } from "./span.ts";

/** One step of the chain from the words of an article to a day. */
export const ReasonSchema = z.strictObject({
  /** The article, or the facts or corrections file, or the command line. */
  document: z.string(),
  span: SpanSchema,
  quote: z.string(),
  /** Where the words stand in the article's file, where that is no plain text: "page 3". */
  place: z.string().optional(),
  rule: z.string(),
  /** What follows, in words: "the Friday on or before publication: 2025-09-05". */
  gives: z.string(),
  /** The reading that was refused, and why. */
  rejected: z.string().optional(),
});
export type Reason = z.infer<typeof ReasonSchema>;

export const BASES = [
  "given",
  "metadata",
  "dateline",
  "stated",
  "derived",
  "fact",
  "order",
  "unknown",
] as const;
export const BasisSchema = z.enum(BASES);
export type Basis = z.infer<typeof BasisSchema>;

const BoundsSchema = z.strictObject({
  /** Inclusive civil days; null is unbounded. */
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
});

/** What is known of when something was: bounds on its start and on its end, so that extent and doubt stay apart. */
export const WhenSchema = z.strictObject({
  /** EDTF (ISO 8601-2) level 1, level 2 for "one of"; null when undated. */
  edtf: z.string().nullable(),
  start: BoundsSchema,
  end: BoundsSchema,
  granularity: z.enum(GRANULARITIES),
  approximate: z.boolean(),
  basis: BasisSchema,
  because: z.array(ReasonSchema),
});
export type When = z.infer<typeof WhenSchema>;
