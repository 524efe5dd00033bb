import type { Span } from "../../model/span.ts";

/** A part of an article around words that are quoted from it. */
export interface Passage {
  /** Words are left out before it, after it. */
  cutBefore: boolean;
  cutAfter: boolean;
  parts: { text: string; quoted: boolean }[];
}

const ROOM = 180;

/** The quoted words in their article, with what stands around them in the same paragraph; near ones in one passage. */
export function passagesOf(text: string, quotes: readonly Span[]): Passage[] {
  const spans = joined(quotes, 0);
  const windows = joined(
    spans.map((span) => windowAround(text, span)),
    1,
  );
  return windows.map((window) => ({
    cutBefore: !/(?:^|\n)\s*$/.test(text.slice(0, window[0])),
    cutAfter: !/^\s*(?:\n|$)/.test(text.slice(window[1])),
    parts: partsOf(
      text,
      window,
      spans.filter(([start, end]) => start < window[1] && end > window[0]),
    ),
  }));
}

/** The text cut where quotes begin and end. */
export function partsOf(text: string, [from, to]: Span, quotes: readonly Span[]): Passage["parts"] {
  const cuts = quotes.flatMap(([start, end], index) => [
    { text: text.slice(index === 0 ? from : quotes[index - 1]?.[1], start), quoted: false },
    { text: text.slice(start, end), quoted: true },
  ]);
  const rest = { text: text.slice(quotes.at(-1)?.[1] ?? from, to), quoted: false };
  return [...cuts, rest].filter((part) => part.text !== "");
}

/** Sorted, with those that overlap or lie at most `apart` from each other made one. */
export function joined(spans: readonly Span[], apart: number): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span[0] <= last[1] + apart) result.splice(-1, 1, [last[0], Math.max(last[1], span[1])]);
    else result.push(span);
  }
  return result;
}

function windowAround(text: string, [start, end]: Span): Span {
  const before = text.slice(Math.max(0, start - ROOM), start);
  const after = text.slice(end, end + ROOM);
  return [
    start - trimmedBefore(before, start > ROOM).length,
    end + trimmedAfter(after, end + ROOM < text.length).length,
  ];
}

/** What stands before, from the paragraph's beginning or else from a whole word. */
function trimmedBefore(text: string, isCut: boolean): string {
  const line = text.lastIndexOf("\n");
  if (line >= 0) return text.slice(line + 1);
  return isCut ? text.slice(text.search(/(?<=\s)\S|$/)) : text;
}

function trimmedAfter(text: string, isCut: boolean): string {
  const line = text.indexOf("\n");
  if (line >= 0) return text.slice(0, line);
  return isCut ? text.replace(/\s+\S*$/, "") : text;
}
