import { civilOf, type Day, dayOf, formatDay, formatYear } from "./civil-day.ts";
import { type DayRange, type DaySet, equalDays } from "./day-set.ts";
import type { Granularity } from "./granularity.ts";
import { unitHolding } from "./unit.ts";

export interface Extent {
  start: DaySet;
  /** The same set as `start` where one day, or a part of it, is meant. */
  end: DaySet;
  granularity: Granularity;
  approximate: boolean;
}

/**
 * Writes what is known of a time as EDTF (ISO 8601-2:2019, level 1; level 2 "one of" for a choice of days); null when
 * nothing bounds it. A doubt within a unit is the unit ("2025-08"); an extent has two ends ("2025-09-03/2025-09-06").
 */
export function edtfOf({ start, end, granularity, approximate }: Extent): string | null {
  if (start.length === 0 || (isOpen(start) && isOpen(end))) return null;
  if (!equalDays(start, end)) {
    const [from, to] = [pointOf(start), pointOf(end)];
    if (from && to) return `${from}/${to}`;
    // "Shut since May": when it ends is unknown, though not before the article was written.
    if (from && end.at(-1)?.[1] === Number.POSITIVE_INFINITY) return `${from}/`;
    if (to && start[0]?.[0] === Number.NEGATIVE_INFINITY) return `/${to}`;
  }
  if (isOpen(start)) return null;
  const point = pointOf(start);
  if (point) return approximate ? `${point}~` : point;
  const byMonth = granularity !== "day" && granularity !== "time" && start.every(isWholeMonths);
  const parts = start.map((range) => (byMonth ? monthsOf(range) : choiceOf(range)));
  return `[${parts.join(",")}]`;
}

function isOpen(days: DaySet): boolean {
  const [first, last] = [days[0]?.[0], days.at(-1)?.[1]];
  return first === Number.NEGATIVE_INFINITY && last === Number.POSITIVE_INFINITY;
}

/** A set that is one day, month, year or decade, as EDTF writes it. */
function pointOf(days: DaySet): string | null {
  if (days.length !== 1) return null;
  const [first, last] = days[0] as DayRange;
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  if (first === last) return formatDay(first);
  const { year, month } = civilOf(first);
  const spans = (unit: "month" | "year" | "decade") => {
    const whole = unitHolding(first, unit);
    return whole[0] === first && whole[1] === last;
  };
  if (spans("month")) return monthText(first);
  if (spans("year")) return formatYear(year);
  if (spans("decade") && year >= 0 && year < 9999) return `${formatYear(year).slice(0, 3)}X`;
  if (month === 1 && last === dayOf(year + 100) - 1 && year % 100 === 0 && year >= 0 && year < 9999)
    return `${formatYear(year).slice(0, 2)}XX`;
  return null;
}

function isWholeMonths([first, last]: DayRange): boolean {
  return (
    Number.isFinite(first) &&
    Number.isFinite(last) &&
    unitHolding(first, "month")[0] === first &&
    unitHolding(last, "month")[1] === last
  );
}

function monthsOf([first, last]: DayRange): string {
  const [from, to] = [monthText(first), monthText(last)];
  return from === to ? from : `${from}..${to}`;
}

function choiceOf([first, last]: DayRange): string {
  if (first === last) return formatDay(first);
  return `${Number.isFinite(first) ? formatDay(first) : ""}..${Number.isFinite(last) ? formatDay(last) : ""}`;
}

function monthText(day: Day): string {
  const { year, month } = civilOf(day);
  return `${formatYear(year)}-${String(month).padStart(2, "0")}`;
}
