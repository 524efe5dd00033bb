import type { Quote, Span } from "../model/span.ts";

/** What an article has at a span. */
export function quoteAt(document: string, [start, end]: Span, texts: ReadonlyMap<string, string>): Quote {
  return { document, start, end, quote: (texts.get(document) ?? "").slice(start, end) };
}
