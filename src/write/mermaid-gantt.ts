import { type Day, formatDay, parseDay } from "../calendar/civil-day.ts";
import type { Status } from "../model/mention.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { dateInWords } from "./dates-in-words.ts";
import { type Format, oneFile } from "./format.ts";
import { type Fates, lossesOf, lossWhere } from "./loss.ts";
import { MERMAID_LIMIT, mermaidText } from "./mermaid-text.ts";
import { MERMAID_FATES, tooLong } from "./mermaid-timeline.ts";
import { type Placement, placeEvents } from "./placement.ts";
import { trimToLength } from "./trim.ts";

const FILE = "timeline.gantt.mmd";

// The marker of today would make the drawing hang on the day on which somebody looks at it.
const HEAD = `gantt
    dateFormat YYYY-MM-DD
    axisFormat %Y-%m-%d
    todayMarker off
`;

const FATES: Fates = {
  ...MERMAID_FATES,
  undated: { instead: "it is a milestone at the day of its neighbour in the order; its name says “undated”" },
  halfBounded: { instead: "it stands at the one day that is known; its name says on which side of it" },
  choice: { instead: "its bar spans all of the days; its name says between which" },
  looseEnds: { instead: "its bar spans the days from the earliest to the latest" },
  // Dated otherwise, they are left out whole, and told below.
  beforeOurEra: "kept",
};

/** JavaScript takes the years 0 to 99 for those of the last century, and Mermaid reads no sign before a year. */
const FIRST = parseDay("0100-01-01") as Day;
const LAST = parseDay("9999-12-31") as Day;

/** A Mermaid `gantt`: a bar an event, in sections by status. */
export const mermaidGantt: Format = {
  name: "mermaid-gantt",
  names: [FILE],
  write: ({ timeline }) => {
    const places = placeEvents(timeline);
    const drawable = (event: TimelineEvent) => isDrawable(places.get(event.id));
    const numbers = new Map(timeline.events.map(({ id }, index) => [id, index + 1]));
    const taskOf = (event: TimelineEvent) =>
      task(event, places.get(event.id) as Placement, numbers.get(event.id) as number);
    const sections = sectionsOf(timeline.events.filter(drawable));
    const room = MERMAID_LIMIT - HEAD.length - sections.map(sectionLine).join("").length;
    const { kept, left } = trimToLength(
      { ...timeline, events: timeline.events.filter(drawable) },
      taskOf,
      room,
    );
    const drawn = sectionsOf(kept).map(
      (status) =>
        sectionLine(status) +
        kept
          .filter((event) => event.status === status)
          .map(taskOf)
          .join(""),
    );
    return oneFile(FILE, HEAD + drawn.join(""), [
      ...lossesOf({ ...timeline, events: kept }, FATES),
      ...notDrawn(timeline, drawable),
      ...tooLong(timeline, left),
    ]);
  },
};

function isDrawable(place: Placement | undefined): place is Placement {
  return place !== undefined && place.first >= FIRST && place.last < LAST;
}

function notDrawn(timeline: Timeline, drawable: (event: TimelineEvent) => boolean) {
  return lossWhere(timeline, (event) => !drawable(event), {
    of: "events",
    what: "whole events before the year 100 or after 9999, or in a timeline without any date",
    instead: "they are left out",
  });
}

/** In the order in which they first occur. */
function sectionsOf(events: readonly TimelineEvent[]): Status[] {
  return [...new Set(events.map(({ status }) => status))];
}

function sectionLine(status: Status): string {
  return `    section ${status}\n`;
}

/** A task must not begin like a statement of the diagram: "Call with European leaders" would be a callback. */
const STATEMENT =
  /^(?:(?:gantt|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|title|section|click|call|href|acc(?:Title|Descr(?:iption)?))\b|\d{4}-)/i;

function taskName(title: string): string {
  const text = mermaidText(title) || "untitled";
  return STATEMENT.test(text) ? `#${text.charCodeAt(0)};${text.slice(1)}` : text;
}

const TAGS: Partial<Record<Status, string>> = { happened: "done, ", ongoing: "active, " };

function task(
  { title, status, when }: TimelineEvent,
  { first, last, by }: Placement,
  number: number,
): string {
  const name = `${taskName(title)} (${mermaidText(dateInWords(when))})`;
  const tags = `${TAGS[status] ?? ""}${by === "order" ? "milestone, " : ""}`;
  const end = by === "order" ? "0d" : formatDay(last + 1);
  return `    ${name} :${tags}e${number}, ${formatDay(first)}, ${end}\n`;
}
