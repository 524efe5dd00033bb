import type { Day } from "../calendar/civil-day.ts";
import { isoDay } from "../calendar/iso-day.ts";
import { compareText } from "../model/compare-text.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { dateInWords } from "./dates-in-words.ts";
import { headlineOf, tellingLines } from "./event-details.ts";
import type { Format } from "./format.ts";
import { htmlText } from "./html-text.ts";
import { toJson } from "./json.ts";
import { ALL_KEPT, type Fates, lossesOf } from "./loss.ts";
import { placeEvents } from "./placement.ts";
import { precisionClass } from "./precision-class.ts";

const BY_KIND = "timeline.vis.json";
const BY_PARTICIPANT = "timeline.vis-participants.json";

const FATES: Fates = {
  ...ALL_KEPT,
  undated: {
    instead:
      "it is a point at the day of its neighbour in the order, of class “prec-undated”; its words say so",
  },
  halfBounded: {
    instead: "it lies on the one day that is known, of class “prec-open”; its words say on which side",
  },
  copyOf: "dropped",
  published: "dropped",
  unresolved: "dropped",
};

/** Items and groups for vis-timeline: by kind of event, and once more by participant. */
export const visTimeline: Format = {
  name: "vis",
  names: [BY_KIND, BY_PARTICIPANT],
  write: ({ timeline }) => {
    const items = itemsOf(timeline);
    const losses = lossesOf(timeline, items.length > 0 ? FATES : { ...FATES, undated: "dropped" });
    const files = new Map([
      [BY_KIND, toJson(grouped(items, ({ kind }) => [kind]))],
      [BY_PARTICIPANT, toJson(grouped(items, participantsOf))],
    ]);
    return { files, losses };
  },
};

/** What vis-timeline draws, and behind it, as data, all that the event says. */
interface Item extends TimelineEvent {
  content: string;
  /** The event's own title; the library takes `title` for the tooltip. */
  headline: string;
  start: string;
  end?: string;
  type: "range" | "point";
  className: string;
}

function itemsOf(timeline: Timeline): Item[] {
  const [places, tooltipOf] = [placeEvents(timeline), tooltip(timeline)];
  return timeline.events.flatMap((event): Item[] => {
    const place = places.get(event.id);
    if (!place) return [];
    const { first, last, by } = place;
    const drawn = {
      content: htmlText(contentOf(event)),
      headline: event.title,
      title: tooltipOf(event),
      className: `prec-${precisionClass(event.when)} status-${event.status}`,
      start: localMidnight(first),
    };
    // Half-open: a day ends where the next begins.
    return by === "order"
      ? [{ ...event, ...drawn, type: "point" }]
      : [{ ...event, ...drawn, type: "range", end: localMidnight(last + 1) }];
  });
}

/** Where the place on the axis is not the event's own the words beside it say so. */
function contentOf(event: TimelineEvent): string {
  const own = !["open", "undated"].includes(precisionClass(event.when));
  return own ? headlineOf(event) : `${headlineOf(event)} (${dateInWords(event.when)})`;
}

function grouped(items: readonly Item[], groupsOf: (item: Item) => string[]) {
  const names = [...new Set(items.flatMap(groupsOf))].sort(compareText);
  return {
    groups: names.map((name) => ({ id: name, content: htmlText(name) })),
    items: items.flatMap((item) =>
      groupsOf(item).map((group, index) => ({
        ...item,
        // An item stands in one group; who took part with others stands in theirs again.
        id: index === 0 ? item.id : `${item.id}@${index + 1}`,
        group,
      })),
    ),
  };
}

function participantsOf({ participants }: Item): string[] {
  const names = [...new Set(participants.map(({ name }) => name))];
  return names.length > 0 ? names : ["nobody named"];
}

/** Without a zone JavaScript reads it as the reader's own midnight, so that a day is drawn as that day everywhere. */
function localMidnight(day: Day): string {
  return `${isoDay(day)}T00:00:00`;
}

function tooltip(timeline: Timeline): (event: TimelineEvent) => string {
  const telling = tellingLines(timeline);
  return (event) =>
    [`${dateInWords(event.when)}: ${event.title}`, ...telling(event)].map(htmlText).join("<br>");
}
