import { civilOf, type Day } from "../calendar/civil-day.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import type { When } from "../model/when.ts";
import { dateInWords } from "./dates-in-words.ts";
import { detailing, headlineOf, quoteInWords, quotesOf, summaryBeside } from "./event-details.ts";
import { type Format, oneFile } from "./format.ts";
import { htmlText } from "./html-text.ts";
import { toJson } from "./json.ts";
import { ALL_KEPT, type Fates, lossesOf } from "./loss.ts";
import { type Placement, placeEvents } from "./placement.ts";

const FILE = "timeline.timelinejs.json";

export const TIMELINEJS_FATES: Fates = {
  ...ALL_KEPT,
  undated: { instead: "it stands at the day of its neighbour in the order; its display date says “undated”" },
  halfBounded: {
    instead: "it stands at the one day that is known; its display date says on which side of it",
  },
  choice: { instead: "it spans all of the days; its display date says between which" },
  looseEnds: { instead: "it spans the days from the earliest to the latest" },
  positions: "dropped",
  basis: "dropped",
  because: "dropped",
  salience: "dropped",
  confidence: "dropped",
  published: "dropped",
  copyOf: "dropped",
  unresolved: "dropped",
};

/** TimelineJS 3: a slide an event, https://timeline.knightlab.com/docs/json-format.html. */
export const timelineJs: Format = {
  name: "timelinejs",
  names: [FILE],
  write: ({ timeline }) => {
    const slides = slidesOf(timeline).map(({ headline, text, start, end, displayDate, event }) => ({
      unique_id: event.id,
      start_date: start,
      ...(end === null ? {} : { end_date: end }),
      ...(displayDate === "" ? {} : { display_date: displayDate }),
      group: event.kind,
      text: { headline: htmlText(headline), text },
    }));
    return oneFile(FILE, toJson({ events: slides }), timelineJsLosses(timeline, TIMELINEJS_FATES));
  },
};

/** What no date places is lost altogether: a timeline in which nothing has one has no axis. */
export function timelineJsLosses(timeline: Timeline, fates: Fates) {
  const placed = placeEvents(timeline).size > 0;
  return lossesOf(timeline, placed ? fates : { ...fates, undated: "dropped" });
}

/** Fields that are not known are absent. The year is astronomical. */
export interface SlideDate {
  year: number;
  month?: number;
  day?: number;
}

export interface Slide {
  event: TimelineEvent;
  headline: string;
  /** HTML in which every word of an article is escaped. */
  text: string;
  start: SlideDate;
  end: SlideDate | null;
  /** Empty where TimelineJS itself says all that is known. */
  displayDate: string;
}

/** The timeline's events as TimelineJS knows them, for its JSON and for its sheet. */
export function slidesOf(timeline: Timeline): Slide[] {
  const places = placeEvents(timeline);
  const textOf = slideText(timeline);
  return timeline.events.flatMap((event) => {
    const place = places.get(event.id);
    if (!place) return [];
    const headline = headlineOf(event);
    return [{ event, headline, text: textOf(event), ...datesOf(event.when, place) }];
  });
}

function datesOf(when: When, place: Placement): Pick<Slide, "start" | "end" | "displayDate"> {
  if (place.by === "order")
    return { start: slideDay(place.first), end: null, displayDate: "undated, placed by its order" };
  const unit = place.by === "dates" ? wholeUnit(when) : null;
  // What it can say by itself it says in the reader's language; of years before ours it knows only the number.
  const native = !when.approximate && civilOf(place.first).year > 0;
  const displayDate = dateInWords(when);
  if (unit) return { start: unit, end: null, displayDate: native ? "" : displayDate };
  const end = place.first === place.last ? null : slideDay(place.last);
  const exact = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(when.edtf ?? "");
  return { start: slideDay(place.first), end, displayDate: native && exact ? "" : displayDate };
}

/** A day, month or year as EDTF writes it; null for everything else. */
function wholeUnit({ edtf }: When): SlideDate | null {
  const match = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?~?$/.exec(edtf ?? "");
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((digits) => (digits === undefined ? null : Number(digits)));
  return { year: year as number, ...(month ? { month } : {}), ...(day ? { day } : {}) };
}

function slideDay(day: Day): SlideDate {
  return civilOf(day);
}

function slideText(timeline: Timeline): (event: TimelineEvent) => string {
  const [details, quotes] = [detailing(timeline), quotesOf(timeline)];
  return (event) => {
    const told = quotes(event);
    return [
      ...summaryBeside(event, told).map((summary) => `<p>${htmlText(summary)}</p>`),
      ...told.map((quote) => `<p>${htmlText(quoteInWords(quote))}</p>`),
      `<ul>${details(event)
        .map(({ label, text }) => `<li>${label}: ${htmlText(text)}</li>`)
        .join("")}</ul>`,
    ].join("");
  };
}
