/** Lines broken at a width are neither shorter nor longer than this, in letters. */
const WIDTHS = { least: 40, most: 120 } as const;
/** So many line ends show a width. */
const FEWEST = 3;
/** The share of a text's line ends that its width explains, where it was broken at one. */
const EXPLAINED = 0.8;

/** A line end between two lines that are not empty. */
interface Break {
  span: readonly [number, number];
  /** Letters of the line before it, and of that line with the next word. */
  line: number;
  withNext: number;
}

/**
 * A text with spaces for the line ends of a fixed width, which mails and typed pages have, of the same length; the line
 * ends that a writer meant stay. Where a program filled the lines, the next word did not fit on the one before.
 */
export function unwrapped(text: string): string {
  // Languages, sentences and quotations are looked for one after the other in the same article.
  if (text !== last.text) last = { text, joined: withoutWraps(text) };
  return last.joined;
}

let last = { text: "", joined: "" };

function withoutWraps(text: string): string {
  const breaks = breaksOf(text);
  if (breaks.length < FEWEST) return text;
  const width = breaks.reduce((longest, { line }) => Math.max(longest, line), 0);
  if (width < WIDTHS.least || width > WIDTHS.most) return text;
  const full = breaks.filter(({ withNext }) => withNext > width);
  if (full.length < breaks.length * EXPLAINED) return text;
  let joined = "";
  let from = 0;
  for (const { span } of full) {
    joined += text.slice(from, span[0]) + " ".repeat(span[1] - span[0]);
    from = span[1];
  }
  return joined + text.slice(from);
}

function breaksOf(text: string): Break[] {
  const found: Break[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r?\n|\r/g)) {
    const line = text.slice(start, index).trim().length;
    start = index + end.length;
    const next = /^[ \t]*(\S+)/.exec(text.slice(start, start + WIDTHS.most))?.[1]?.length;
    if (line > 0 && next) found.push({ span: [index, start], line, withNext: line + 1 + next });
  }
  return found;
}
