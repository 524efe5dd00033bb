import { civilOf, formatDay } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import { denote } from "../calendar/denote.ts";
import type { Document } from "../model/document.ts";
import type { DocumentDating } from "../model/stages.ts";
import type { Timex } from "../model/timex.ts";

const HEAD_LINES = 12;
const CUE =
  /^\s*(?:first\s+)?(published|posted|date|last\s+updated|updated|last\s+modified|modified|filed|issued)\b[\s:–—-]*(?:on\s+|at\s+)?$/i;
/** "SUNDER, Sept 5 (Agency) —": a place in capitals before the date, and a dash, a bracket or a line's end after it. */
const PLACE_BEFORE =
  /^\s*(?:\p{Lu}[\p{Lu}'’.-]*(?:[ -]\p{Lu}[\p{Lu}'’.-]*){0,3})(?:,\s*[\p{Lu}][\p{L}. ]{1,25})?,\s*$/u;
const DASH_AFTER = /^\s*(?:,?\s*\([^)\n]{2,40}\))?\s*(?:[–—-]|:|$)/;

/**
 * Finds what an article's head says of its own day: "Published: 5 September 2025", "SUNDER, Sept 5 (Agency) —", or a
 * full date alone on a line. Only full dates and dates without a year count; the latter give no days by themselves.
 */
export function findDatelines({ id, text }: Document, timexes: readonly Timex[]): DocumentDating["evidence"] {
  const headEnd = endOfLines(text, HEAD_LINES);
  return timexes.flatMap((timex) => {
    if (timex.type !== "DATE" && timex.type !== "TIME") return [];
    const lineStart = text.lastIndexOf("\n", timex.span[0] - 1) + 1;
    const lineEnd = text.indexOf("\n", timex.span[1]) < 0 ? text.length : text.indexOf("\n", timex.span[1]);
    const [before, after] = [text.slice(lineStart, timex.span[0]), text.slice(timex.span[1], lineEnd)];
    const cue = CUE.exec(before);
    const inHead = timex.span[0] < headEnd || timex.span[0] > text.length * 0.9;
    const alone = before.trim() === "" && /^\s*$/.test(after);
    const rule =
      cue && inHead
        ? `dateline: “${cue[1]?.toLowerCase()}”`
        : timex.span[0] < headEnd && PLACE_BEFORE.test(before) && DASH_AFTER.test(after)
          ? "dateline: place and date"
          : timex.span[0] < headEnd && alone
            ? "dateline: a date on a line of its own"
            : null;
    const range = rule ? fullDay(timex) : null;
    if (!rule || !range) return [];
    const updated = /updat|modif/i.test(cue?.[1] ?? "");
    const words =
      range[0] === range[1] ? formatDay(range[0]) : `${formatDay(range[0])} to ${formatDay(range[1])}`;
    return [
      {
        basis: "dateline" as const,
        rule,
        // An update comes after the first publication, so it bounds the day from above only.
        days: [[updated ? null : formatDay(range[0]), formatDay(range[1])] as [string | null, string | null]],
        reason: {
          document: id,
          span: [lineStart, timex.span[1]] as const,
          quote: text.slice(lineStart, timex.span[1]),
          rule,
          gives: updated ? `publication not after ${words}` : `publication on ${words}`,
        },
      },
    ];
  });
}

/** The days of a date that names its year and month; null for anything vaguer. */
function fullDay({ meaning }: Timex): DayRange | null {
  if (meaning.kind !== "calendar" || meaning.fields.year === undefined || meaning.fields.day === undefined)
    return null;
  const range = denote(meaning, null);
  return range && civilOf(range[0]).year > 1400 ? range : null;
}

function endOfLines(text: string, count: number): number {
  let end = 0;
  for (let line = 0; line < count; line++) {
    const next = text.indexOf("\n", end);
    if (next < 0) return text.length;
    end = next + 1;
  }
  return end;
}
