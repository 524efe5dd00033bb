import type { Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import type { Reason, When } from "../../src/model/when.ts";
import type { ArticleText } from "../../src/write/html/page.ts";

type Bounds = readonly [string | null, string | null];

/** A date for a test, by its EDTF and its bounds. */
export function when(edtf: string | null, start: Bounds, end: Bounds = start, because: Reason[] = []): When {
  return {
    edtf,
    start: { earliest: start[0], latest: start[1] },
    end: { earliest: end[0], latest: end[1] },
    granularity: "day",
    approximate: false,
    basis: edtf === null ? "unknown" : "stated",
    because,
  };
}

export function day(text: string, because: Reason[] = []): When {
  return when(text, [text, text], [text, text], because);
}

/** An event for a test: all that is not named is nothing. */
export function event(
  id: string,
  title: string,
  more: Partial<TimelineEvent> & { when: When },
): TimelineEvent {
  return {
    id,
    title,
    summary: `${title}.`,
    kind: "meeting",
    status: "happened",
    participants: [],
    places: [],
    mentions: [],
    sources: 1,
    after: [],
    salience: 0.5,
    confidence: 0.5,
    conflicts: [],
    ...more,
  };
}

export function timelineOf(events: TimelineEvent[], more: Partial<Timeline> = {}): Timeline {
  return { schemaVersion: 1, documents: [], events, conflicts: [], unresolved: [], ...more };
}

const POST = `Quarry closes

The quarry at Tarn closed on Friday. Mayor Ilse Öberg said the pit had run dry.

Forty men lost their work, she said.`;
const ECHO =
  "The quarry closed last week.\r\nSixty men lost their work, the union said. A hearing is planned.";

export const texts: ReadonlyMap<string, ArticleText> = new Map([
  ["post", { title: "Quarry closes", text: POST }],
  ["echo", { title: "Sixty out of work", text: ECHO }],
]);

function quote(document: "post" | "echo", words: string) {
  const start = (texts.get(document)?.text ?? "").indexOf(words);
  return { document, start, end: start + words.length, quote: words };
}

const friday: Reason = {
  document: "post",
  span: [43, 49],
  quote: "Friday",
  rule: "bare-weekday",
  gives: "the Friday on or before publication of post: 2031-05-02",
  rejected: "the Friday after it: the verb is in the past",
};

/** A small story that a person made up: a quarry that opened, stood and closed, and what is said to follow. */
export const quarry: Timeline = timelineOf(
  [
    event("opening", "Quarry opens", {
      when: when("1961", ["1961-01-01", "1961-12-31"]),
      kind: "opening",
      places: ["Tarn"],
    }),
    event("strike", "Strike at the quarry", {
      when: when("2031-04-21/2031-04-25", ["2031-04-21", "2031-04-21"], ["2031-04-25", "2031-04-25"]),
      kind: "strike",
      status: "alleged",
    }),
    event("closing", "Quarry closes", {
      when: day("2031-05-02", [friday]),
      kind: "closing",
      places: ["Tarn"],
      participants: [{ name: "Ilse Öberg", role: "speaker", aliases: ["Ilse Öberg", "Mayor Öberg"] }],
      mentions: [
        quote("post", "The quarry at Tarn closed on Friday."),
        quote("echo", "The quarry closed last week."),
      ],
      sources: 2,
      conflicts: ["men"],
    }),
    event("talks", "Talks with the union", {
      when: when("[2031-05-05..2031-05-09]", ["2031-05-05", "2031-05-09"]),
      participants: [{ name: "Ilse Öberg", aliases: [] }],
      mentions: [quote("echo", "Sixty men lost their work, the union said.")],
    }),
    event("hearing", "Hearing on the closure", {
      when: when(null, [null, null]),
      kind: "hearing",
      status: "planned",
      mentions: [quote("echo", "A hearing is planned.")],
    }),
  ],
  {
    documents: [
      { id: "post", title: "Quarry closes", path: "news/post.txt", published: day("2031-05-03") },
      { id: "echo", title: "Sixty out of work", path: "news/echo.txt", published: when(null, [null, null]) },
    ],
    conflicts: [
      {
        id: "men",
        about: "number of men",
        events: ["closing"],
        positions: [
          { value: "40 men", documents: ["post"], quotes: [quote("post", "Forty men")] },
          { value: "60 men", documents: ["echo"], quotes: [quote("echo", "Sixty men")], setAside: true },
        ],
      },
    ],
    unresolved: [{ document: "echo", span: [18, 27], quote: "last week", reason: "the article has no date" }],
  },
);
