import type { CalendarFields } from "../calendar/meaning.ts";
import { fieldsNamed } from "../calendar/parts-of-meaning.ts";
import type { EventMention } from "../model/mention.ts";
import { remembered } from "../model/remembered.ts";
import type { ResolvedTimex } from "../model/stages.ts";

/** What a mention itself says of its day: "2 November", "Friday", "May 2015". */
export function daysTold(
  mention: EventMention,
  timexes: ReadonlyMap<string, ResolvedTimex>,
): CalendarFields[] {
  return mention.times.flatMap(({ timex, relation }) => {
    const told = timexes.get(`${mention.document} ${timex}`);
    if (!told || relation !== "is-included" || told.anchor.kind === "event") return [];
    const fields = fieldsNamed(told.meaning);
    return Object.keys(fields).length > 0 ? [fields] : [];
  });
}

const NAMED = ["year", "month", "day", "weekday"] as const;

/** Of one event an article does not say "2 November" here and "11 May" there. What one side leaves open clashes with nothing. */
export function daysClash(a: readonly CalendarFields[], b: readonly CalendarFields[]): boolean {
  return a.length > 0 && b.length > 0 && a.every((one) => b.every((other) => clash(one, other)));
}

function clash(one: CalendarFields, other: CalendarFields): boolean {
  return (
    NAMED.some(
      (field) => one[field] !== undefined && other[field] !== undefined && one[field] !== other[field],
    ) ||
    (isBareWeekday(one) && isBareDay(other)) ||
    (isBareDay(one) && isBareWeekday(other))
  );
}

/** A newsroom names the days of the last week by their weekday alone, and older ones by month and day. */
function isBareWeekday({ weekday, month, day }: CalendarFields): boolean {
  return weekday !== undefined && month === undefined && day === undefined;
}

function isBareDay({ weekday, month, day, year }: CalendarFields): boolean {
  return day !== undefined && month !== undefined && weekday === undefined && year === undefined;
}

/**
 * Do two articles name weekdays of an event that are more than one apart? By a day writers err, and by a day the world is
 * another; whenever they write, the event keeps its weekday.
 */
export function weekdaysApart(
  a: ReadonlyMap<string, readonly CalendarFields[]>,
  b: ReadonlyMap<string, readonly CalendarFields[]>,
): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const [ones, others] = [weekdaysIn(a), weekdaysIn(b)];
  const distance = (one: number, other: number) => {
    const days = Math.abs(one - other);
    return Math.min(days, 7 - days);
  };
  return (
    ones.length > 0 &&
    others.length > 0 &&
    ones.every((one) => others.every((other) => distance(one, other) > 1))
  );
}

const weekdaysIn = remembered((days: ReadonlyMap<string, readonly CalendarFields[]>): readonly number[] =>
  [...days.values()].flat().flatMap(({ weekday }) => (weekday === undefined ? [] : [weekday])),
);
