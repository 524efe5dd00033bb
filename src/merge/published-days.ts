import type { Day } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";

/** What is asked of the days on which articles came out: their outermost bounds that tell two apart. */
export interface PublishedDays {
  /** The latest first day of any; `-Infinity` where there is none. */
  latestFirst: Day;
  /** The earliest last day of any; `Infinity` where there is none. */
  earliestLast: Day;
}

export const NEVER: PublishedDays = {
  latestFirst: Number.NEGATIVE_INFINITY,
  earliestLast: Number.POSITIVE_INFINITY,
};

export function publishedDaysOf(ranges: readonly DayRange[]): PublishedDays {
  let { latestFirst, earliestLast } = NEVER;
  for (const [first, last] of ranges) {
    latestFirst = Math.max(latestFirst, first);
    earliestLast = Math.min(earliestLast, last);
  }
  return ranges.length === 0 ? NEVER : { latestFirst, earliestLast };
}

export function uniteDays(a: PublishedDays, b: PublishedDays): PublishedDays {
  if (a === b || b === NEVER) return a;
  if (a === NEVER) return b;
  return {
    latestFirst: Math.max(a.latestFirst, b.latestFirst),
    earliestLast: Math.min(a.earliestLast, b.earliestLast),
  };
}

/** The most days that one of these surely lies from one of those; 0 where none does, or nothing is known. */
export function daysApart(a: PublishedDays, b: PublishedDays): number {
  return Math.max(0, a.latestFirst - b.earliestLast, b.latestFirst - a.earliestLast);
}
