import type { Span } from "../../model/span.ts";

/** Typographic and straight marks are one; so are runs of space, and letters of either case. */
export function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/['‘’]/g, "['‘’]"],
  [/["“”]/g, '["“”]'],
  [/[-–—]/g, "[-–—]"],
  [/\s+/g, "\\s+"],
];

/** Where the words stand in a text, as `plain` compares them. */
export function placesOf(words: string, text: string): Span[] {
  const literal = words.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (literal === "") return [];
  const pattern = ALIKE.reduce((made, [marks, any]) => made.replace(marks, any), literal);
  return [...text.matchAll(new RegExp(pattern, "giu"))].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  );
}
