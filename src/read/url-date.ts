import { dayOf, daysInMonth, isCivilDate } from "../calendar/civil-day.ts";
import type { Timestamp } from "../calendar/read-date.ts";
import type { DateCandidate } from "./date-candidates.ts";

/** "/2031/04/10/", "/2031-04-10-", "/20310410/": a day in the path of an address; and "/2031/04/", a month. */
const DAY = /[/_-]((?:19|20)\d{2})([/._-]?)(\d{1,2})\2(\d{1,2})(?=[/._-]|$)/;
const MONTH = /\/((?:19|20)\d{2})[/-](\d{2})\//;

/** What the address of a page tells of its day: a trace that gives way to everything that the publisher says. */
export function urlDates(url: string): DateCandidate[] {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "").replace(/[?#].*$/s, "");
  const timestamp = dayIn(path) ?? monthIn(path);
  return timestamp
    ? [{ kind: "published", source: "address of the page", quote: url, strength: "weak", timestamp }]
    : [];
}

function dayIn(path: string): Timestamp | null {
  const match = DAY.exec(path);
  if (!match) return null;
  // Without a mark between them "2031104" could be two days.
  if (match[2] === "" && (match[3]?.length !== 2 || match[4]?.length !== 2)) return null;
  const [year, month, day] = [match[1], match[3], match[4]].map(Number) as [number, number, number];
  if (!isCivilDate(year, month, day)) return null;
  const found = dayOf(year, month, day);
  // In which zone the machine that made the address counts its days, nobody knows.
  return { days: [found, found], anywhere: [found - 1, found + 1] };
}

function monthIn(path: string): Timestamp | null {
  const match = MONTH.exec(path);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return null;
  const [first, last] = [dayOf(year, month), dayOf(year, month, daysInMonth(year, month))];
  return { days: [first, last], anywhere: [first - 1, last + 1] };
}
