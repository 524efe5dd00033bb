import { z } from "zod";

/** A half-open span of an article's text, in UTF-16 code units: `text.slice(start, end)` is the quote. */
export const SpanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly();
export type Span = z.infer<typeof SpanSchema>;

/** Words of an article with their place in it. */
export const QuoteSchema = z.strictObject({
  document: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
  /** Where it stands in the article's file, where that is no plain text: "page 3", "line 214, column 5, <p>". */
  place: z.string().optional(),
});
export type Quote = z.infer<typeof QuoteSchema>;

export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
