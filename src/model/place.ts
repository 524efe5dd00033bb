import { z } from "zod";

/** Where a stretch of an article's text lies in the file that it was read from, as far as the format knows. */
export const PlaceSchema = z.strictObject({
  /** Where the stretch begins in the text; it reaches to the next one's start. */
  start: z.int().nonnegative(),
  /** Page of a PDF, from 1. */
  page: z.int().positive().optional(),
  /** Line and column in the decoded file, from 1. */
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  /** Element of a page: "p", "h1". */
  element: z.string().optional(),
  /** Paragraph of a Word file, from 1. */
  paragraph: z.int().positive().optional(),
  /** Field of a record, or part of a message: "body", "content:encoded", "text/plain". */
  field: z.string().optional(),
});
export type Place = z.infer<typeof PlaceSchema>;

/** The place of an offset; undefined where nothing is known of it. `places` are sorted by `start`. */
export function placeAt(places: readonly Place[] | undefined, offset: number): Place | undefined {
  if (!places) return undefined;
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).start <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

/** "page 3", "line 214, column 5, <p>", "line 17, field body"; null where nothing is known. */
export function placeInWords(place: Place | undefined): string | null {
  if (!place) return null;
  const { page, line, column, element, paragraph, field } = place;
  const parts = [
    page !== undefined && `page ${page}`,
    line !== undefined && `line ${line}`,
    column !== undefined && `column ${column}`,
    paragraph !== undefined && `paragraph ${paragraph}`,
    element !== undefined && `<${element}>`,
    field !== undefined && `field ${field}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : null;
}
