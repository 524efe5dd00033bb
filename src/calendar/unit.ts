import { addMonths, civilOf, type Day, dayOf, daysInMonth, weekdayOf } from "./civil-day.ts";
import type { DayRange } from "./day-set.ts";

/** A unit of the calendar that tiles the line of days. Weeks begin on Monday, decades in years ending in 0. */
export type CalendarUnit = "day" | "week" | "month" | "quarter" | "half" | "year" | "decade" | "century";

/** How many months make a unit, of those that months make. */
export const MONTHS_IN: Partial<Record<CalendarUnit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The extent of the unit that holds a day, or of the one `offset` units later (earlier when negative). */
export function unitHolding(day: Day, unit: CalendarUnit, offset = 0): DayRange {
  if (unit === "day") return [day + offset, day + offset];
  if (unit === "week") {
    const monday = day - weekdayOf(day) + 1 + offset * 7;
    return [monday, monday + 6];
  }
  const size = MONTHS_IN[unit] as number;
  const { year, month } = civilOf(day);
  if (unit === "decade" && (year < 1 || year + offset * 10 < 1)) return decadeBeforeChrist(year, offset);
  const index = Math.floor((year * 12 + month - 1) / size) + offset;
  return [monthStart(index * size), monthStart((index + 1) * size) - 1];
}

/** The 470s BC are 479 to 470 BC, the years -478 to -469; as the 0s BC, so the first decade AD has nine years only. */
function decadeBeforeChrist(year: number, offset: number): DayRange {
  const tens = year > 0 ? Math.floor(year / 10) : -Math.floor((1 - year) / 10) - 1;
  const decade = tens + offset;
  if (decade >= 0) return [dayOf(Math.max(1, decade * 10)), dayOf(decade * 10 + 10) - 1];
  const nearest = (-decade - 1) * 10;
  return [dayOf(1 - nearest - 9), dayOf(nearest === 0 ? 1 : 2 - nearest) - 1];
}

/** Moves a day by whole units, keeping its place in the month where the month is long enough. */
export function shiftDay(day: Day, unit: CalendarUnit, amount: number): Day {
  if (unit === "day") return day + Math.round(amount);
  if (unit === "week") return day + Math.round(amount * 7);
  const months = (MONTHS_IN[unit] as number) * amount;
  const whole = Math.trunc(months);
  const shifted = addMonths(day, whole);
  // Half a month has no calendar meaning; two weeks is what writers mean by it.
  return months === whole ? shifted : shifted + Math.round((months - whole) * 30.4);
}

/** How many days a unit lasts at most: the bound that a search for an unknown anchor needs. */
export function longestDays(unit: CalendarUnit): number {
  if (unit === "day") return 1;
  if (unit === "week") return 7;
  return Math.ceil((MONTHS_IN[unit] as number) * 30.44) + 3;
}

/** The extent of a month, for the 1-based month of a year. */
export function monthRange(year: number, month: number): DayRange {
  const first = dayOf(year, month, 1);
  return [first, first + daysInMonth(year, month) - 1];
}

function monthStart(index: number): Day {
  const year = Math.floor(index / 12);
  return dayOf(year, index - year * 12 + 1, 1);
}
