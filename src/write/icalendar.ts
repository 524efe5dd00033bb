import { civilOf, type Day, formatDay, parseDay } from "../calendar/civil-day.ts";
import type { Status } from "../model/mention.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { dateInWords } from "./dates-in-words.ts";
import { headlineOf, tellingLines } from "./event-details.ts";
import { type Format, oneFile } from "./format.ts";
import { ALL_KEPT, type Fates, lossesOf } from "./loss.ts";
import { type Placement, placeOf } from "./placement.ts";
import { precisionClass } from "./precision-class.ts";

const FILE = "timeline.ics";

const JOURNAL = "it is a journal entry (VJOURNAL) without a day, which many calendars do not show";

const FATES: Fates = {
  ...ALL_KEPT,
  undated: { instead: JOURNAL },
  halfBounded: {
    instead: "it is an entry of the one day that is known; X-EDTF and the description say on which side",
  },
  choice: {
    instead: "it is an entry of all the days; X-EDTF and the description say that it is one of them",
  },
  unit: {
    instead: "it is an entry of the whole stretch; X-EDTF and the description say that it is no extent",
  },
  looseEnds: { instead: "it is an entry of the days from the earliest to the latest; X-EDTF has its ends" },
  beforeOurEra: { instead: JOURNAL },
  positions: "dropped",
  basis: "dropped",
  because: "dropped",
  published: "dropped",
  copyOf: "dropped",
  unresolved: "dropped",
};

/** An iCalendar file (RFC 5545): an all-day entry an event, with its date as EDTF in `X-EDTF`. */
export const iCalendar: Format = {
  name: "ical",
  names: [FILE],
  write: ({ timeline }) => {
    const entry = entryOf(timeline);
    const lines = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Annals//Annals//EN",
      "CALSCALE:GREGORIAN",
      ...timeline.events.flatMap(entry),
      "END:VCALENDAR",
    ];
    return oneFile(FILE, lines.map((line) => `${fold(line)}\r\n`).join(""), lossesOf(timeline, FATES));
  },
};

/** As RFC 5545 has it, for plans and for what nobody vouches for. */
const STATUS: Readonly<Record<Status, string>> = {
  happened: "CONFIRMED",
  ongoing: "CONFIRMED",
  planned: "TENTATIVE",
  hypothetical: "TENTATIVE",
  alleged: "TENTATIVE",
  denied: "CANCELLED",
  cancelled: "CANCELLED",
};

function entryOf(timeline: Timeline): (event: TimelineEvent) => string[] {
  const [telling, stamp] = [tellingLines(timeline), stampOf(timeline)];
  return (event) => {
    const place = placeOf(event.when);
    const days = place && isInFourDigits(place) ? place : null;
    const component = days ? "VEVENT" : "VJOURNAL";
    return [
      `BEGIN:${component}`,
      `UID:${escaped(event.id)}@annals`,
      `DTSTAMP:${stamp}`,
      ...(days ? dayLines(days) : []),
      `SUMMARY:${escaped(summaryOf(event))}`,
      `DESCRIPTION:${escaped(telling(event).join("\n"))}`,
      `CATEGORIES:${escaped(event.kind)}`,
      ...(days ? [`STATUS:${STATUS[event.status]}`] : []),
      ...(days && event.places.length > 0 ? [`LOCATION:${escaped(event.places.join("; "))}`] : []),
      ...(event.partOf === undefined ? [] : [`RELATED-TO:${escaped(event.partOf)}@annals`]),
      ...(event.when.edtf === null ? [] : [`X-EDTF;VALUE=TEXT:${escaped(event.when.edtf)}`]),
      `X-ANNALS-STATUS;VALUE=TEXT:${event.status}`,
      `X-ANNALS-CONFIDENCE;VALUE=FLOAT:${event.confidence}`,
      `X-ANNALS-SALIENCE;VALUE=FLOAT:${event.salience}`,
      `END:${component}`,
    ];
  };
}

/** A calendar shows the summary alone, on a day: what is not known to the day says so there. */
function summaryOf(event: TimelineEvent): string {
  const known = ["day", "interval"].includes(precisionClass(event.when));
  return known ? headlineOf(event) : `${headlineOf(event)} (${dateInWords(event.when)})`;
}

/** The end is the day after the last. Nobody is busy on a day in the news. */
function dayLines({ first, last }: Placement): string[] {
  return [
    `DTSTART;VALUE=DATE:${digits(first)}`,
    `DTEND;VALUE=DATE:${digits(last + 1)}`,
    "TRANSP:TRANSPARENT",
  ];
}

function digits(day: Day): string {
  return formatDay(day).replaceAll("-", "");
}

function isInFourDigits({ first, last }: Placement): boolean {
  return civilOf(first).year >= 1 && civilOf(last + 1).year <= 9999;
}

/** The last day on which any article may have been written, or the first of 1970: a clock would make every run differ. */
function stampOf({ documents }: Timeline): string {
  const days = documents.flatMap(({ published }) => {
    const day = published.end.latest === null ? null : parseDay(published.end.latest);
    return day === null || day < 0 ? [] : [day];
  });
  return `${digits(days.reduce((latest, day) => Math.max(latest, day), 0))}T000000Z`;
}

/** RFC 5545, 3.3.11. Control characters are forbidden there. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replace(/(?!\t)\p{Cc}/gu, " ");
}

/** RFC 5545, 3.1: lines of at most 75 bytes, none of which ends inside a letter. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > 75) {
      folded += "\r\n ";
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
