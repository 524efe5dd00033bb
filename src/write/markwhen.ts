import { civilOf, formatDay } from "../calendar/civil-day.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { detailing, oneLine, quoteInWords, quotesOf, summaryBeside } from "./event-details.ts";
import { type Format, oneFile } from "./format.ts";
import { ALL_KEPT, type Fates, lossesOf, lossWhere } from "./loss.ts";
import { type Placement, placeEvents } from "./placement.ts";
import { precisionClass } from "./precision-class.ts";

const FILE = "timeline.mw";

const FATES: Fates = {
  ...ALL_KEPT,
  undated: { instead: "it stands at the day of its neighbour in the order, with the tag #undated" },
  halfBounded: {
    instead: "it stands at the one day that is known, with the tag #open; its property edtf has the rest",
  },
  choice: { instead: "it spans all of the days, with the tag #choice; its property edtf has the rest" },
  looseEnds: { instead: "it spans the days from the earliest to the latest; its property edtf has the rest" },
  beforeOurEra: { instead: "it spans its years, with neither month nor day; its property edtf has the rest" },
  positions: "dropped",
  because: "dropped",
  basis: "dropped",
  salience: "dropped",
  confidence: "dropped",
  published: "dropped",
  copyOf: "dropped",
  unresolved: "dropped",
};

/** A markwhen document: EDTF ranges, tags for status, kind and precision. */
export const markwhen: Format = {
  name: "markwhen",
  names: [FILE],
  write: ({ timeline }) => {
    const places = placeEvents(timeline);
    const bodyOf = body(timeline);
    const entries = timeline.events.flatMap((event) => {
      const place = places.get(event.id);
      return place && isWritable(place) ? [[headLine(event, place), ...bodyOf(event), ""]] : [];
    });
    const text = ["title: Timeline", "", ...entries.flat()].join("\n");
    return oneFile(FILE, text, [
      ...lossesOf(timeline, places.size > 0 ? FATES : { ...FATES, undated: "dropped" }),
      ...lossWhere(timeline, ({ title }) => plain(title) !== title.trim(), {
        of: "words",
        what: "line breaks, a # before a word or a box at the head of the title",
        instead: "a space, the sign ＃ or the bracket ［ stands there",
      }),
      ...lossWhere(timeline, ({ id }) => places.has(id) && !isWritable(places.get(id) as Placement), {
        of: "events",
        what: "whole events after the year 9999, or that begin before the year 9999 BC",
        instead: "they are left out",
      }),
    ]);
  },
};

function isWritable({ first, last }: Placement): boolean {
  return civilOf(first).year > -9999 && civilOf(last).year <= 9999;
}

function headLine(event: TimelineEvent, place: Placement): string {
  const tags = [event.status, event.kind, place.by === "order" ? "undated" : precisionClass(event.when)];
  return `${range(event, place)}: ${plain(event.title) || "untitled"} ${tags.map(tag).join(" ")}`;
}

/** A year, a month and a day stand for themselves, two of them for what lies between, the last included. */
function range({ when }: TimelineEvent, { first, last, by }: Placement): string {
  const unit =
    by === "dates" ? /^\d{4}(-(?:0[1-9]|1[0-2])(-\d\d)?)?(?=~?$)/.exec(when.edtf ?? "")?.[0] : null;
  const [from, to] = [civilOf(first).year, civilOf(last).year];
  if (from < 1) return from === to ? era(from) : `${era(from)} - ${era(to)}`;
  return unit ?? (first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`);
}

/** Before our era it knows years alone. */
function era(year: number): string {
  return year > 0 ? `${year} CE` : `${1 - year} BCE`;
}

/** No line may look like the head of another event, so that each begins with a mark that no date begins with. */
function body(timeline: Timeline): (event: TimelineEvent) => string[] {
  const [details, quotes] = [detailing(timeline), quotesOf(timeline)];
  return (event) => {
    const told = quotes(event);
    return [
      `  id: ${property(event.id)}`,
      `  edtf: ${property(event.when.edtf ?? "undated")}`,
      "",
      ...summaryBeside(event, told).map((summary) => `> ${plain(summary)}`),
      ...told.map((quote) => `> ${plain(quoteInWords(quote))}`),
      ...details(event).map(({ label, text }) => `* ${label}: ${plain(text)}`),
    ];
  };
}

/** Its properties are YAML: a quoted text is one text. */
function property(text: string): string {
  return JSON.stringify(text);
}

function tag(word: string): string {
  return `#${word.replace(/\W+/g, "_")}`;
}

/** One line; what would be a tag or a box to tick is written with signs that look like it. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/(?<=^|\s)#(?=\w)/g, "＃")
    .replace(/^\[(?=[xX ]?\])/, "［");
}
