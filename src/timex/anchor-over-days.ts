import type { Day } from "../calendar/civil-day.ts";
import type { Timex } from "../model/timex.ts";
import { anchorTimexes } from "./anchor-timexes.ts";

/** More days than these hardly ever agree on a value, and each costs a pass over the article. */
const MOST_DAYS = 31;

/**
 * TIMEX3 values of one article whose own day is some day from `first` to `last`, in the order given: "last month" is a
 * month where every one of those days agrees on it, and stays a pattern ("XXXX-WXX-5") where they do not.
 */
export function valuesOverDays(timexes: readonly Timex[], first: Day, last: Day): string[] {
  const values = (dct: Day | null) => anchorTimexes(timexes, dct).map(({ value }) => value);
  const unknown = values(null);
  if (!(last - first < MOST_DAYS)) return unknown;
  const days = Array.from({ length: last - first + 1 }, (_, index) => values(first + index));
  return unknown.map((pattern, index) => {
    const known = new Set(days.map((value) => value[index] as string));
    return known.size === 1 ? ([...known][0] as string) : pattern;
  });
}
