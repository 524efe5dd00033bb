import { type Day, parseDay } from "../../calendar/civil-day.ts";
import type { Status } from "../../model/mention.ts";
import type { Timeline, TimelineEvent } from "../../model/timeline.ts";
import type { When } from "../../model/when.ts";
import { dateInWords } from "../dates-in-words.ts";

/**
 * How a date is drawn: a day as a point, a stretch that something lasted as a bar, a month or a year of which no more is
 * known as a band, some day of several as a hatched band.
 */
export type Shape = "day" | "extent" | "unit" | "doubt" | "undated";

/** What the page's script knows of an event; all else it reads in the list. */
export interface PageEvent {
  /** The id of its place in the list. */
  anchor: string;
  title: string;
  /** Its date in words. */
  when: string;
  shape: Shape;
  /** The first and the last day that it may touch; null is open. */
  first: Day | null;
  last: Day | null;
  /** The days that it lasted for certain. */
  core: readonly [Day, Day] | null;
  status: Status;
  kind: string;
  participants: string[];
  places: string[];
  /** Places in `documents`. */
  sources: number[];
  /** Independent ones. */
  sourceCount: number;
  disputed: boolean;
  salience: number;
}

export interface PageData {
  documents: { anchor: string; title: string }[];
  events: PageEvent[];
}

export function pageData(
  timeline: Timeline,
  anchors: { event(id: string): string; article(id: string): string },
): PageData {
  const place = new Map(timeline.documents.map(({ id }, index) => [id, index]));
  return {
    documents: timeline.documents.map(({ id, title }) => ({ anchor: anchors.article(id), title })),
    events: timeline.events.map((event) => ({ anchor: anchors.event(event.id), ...pageEvent(event, place) })),
  };
}

function pageEvent(event: TimelineEvent, place: ReadonlyMap<string, number>): Omit<PageEvent, "anchor"> {
  const { title, when, status, kind, places, salience } = event;
  const sources = new Set(event.mentions.map(({ document }) => place.get(document) ?? -1));
  return {
    title,
    when: dateInWords(when),
    ...extentOf(when),
    status,
    kind,
    participants: [...new Set(event.participants.map(({ name }) => name))],
    places: [...new Set(places)],
    sources: [...sources].filter((index) => index >= 0),
    sourceCount: event.sources,
    disputed: event.conflicts.length > 0,
    salience,
  };
}

function extentOf(when: When): Pick<PageEvent, "shape" | "first" | "last" | "core"> {
  const [first, last] = [dayOf(when.start.earliest), dayOf(when.end.latest)];
  const [from, to] = [dayOf(when.start.latest), dayOf(when.end.earliest)];
  const core = from !== null && to !== null && from <= to ? ([from, to] as const) : null;
  return { shape: shapeOf(when, first, last), first, last, core };
}

function shapeOf({ edtf, approximate }: When, first: Day | null, last: Day | null): Shape {
  if (first === null && last === null) return "undated";
  if (edtf?.includes("/") && !edtf.startsWith("[")) return "extent";
  if (first !== null && first === last) return approximate ? "doubt" : "day";
  return edtf === null || approximate || /^[[{]/.test(edtf) ? "doubt" : "unit";
}

function dayOf(text: string | null): Day | null {
  return text === null ? null : parseDay(text);
}
