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
