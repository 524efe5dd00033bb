import { DateTime } from "luxon";
import { dayOf, daysInMonth, isCivilDate } from "./civil-day.ts";
import type { DayRange } from "./day-set.ts";

/** The first and the last day of something that lasted, each as far as it is said. */
export interface Extent {
  start: DayRange;
  end: DayRange;
}

/** Reads a date as a person gives it to Annals: "2025-08-15", "2025-08" or "2025"; null when it names no days. */
export function readCivilDate(text: string): DayRange | null {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return [dayOf(year), dayOf(year + 1) - 1];
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return [dayOf(year, month), dayOf(year, month, daysInMonth(year, month))];
  const day = Number(match[3]);
  return isCivilDate(year, month, day) ? [dayOf(year, month, day), dayOf(year, month, day)] : null;
}

/** Reads one date, or two with a slash between: "2025-09-03/2025-09-06". Null when either is no date or they run backwards. */
export function readExtent(text: string): Extent | null {
  const [from, to, ...rest] = text.split("/");
  if (rest.length > 0) return null;
  const start = readCivilDate(from ?? "");
  const end = to === undefined ? start : readCivilDate(to);
  return start && end && start[0] <= end[0] && start[1] <= end[1] ? { start, end } : null;
}

// The zone of the text is kept, so that 23:30 in New York stays the day that New York's readers saw;
// a text without a zone must not meet the machine's.
const AS_WRITTEN = { setZone: true, zone: "utc" } as const;

// Luxon reads "10:30" and "1030Z" as clock times of today: only a full day or a week may reach its ISO and SQL readers.
const NUMERIC = /^\d{4}-?(?:\d{2}-?\d{2}|\d{3}|W\d{2}(?:-?[1-7])?)(?:[T ]|$)/;
const WEEK = /^\d{4}-?W\d{2}$/;

const NUMERIC_FORMS: readonly ((text: string) => DateTime)[] = [
  (text) => DateTime.fromISO(text, AS_WRITTEN),
  (text) => DateTime.fromSQL(text, AS_WRITTEN),
];
const VERBAL_FORMS: readonly ((text: string) => DateTime)[] = [
  (text) => DateTime.fromRFC2822(text, AS_WRITTEN),
  (text) => DateTime.fromHTTP(text, AS_WRITTEN),
  ...[
    "d LLLL yyyy",
    "d LLL yyyy",
    "LLLL d, yyyy",
    "LLL d, yyyy",
    "cccc, d LLLL yyyy",
    "cccc, LLLL d, yyyy",
  ].map((form) => (text: string) => DateTime.fromFormat(text, form, { ...AS_WRITTEN, locale: "en" })),
];

/** Reads the date of a metadata field (ISO 8601, SQL, RFC 2822, HTTP, "5 September 2025") as the local days that it names. */
export function readDate(text: string): DayRange | null {
  const trimmed = text.trim();
  const forms = NUMERIC.test(trimmed) ? NUMERIC_FORMS : VERBAL_FORMS;
  const found = forms.map((read) => read(trimmed)).find(({ isValid }) => isValid);
  if (!found) return readCivilDate(trimmed);
  const first = dayOf(found.year, found.month, found.day);
  return [first, WEEK.test(trimmed) ? first + 6 : first];
}
