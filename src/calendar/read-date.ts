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
    "cccc d LLLL yyyy",
    "ccc, d LLL yyyy",
    "ccc, LLL d, yyyy",
    "ccc d LLL yyyy",
  ].map((form) => (text: string) => DateTime.fromFormat(text, form, { ...AS_WRITTEN, locale: "en" })),
];

/** A clock time and a zone behind a date in words, which the forms above do not all know: "10.30am BST", "at 08:00 (CEST)". */
const CLOCK =
  /[\s,|•·–-]*(?:\b(?:at|@)\s*)?\b\d{1,2}(?:[:.]\d{2}){1,2}\s*(?:[ap]\.?m\.?)?\s*(?:(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2}|\([^)]{1,40}\))\s*)*$/i;
/** "2031/04/10", perhaps with a clock time; and that of a PDF: "D:20310410233000-08'00'". */
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?=$|[ T])/;
const PDF = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-]\d{2})'?(?:(\d{2})'?)?)?/;

/** Reads the date of a metadata field (ISO 8601, SQL, RFC 2822, HTTP, PDF, "5 September 2025") as the local days that it names. */
export function readDate(text: string): DayRange | null {
  return readTimestamp(text)?.days ?? null;
}

/** When something was written down: the day as the text names it, and where that is Greenwich's, which days it may have been elsewhere. */
export interface Timestamp {
  days: DayRange;
  /** From twelve hours behind to fourteen ahead of a moment that is given in universal time; else as `days`. */
  anywhere: DayRange;
}

/** No metadata is longer; what is, is no date and would only take time. */
const LONGEST = 100;

/** As `readDate`, and tells which days a moment in universal time may be where it was written down. */
export function readTimestamp(text: string): Timestamp | null {
  const trimmed = withoutPdf(text.trim().slice(0, LONGEST)).replace(
    SLASHED,
    (_, year, month, day) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
  const found = readAs(trimmed) ?? readAs(trimmed.replace(CLOCK, ""));
  if (!found) {
    const days = readCivilDate(trimmed);
    return days && { days, anywhere: days };
  }
  const first = dayOf(found.year, found.month, found.day);
  const days: DayRange = [first, WEEK.test(trimmed) ? first + 6 : first];
  const universal = /(?:\dZ|[+-]00:?00|\b(?:GMT|UTC|UT|Z))$/.test(trimmed) && /\d:?\d{2}/.test(trimmed);
  return {
    days,
    anywhere: universal ? [found.hour < 12 ? first - 1 : first, found.hour >= 10 ? first + 1 : first] : days,
  };
}

function readAs(text: string): DateTime | undefined {
  const forms = NUMERIC.test(text) ? NUMERIC_FORMS : VERBAL_FORMS;
  return forms.map((read) => read(text)).find(({ isValid }) => isValid);
}

/** ISO 8601 of a PDF's date, as far as it goes (ISO 32000-1, 7.9.4). */
function withoutPdf(text: string): string {
  return text.replace(PDF, (_, year, month, day, hour, minute, second, universal, hours, minutes) => {
    const date = [year, month, day].filter((part) => part !== undefined).join("-");
    if (day === undefined || hour === undefined) return date;
    return `${date}T${hour}:${minute ?? "00"}:${second ?? "00"}${universal ?? (hours === undefined ? "" : `${hours}:${minutes ?? "00"}`)}`;
  });
}

/** The day of a moment that is counted in seconds from 1970-01-01T00:00Z, as programs write it. */
export function timestampOfSeconds(seconds: number): Timestamp {
  const first = Math.floor(seconds / 86_400);
  const hour = Math.floor((seconds - first * 86_400) / 3600);
  return {
    days: [first, first],
    anywhere: [hour < 12 ? first - 1 : first, hour >= 10 ? first + 1 : first],
  };
}
