import type { Span } from "../model/span.ts";
import { unwrapped } from "../text/hard-wraps.ts";

const SHORTEST_SPEECH = 4;

/**
 * The stretches of a text inside quotation marks that hold speech rather than a quoted word or two. A quotation that is
 * not closed ends with its paragraph.
 */
export function findQuotations(article: string): Span[] {
  const text = unwrapped(article);
  const found: Span[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    let open: number | null = null;
    for (let i = 0; i < paragraph[0].length; i++) {
      const char = paragraph[0][i] as string;
      const at = paragraph.index + i;
      if (char === "“" || (char === '"' && open === null)) open ??= at;
      else if ((char === "”" || char === '"') && open !== null) {
        if (wordCount(text.slice(open + 1, at)) >= SHORTEST_SPEECH) found.push([open, at + 1]);
        open = null;
      }
    }
    if (
      open !== null &&
      wordCount(text.slice(open + 1, paragraph.index + paragraph[0].length)) >= SHORTEST_SPEECH
    )
      found.push([open, paragraph.index + paragraph[0].length]);
  }
  return [...found, ...findSingleQuotations(text)].sort((a, b) => a[0] - b[0]);
}

/** 'Straight single marks', which are also apostrophes: only from after a space or comma to before a space or stop, within a line. */
function findSingleQuotations(text: string): Span[] {
  return [...text.matchAll(/(?<=[\s,(—-])['‘](?=\p{L})([^\n“”"]{1,400}?[.,!?]?)['’](?=[\s.,;:!?)—-]|$)/gu)]
    .filter((match) => wordCount(match[1] as string) >= SHORTEST_SPEECH)
    .map((match) => [match.index, match.index + match[0].length] as const);
}

function wordCount(words: string): number {
  return words.split(/\s+/).filter(Boolean).length;
}
