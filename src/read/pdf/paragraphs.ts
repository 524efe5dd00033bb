import { TextBuilder } from "../text-builder.ts";
import type { Line } from "./lines.ts";

interface Piece {
  words: string;
  page: number;
  /** What stands between it and the piece before; null where a paragraph begins. */
  glue: "" | " " | null;
}

/** Puts the lines of all pages together to paragraphs, each with its page; a word broken at a line's end is whole again. */
export function paragraphsOfPages(pages: readonly (readonly Line[])[]): TextBuilder {
  const spacing = usualSpacing(pages);
  const pieces: Piece[] = [];
  let before: Line | null = null;
  for (const [index, lines] of pages.entries()) {
    const widest = lines.reduce((right, line) => Math.max(right, line.right), 0);
    for (const line of lines) {
      const words = line.text.replace(/\s+/g, " ").trim();
      const last = pieces.at(-1);
      const page = index + 1;
      if (before && last && goesOn(before, line, { spacing, widest, samePage: last.page === page })) {
        const broken = /\p{L}[-\u00ad]$/u.test(last.words) && /^\p{Ll}/u.test(words);
        if (broken) last.words = last.words.slice(0, -1);
        const glue = broken ? "" : " ";
        if (last.page === page) last.words += glue + words;
        else pieces.push({ words, page, glue });
      } else pieces.push({ words, page, glue: null });
      before = line;
    }
  }
  const text = new TextBuilder();
  for (const { words, page, glue } of pieces)
    if (glue === null) text.add(words, { page });
    else text.extend(words, glue, { page });
  return text;
}

/** Does a line go on with the sentence, or the paragraph, of the line before it? */
function goesOn(
  before: Line,
  line: Line,
  { spacing, widest, samePage }: { spacing: number; widest: number; samePage: boolean },
): boolean {
  const size = Math.max(before.fontSize, line.fontSize);
  if (Math.abs(before.fontSize - line.fontSize) > 0.15 * size) return false;
  const ended = /[.!?:”"’)]\s*$/u.test(before.text);
  const down = before.y - line.y;
  // The next column, or the next page: only a sentence that has not ended goes on there.
  if (!samePage || down < 0) return !ended && /^\s*[\p{Ll}\d“"(]/u.test(line.text);
  if (down > 1.4 * (spacing || 1.2 * size)) return false;
  const indented = line.x - before.x > 0.8 * size;
  const short = before.right < widest - 6 * size;
  return !(ended && (indented || short));
}

/** The commonest distance from one line to the next below it, in points; 0 where no two lines follow one another. */
function usualSpacing(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages)
    for (const [i, line] of lines.entries()) {
      const gap = i === 0 ? 0 : Math.round(((lines[i - 1] as Line).y - line.y) * 2) / 2;
      if (gap > 0.5 * line.fontSize) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
