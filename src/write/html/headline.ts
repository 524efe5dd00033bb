import { civilOf, type Day, parseDay } from "../../calendar/civil-day.ts";
import { MONTH_NAMES } from "../../calendar/month-names.ts";
import type { Timeline } from "../../model/timeline.ts";
import { counted, inWords } from "./count.ts";

/** What the page is headed with: the span of the events that have dates. */
export function headlineOf({ events }: Timeline): string {
  const days = events
    .flatMap(({ when }) => [when.start.earliest ?? when.end.latest, when.end.latest ?? when.start.earliest])
    .map((day) => (day === null ? null : parseDay(day)))
    .filter((day) => day !== null);
  if (days.length === 0) return "Events without dates";
  return spanInWords(
    days.reduce((a, b) => Math.min(a, b)),
    days.reduce((a, b) => Math.max(a, b)),
  );
}

/** "Timeline from 5 articles". */
export function kickerOf({ documents }: Timeline): string {
  return `Timeline from ${counted(documents.length, "article")}`;
}

/** What there is to read, in numbers; `all` is the number of events of the whole timeline. */
export function standfirstOf({ events, conflicts, documents }: Timeline, all: number): string {
  const copies = documents.filter(({ copyOf }) => copyOf !== undefined).length;
  const parts = [
    all > events.length
      ? `The ${counted(events.length, "most salient event")} of ${inWords(all)}; timeline.md, timeline.yaml and timeline.json have them all.`
      : `${counted(events.length, "event")}.`,
    ...(copies > 0 ? [`Copies of another article, counted once: ${copies}.`] : []),
    ...(conflicts.length > 0 ? [`The sources disagree on ${counted(conflicts.length, "point")}.`] : []),
  ];
  return parts.join(" ");
}

/** "1994 to September 2025": years where it spans many, months where it spans few, days within a month. */
function spanInWords(first: Day, last: Day): string {
  const [from, to] = [civilOf(first), civilOf(last)];
  if (first === last) return `${from.day} ${monthOf(from)} ${yearInWords(from.year)}`;
  if (from.year !== to.year) return `${yearInWords(from.year)} to ${yearInWords(to.year)}`;
  if (from.month !== to.month) return `${monthOf(from)} to ${monthOf(to)} ${yearInWords(to.year)}`;
  return `${from.day} to ${to.day} ${monthOf(to)} ${yearInWords(to.year)}`;
}

function monthOf({ month }: { month: number }): string {
  return MONTH_NAMES[month - 1] as string;
}

export function yearInWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}
