import type { TimelineEvent } from "../model/timeline.ts";
import { dateInWords } from "./dates-in-words.ts";
import { headlineOf } from "./event-details.ts";
import { type Format, oneFile } from "./format.ts";
import { ALL_KEPT, type Fates, lossesOf, lossWhere } from "./loss.ts";
import { MERMAID_LIMIT, mermaidText } from "./mermaid-text.ts";
import { trimToLength } from "./trim.ts";

const FILE = "timeline.mmd";
const HEAD = "timeline\n";

/** What no Mermaid diagram has room for. */
export const MERMAID_FATES: Fates = {
  ...ALL_KEPT,
  kind: "dropped",
  summary: "dropped",
  participants: "dropped",
  roles: "dropped",
  places: "dropped",
  quotes: "dropped",
  positions: "dropped",
  sources: "dropped",
  after: "dropped",
  partOf: "dropped",
  outcomes: "dropped",
  conflicts: "dropped",
  basis: "dropped",
  because: "dropped",
  salience: "dropped",
  confidence: "dropped",
  published: "dropped",
  copyOf: "dropped",
  unresolved: "dropped",
};

const FATES: Fates = {
  ...MERMAID_FATES,
  looseEnds: { instead: "its date names the earliest and the latest day alone" },
};

/** A Mermaid `timeline`: the events in their order, each under its date in words. */
export const mermaidTimeline: Format = {
  name: "mermaid",
  names: [FILE],
  write: ({ timeline }) => {
    const { kept, left } = trimToLength(timeline, lineOf, MERMAID_LIMIT - HEAD.length);
    return oneFile(FILE, HEAD + linesOf(kept), [
      ...lossesOf({ ...timeline, events: kept }, FATES),
      ...tooLong(timeline, left),
    ]);
  },
};

/** The events for which Mermaid has no room. */
export function tooLong(timeline: Parameters<typeof lossWhere>[0], left: readonly TimelineEvent[]) {
  const out = new Set(left);
  return lossWhere(timeline, (event) => out.has(event), {
    of: "events",
    what: `whole events, the least salient: Mermaid reads ${MERMAID_LIMIT} characters at most`,
    instead: "they are left out",
  });
}

function lineOf(event: TimelineEvent): string {
  return `    ${periodOf(event)}${titleOf(event)}\n`;
}

/** One period for events that follow each other under the same date. */
function linesOf(events: readonly TimelineEvent[]): string {
  const lines = events.map((event, index) => {
    const before = events[index - 1];
    const same = before !== undefined && periodOf(before) === periodOf(event);
    return `${same ? "" : `${index === 0 ? "" : "\n"}    ${periodOf(event)}`}${titleOf(event)}`;
  });
  return `${lines.join("")}\n`;
}

function periodOf({ when }: TimelineEvent): string {
  return mermaidText(dateInWords(when));
}

function titleOf(event: TimelineEvent): string {
  return ` : ${mermaidText(headlineOf(event)) || "untitled"}`;
}
