import { civilOf, type Day, dayOf, dayOfIsoWeek, daysInMonth, isCivilDate, weekdayOf } from "./civil-day.ts";
import type { DayRange } from "./day-set.ts";
import { easterSunday } from "./easter.ts";
import type { Amount, CalendarFields, Direction, Meaning } from "./meaning.ts";
import { isWeekdayOnly } from "./parts-of-meaning.ts";
import { type CalendarUnit, longestDays, monthRange, shiftDay, unitHolding } from "./unit.ts";

/**
 * The extent that a meaning denotes, seen from an anchor day (the document's creation day, the day of another
 * expression or of an event). Null: it denotes no stretch of days, such as a duration, a set, or 30 February.
 */
export function denote(meaning: Meaning, anchor: Day | null): DayRange | null {
  switch (meaning.kind) {
    case "calendar":
      return denoteFields(meaning.fields);
    case "within": {
      const outer = meaning.fields.fiscal ? null : denote(meaning.outer, anchor);
      return outer && inside(meaning.fields, meaning.nth ?? 1, outer);
    }
    case "span": {
      const from = meaning.from && denote(meaning.from, anchor);
      const to = meaning.to && denote(meaning.to, anchor);
      if ((meaning.from && !from) || (meaning.to && !to)) return null;
      return inOrder([from?.[0] ?? Number.NEGATIVE_INFINITY, to?.[1] ?? Number.POSITIVE_INFINITY]);
    }
    case "duration":
    case "set":
      return null;
  }
  return anchor === null ? null : denoteFrom(meaning, anchor);
}

function inOrder(range: DayRange): DayRange | null {
  return range[0] <= range[1] ? range : null;
}

/** The nth stretch of a pattern within a stretch of days. */
function inside(fields: CalendarFields, nth: number, outer: DayRange): DayRange | null {
  // A clock time is on each day.
  if (nth === 1 && periodOf(fields) === "day" && outer.every(Number.isFinite)) return [outer[0], outer[0]];
  return pick(occurrences(fields, outer), nth);
}

type AnchoredMeaning = Extract<
  Meaning,
  { kind: "nearest" | "unit" | "shift" | "stretch" | "elapsed" | "reference" }
>;

function denoteFrom(meaning: AnchoredMeaning, anchor: Day): DayRange | null {
  switch (meaning.kind) {
    case "nearest":
      return nearest(meaning.fields, meaning.direction, meaning.nth ?? 1, anchor);
    case "unit": {
      const [first, last] = unitHolding(anchor, meaning.unit, meaning.offset);
      // "Earlier next week" names no days.
      if (meaning.side === "earlier") return inOrder([first, Math.min(last, anchor)]);
      if (meaning.side === "later") return inOrder([Math.max(first, anchor), last]);
      return [first, last];
    }
    case "shift":
      return shiftRange(anchor, meaning.unit, meaning.amount, meaning.sign, meaning.exact);
    case "stretch": {
      const longest = meaning.amount.max ?? Number.POSITIVE_INFINITY;
      if (longest === Number.POSITIVE_INFINITY)
        return meaning.side === "before"
          ? [Number.NEGATIVE_INFINITY, anchor]
          : [anchor, Number.POSITIVE_INFINITY];
      const far = shiftDay(anchor, meaning.unit, meaning.side === "before" ? -longest : longest);
      return meaning.side === "before" ? [far, anchor] : [anchor, far];
    }
    case "elapsed":
      return inOrder([
        shiftDay(anchor, meaning.unit, meaning.amount.min),
        meaning.amount.max === null
          ? Number.POSITIVE_INFINITY
          : shiftDay(anchor, meaning.unit, meaning.amount.max) - 1,
      ]);
    case "reference":
      if (meaning.to === "present") return [anchor, anchor];
      return meaning.to === "past" ? [Number.NEGATIVE_INFINITY, anchor] : [anchor, Number.POSITIVE_INFINITY];
  }
}

/**
 * A bound on how far from its anchor the denoted extent can lie, in days: `[back, ahead]`. An anchor for an event
 * in `[a, b]` is therefore in `[a - ahead, b + back]`. Null: the meaning has no anchor, or no bound.
 */
export function reachOf(meaning: Meaning): readonly [back: number, ahead: number] | null {
  switch (meaning.kind) {
    case "nearest": {
      // A date that skips years may lie as far off in either direction.
      const period =
        longestDays(periodOf(meaning.fields)) * (meaning.nth ?? 1) * (rarelyExists(meaning.fields) ? 41 : 1);
      return meaning.direction === "same" || meaning.direction === "closest"
        ? [period, period]
        : meaning.direction.endsWith("before")
          ? [period * 2, period]
          : [period, period * 2];
    }
    case "unit": {
      const size = longestDays(meaning.unit) * (Math.abs(meaning.offset) + 1);
      return [size, size];
    }
    case "shift":
    case "stretch":
    case "elapsed": {
      const most = meaning.amount.max;
      if (most === null) return null;
      const size = longestDays(meaning.unit) * (most + 1);
      return [size, size];
    }
    case "within":
      return reachOf(meaning.outer);
    case "span": {
      const [from, to] = [meaning.from && reachOf(meaning.from), meaning.to && reachOf(meaning.to)];
      return from && to ? [Math.max(from[0], to[0]), Math.max(from[1], to[1])] : null;
    }
    default:
      return null;
  }
}

/** Says whether a meaning's days depend on an anchor: "last month" do, "March 2024" do not. */
export function needsAnchor(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case "calendar":
    case "duration":
    case "set":
      return false;
    case "within":
      return needsAnchor(meaning.outer);
    case "span":
      return (
        (meaning.from !== null && needsAnchor(meaning.from)) ||
        (meaning.to !== null && needsAnchor(meaning.to))
      );
    default:
      return true;
  }
}

/** "A year ago" is a year wide: the point lies within half a unit of the count; of days the count is exact. */
function shiftRange(
  anchor: Day,
  unit: CalendarUnit,
  amount: Amount,
  sign: 1 | -1,
  exact: boolean | undefined,
): DayRange {
  const slack = exact || unit === "day" ? 0 : unit === "week" ? 3 : Math.floor(longestDays(unit) / 2);
  const near = shiftDay(anchor, unit, sign * amount.min);
  if (amount.max === null)
    return sign < 0 ? [Number.NEGATIVE_INFINITY, near + slack] : [near - slack, Number.POSITIVE_INFINITY];
  const far = shiftDay(anchor, unit, sign * amount.max);
  return [Math.min(near, far) - slack, Math.max(near, far) + slack];
}

function denoteFields(fields: CalendarFields): DayRange | null {
  if (fields.fiscal) return null;
  const { year, decade, century, ...pattern } = fields;
  if (year !== undefined) {
    if (fields.week !== undefined) {
      const monday = dayOfIsoWeek(year, fields.week);
      return fields.weekday
        ? [monday + fields.weekday - 1, monday + fields.weekday - 1]
        : [monday, monday + 6];
    }
    const whole: DayRange = [dayOf(year), dayOf(year + 1) - 1];
    const named = Object.values(pattern).some((value) => value !== undefined);
    return named ? pick(occurrences(pattern, whole), 1) : whole;
  }
  if (decade !== undefined) return [dayOf(decade), dayOf(decade + 10) - 1];
  if (century !== undefined && century < 0)
    return [dayOf(century * 100 + 1), dayOf((century + 1) * 100 + 1) - 1];
  // The 20th century is 1901 to 2000, but "the 1900s" and TIMEX3 "19" mean 1900 to 1999.
  return century === undefined ? null : [dayOf((century - 1) * 100), dayOf(century * 100) - 1];
}

function nearest(fields: CalendarFields, direction: Direction, nth: number, anchor: Day): DayRange | null {
  if (isWeekdayOnly(fields) && direction !== "same" && direction !== "closest")
    return nearestWeekday(fields.weekday as number, direction, nth, anchor);
  if (isOnceAYear(fields) && direction !== "same" && direction !== "closest")
    return nearestInYears(fields, direction, nth, anchor);
  const unit = periodOf(fields);
  if (direction === "same") return pick(occurrences(fields, unitHolding(anchor, unit)), 1);
  if (direction === "closest") return closest(fields, anchor);
  const before = direction === "before" || direction === "on-or-before";
  const farthest = farthestPeriod(fields, nth);
  let found = 0;
  for (let step = before ? 1 : -1; Math.abs(step) <= farthest; step += before ? -1 : 1) {
    const inUnit = occurrences(fields, unitHolding(anchor, unit, step));
    for (const range of before ? inUnit.reverse() : inUnit)
      if (lies(range, direction, anchor) && ++found === nth) return range;
  }
  return null;
}

/** The case on which dating spends its time, without a search. */
function nearestWeekday(weekday: number, direction: Direction, nth: number, anchor: Day): DayRange {
  const [since, until] = [(weekdayOf(anchor) - weekday + 7) % 7, (weekday - weekdayOf(anchor) + 7) % 7];
  const further = (nth - 1) * 7;
  const day =
    direction === "on-or-before"
      ? anchor - since - further
      : direction === "before"
        ? anchor - (since || 7) - further
        : direction === "on-or-after"
          ? anchor + until + further
          : anchor + (until || 7) + further;
  return [day, day];
}

/** A month, or a day of one, perhaps with its weekday: no year has two. */
function isOnceAYear({ month, day, weekday, easter }: CalendarFields): boolean {
  return month !== undefined && (weekday === undefined || day !== undefined) && easter === undefined;
}

/** The other such case, year by year. */
function nearestInYears(
  fields: CalendarFields,
  direction: Direction,
  nth: number,
  anchor: Day,
): DayRange | null {
  if (!Number.isFinite(anchor)) return null;
  const { year } = civilOf(anchor);
  const way = direction === "before" || direction === "on-or-before" ? -1 : 1;
  const farthest = farthestPeriod(fields, nth);
  let found = 0;
  for (let step = 0; step <= farthest; step++) {
    const [range] = dayInMonth(fields, year + way * step, fields.month as number);
    if (range && lies(range, direction, anchor) && ++found === nth) return range;
  }
  return null;
}

/** Seen from an anchor. */
function lies([first, last]: DayRange, direction: Direction, anchor: Day): boolean {
  switch (direction) {
    case "before":
      return last < anchor;
    case "on-or-before":
      return first <= anchor;
    case "on-or-after":
      return last >= anchor;
    default:
      return first > anchor;
  }
}

/** How many weeks, months or years from its anchor a pattern is looked for. */
function farthestPeriod(fields: CalendarFields, nth: number): number {
  return nth + (rarelyExists(fields) ? 41 : 2);
}

/** Of two that are as near the earlier one: what is told has mostly happened. The closest has no second. */
function closest(fields: CalendarFields, anchor: Day): DayRange | null {
  const [earlier, later] = [
    nearest(fields, "on-or-before", 1, anchor),
    nearest(fields, "on-or-after", 1, anchor),
  ];
  if (!earlier || !later) return earlier ?? later;
  return anchor - earlier[1] <= later[0] - anchor ? earlier : later;
}

/** The unit in which a pattern occurs once or more: weekdays in weeks, days of the month in months, the rest in years. */
function periodOf(fields: CalendarFields): CalendarUnit {
  if (
    fields.month !== undefined ||
    fields.quarter !== undefined ||
    fields.half !== undefined ||
    fields.season !== undefined ||
    fields.easter !== undefined ||
    fields.week !== undefined
  )
    return "year";
  if (fields.day !== undefined) return "month";
  if (fields.weekday !== undefined || fields.weekend) return "week";
  return "day";
}

/** 29 February, and a weekday on a given date, skip years. */
function rarelyExists(fields: CalendarFields): boolean {
  return fields.day !== undefined && (fields.weekday !== undefined || fields.day > 28);
}

/** Every stretch inside a bounded range that a pattern without year describes, in order. */
function occurrences(fields: CalendarFields, [first, last]: DayRange): DayRange[] {
  if (!Number.isFinite(first) || !Number.isFinite(last)) return [];
  const found: DayRange[] = [];
  const unit = periodOf(fields);
  for (let start = unitHolding(first, unit)[0]; start <= last; start = unitHolding(start, unit, 1)[0])
    for (const range of occurrencesIn(fields, start))
      if (first <= range[0] && range[0] <= last) found.push(range);
  return found;
}

/** The occurrences of a pattern in the period that starts on a day: a year, month, week or day by `periodOf`. */
function occurrencesIn(fields: CalendarFields, start: Day): DayRange[] {
  const { year, month } = civilOf(start);
  if (fields.easter !== undefined) {
    const day = easterSunday(year) + fields.easter;
    return [[day, day]];
  }
  if (fields.month !== undefined) return dayInMonth(fields, year, fields.month);
  if (fields.quarter !== undefined) return weekdaysOrAll(fields, quarterRange(year, fields.quarter, 3));
  if (fields.half !== undefined) return weekdaysOrAll(fields, quarterRange(year, fields.half, 6));
  if (fields.season !== undefined) return [seasonRange(year, fields.season)];
  if (fields.week !== undefined)
    return weekdaysOrAll(fields, [dayOfIsoWeek(year, fields.week), dayOfIsoWeek(year, fields.week) + 6]);
  if (fields.day !== undefined) return dayInMonth(fields, year, month);
  if (fields.weekday !== undefined) return weekdaysIn([start, start + 6], fields.weekday);
  if (fields.weekend) return [[start + 5, start + 6]];
  return [[start, start]];
}

function weekdaysOrAll({ weekday }: CalendarFields, range: DayRange): DayRange[] {
  return weekday === undefined ? [range] : weekdaysIn(range, weekday);
}

function dayInMonth(fields: CalendarFields, year: number, month: number): DayRange[] {
  if (fields.day === undefined) {
    const range = monthRange(year, month);
    return fields.weekday === undefined ? [range] : weekdaysIn(range, fields.weekday);
  }
  if (!isCivilDate(year, month, fields.day)) return [];
  const day = dayOf(year, month, fields.day);
  return fields.weekday === undefined || weekdayOf(day) === fields.weekday ? [[day, day]] : [];
}

function weekdaysIn([first, last]: DayRange, weekday: number): DayRange[] {
  const days: DayRange[] = [];
  for (let day = first + ((weekday - weekdayOf(first) + 7) % 7); day <= last; day += 7) days.push([day, day]);
  return days;
}

function quarterRange(year: number, index: number, months: number): DayRange {
  const lastMonth = index * months;
  return [dayOf(year, lastMonth - months + 1, 1), dayOf(year, lastMonth, daysInMonth(year, lastMonth))];
}

/** Meteorological seasons of the northern hemisphere; the winter of a year begins in its December. */
function seasonRange(year: number, season: "SP" | "SU" | "FA" | "WI"): DayRange {
  if (season === "WI") return [dayOf(year, 12, 1), dayOf(year + 1, 3, 1) - 1];
  const firstMonth = { SP: 3, SU: 6, FA: 9 }[season];
  return [dayOf(year, firstMonth, 1), dayOf(year, firstMonth + 3, 1) - 1];
}

function pick(ranges: DayRange[], nth: number): DayRange | null {
  return (nth > 0 ? ranges[nth - 1] : ranges.at(nth)) ?? null;
}
