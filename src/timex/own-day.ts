import { civilOf, formatDay } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import { denote } from "../calendar/denote.ts";
import { fieldsNamed, outermost } from "../calendar/parts-of-meaning.ts";
import type { DocumentDating } from "../model/stages.ts";
import type { Timex } from "../model/timex.ts";

/** A piece of evidence on an article's own day. */
export type OwnDayEvidence = DocumentDating["evidence"][number];

/** The day of an expression that names it in full, with its year; null for anything vaguer. */
export function fullDayOf({ anchor, meaning, type }: Timex): DayRange | null {
  if (anchor.kind !== "none" || (type !== "DATE" && type !== "TIME")) return null;
  const fields = outermost(meaning);
  if (fields.kind !== "calendar" || fields.fields.year === undefined || fields.fields.day === undefined)
    return null;
  const range = denote(fields, null);
  return range && civilOf(range[0]).year >= FIRST_PRESS ? range : null;
}

/** Is it a day of the year, of whichever year: "Sept 5"? */
export function isDayOfYear({ anchor, meaning }: Timex): boolean {
  const inner = outermost(meaning);
  return (
    anchor.kind === "dct" &&
    inner.kind === "nearest" &&
    inner.fields.month !== undefined &&
    inner.fields.day !== undefined
  );
}

/** "Dug up in March … buried on 16 May … published on 22 January": no fresh report goes over the days of half a year. */
export function goesOverMonths(timexes: readonly Timex[]): boolean {
  const months = new Set(timexes.flatMap(({ meaning }) => fieldsNamed(meaning).month ?? []));
  return months.size >= MANY_MONTHS;
}
const MANY_MONTHS = 4;

/** The first printed news: no article was published before it. */
const FIRST_PRESS = 1600;

/** Does an expression name its weekday besides: "Tuesday, 5 March", "Friday, Nov. 6"? */
export function namesWeekday({ quote }: Timex): boolean {
  return /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/i.test(quote);
}

/** "2016-03-01", or "2016-03-01 to 2016-03-07". */
export function daysInWords([first, last]: DayRange): string {
  return first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`;
}

/** The days as the stages write them; null is an open end. */
export function dayStrings([first, last]: DayRange): [string | null, string | null] {
  return [Number.isFinite(first) ? formatDay(first) : null, Number.isFinite(last) ? formatDay(last) : null];
}
