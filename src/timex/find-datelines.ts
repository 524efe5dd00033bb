import type { DayRange } from "../calendar/day-set.ts";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { Timex } from "../model/timex.ts";
import { dayStrings, daysInWords, fullDayOf, isDayOfYear, type OwnDayEvidence } from "./own-day.ts";

const HEAD_LINES = 12;
/** "Published:", "POSTED ON", "by: Ada Brook Updated:"; a word of the prose is lower-case. */
const CUE =
  /(?:^|[\s|.:–—-])((?:first |last )?published|posted|created|date|(?:last )?updated|(?:last )?modified|filed|issued)\b[\s:|–—-]*(?:(?:on|at)\s+)?$/i;
/** In UTF-16 code units before a date: more than any cue takes. */
const CUE_REACH = 200;
/** "SUNDER, Sept 5 (Agency) —", "SUNDER, Ark. (Sept 5, 2011) –": a place before the date, and a dash, a bracket or a line's end after it. */
const PLACE_BEFORE =
  /^\s*(?:\p{Lu}[\p{L}'’.-]*(?:[ -]\p{Lu}[\p{L}'’.-]*){0,3})(?:,\s*\p{Lu}[\p{L}. ]{0,25})?(,\s*|,?\s*\()$/u;
const DASH_AFTER = /^\s*\)?\s*(?:,?\s*\([^)\n]{2,40}\))?\s*(?:[–—-]|:|$)/;

type Kind = { rule: string; updated: boolean };

/**
 * Finds what an article's head says of its own day: "Published: 5 September 2025", "SUNDER, Sept 5 (Agency) —", or a
 * date alone on a line. A date without a year is that of publication all the same: it waits for the year.
 */
export function findDatelines({ id, text }: Document, timexes: readonly Timex[]): OwnDayEvidence[] {
  const headEnd = endOfLines(text, HEAD_LINES);
  let [line, broken]: [Span, boolean] = [[0, 0], false];
  const own = timexes
    .filter((timex) => timex.span[0] < headEnd || timex.span[0] > text.length * 0.9)
    .flatMap((timex) => {
      // Of a text in one line the ends are sought once, not once a date.
      if (broken || timex.span[1] > line[1]) line = lineAround(text, timex.span);
      broken = timex.quote.includes("\n");
      const kind = kindOf(text.slice(line[0], timex.span[0]), text.slice(timex.span[1], line[1]), {
        head: timex.span[0] < headEnd,
      });
      return kind ? [{ timex, kind, line }] : [];
    });
  return own.flatMap(({ timex, kind, line }) => {
    const reason = {
      document: id,
      span: [line[0], timex.span[1]] as const,
      quote: text.slice(line[0], timex.span[1]),
      rule: kind.rule,
    };
    const day = fullDayOf(timex);
    if (day)
      return [{ ...(kind.updated ? updatedOn(day, reason) : publishedOn(day, reason)), timex: timex.id }];
    return isDayOfYear(timex) && !kind.updated
      ? [
          {
            basis: "dateline" as const,
            rule: kind.rule,
            days: [[null, null] as [null, null]],
            timex: timex.id,
            relation: "same" as const,
            reason: { ...reason, gives: "publication on that day of the year" },
          },
        ]
      : [];
  });
}

type Words = Omit<OwnDayEvidence["reason"], "gives">;

function publishedOn(day: DayRange, reason: Words): OwnDayEvidence {
  return {
    basis: "dateline",
    rule: reason.rule,
    days: [dayStrings(day)],
    reason: { ...reason, gives: `publication on ${daysInWords(day)}` },
  };
}

/** An update comes after the first publication, and may come years after it: it bounds the day from above. */
function updatedOn(day: DayRange, reason: Words): OwnDayEvidence {
  return {
    basis: "dateline",
    rule: reason.rule,
    days: [dayStrings([Number.NEGATIVE_INFINITY, day[1]])],
    reason: { ...reason, gives: `publication not after ${daysInWords(day)}` },
  };
}

function kindOf(before: string, after: string, { head }: { head: boolean }): Kind | null {
  const cue = CUE.exec(before.slice(-CUE_REACH));
  // Inside brackets it is a caption's; lower-case in the middle of a line it is prose.
  if (
    cue &&
    !/\([^)]*$/.test(before) &&
    ((cue.index === 0 && before.length <= CUE_REACH) || /^\p{Lu}/u.test(cue[1] ?? ""))
  )
    return { rule: `dateline: “${cue[1]?.toLowerCase()}”`, updated: /updat|modif/i.test(cue[1] ?? "") };
  if (!head) return null;
  const place = PLACE_BEFORE.exec(before);
  if (place && (place[1]?.includes("(") ? /^\s*\)\s*[–—-]/ : DASH_AFTER).test(after))
    return { rule: "dateline: place and date", updated: false };
  if (before.trim() === "" && /^[\s|]*$/.test(after))
    return { rule: "dateline: a date on a line of its own", updated: false };
  return null;
}

function lineAround(text: string, [start, end]: Span): Span {
  const lineEnd = text.indexOf("\n", end);
  return [text.lastIndexOf("\n", start - 1) + 1, lineEnd < 0 ? text.length : lineEnd];
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
