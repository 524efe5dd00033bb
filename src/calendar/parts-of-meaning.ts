import type { CalendarFields, Meaning } from "./meaning.ts";

/** What holds a meaning from outside: "Friday" of "at noon on Friday", and any other meaning itself. */
export function outermost(meaning: Meaning): Exclude<Meaning, { kind: "within" }> {
  return meaning.kind === "within" ? outermost(meaning.outer) : meaning;
}

/** The fields of the calendar that an expression names: month and day of "14 March", the weekday of "noon on Friday". */
export function fieldsNamed(meaning: Meaning): CalendarFields {
  const outer = outermost(meaning);
  return outer.kind === "calendar" || outer.kind === "nearest" ? outer.fields : {};
}

/** "Friday", and no month, week or other stretch in which it lies. */
export function isWeekdayOnly({ weekday, month, day, week, quarter, half, season }: CalendarFields): boolean {
  return weekday !== undefined && (month ?? day ?? week ?? quarter ?? half ?? season) === undefined;
}

/** 1 for "Monday" to 7 for "Sunday", where nothing else is named of a date: "Friday", "5 p.m. next Friday". */
export function weekdayAlone(meaning: Meaning): number | null {
  const outer = outermost(meaning);
  return outer.kind === "nearest" && isWeekdayOnly(outer.fields) ? (outer.fields.weekday ?? null) : null;
}

/** The same, on or before the anchor: "Friday", and "5 p.m. Friday". */
export function bareWeekdayOf(meaning: Meaning): number | null {
  const outer = outermost(meaning);
  return outer.kind === "nearest" && outer.direction === "on-or-before" ? weekdayAlone(outer) : null;
}
