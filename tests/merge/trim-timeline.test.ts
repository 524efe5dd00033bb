import { expect, test } from "vitest";
import { type Trim, trimTimeline } from "../../src/merge/trim-timeline.ts";
import type { Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import { undated } from "../write/story.ts";

interface Links {
  after?: string[];
  partOf?: string;
  conflicts?: string[];
}

function event(
  id: string,
  salience: number,
  { after = [], conflicts = [], ...setting }: Links = {},
): TimelineEvent {
  return {
    id,
    title: id,
    summary: "",
    kind: "event",
    status: "happened",
    when: undated,
    participants: [],
    places: [],
    mentions: [],
    sources: 1,
    after: after.map((earlier) => ({ event: earlier, because: [says(`${id} after ${earlier}`)] })),
    ...setting,
    salience,
    confidence: 0.5,
    conflicts,
  };
}

function says(quote: string) {
  return { document: "log", span: [0, 1] as const, quote, rule: "after", gives: "after" };
}

function timeline(events: TimelineEvent[], conflicts: Record<string, string[]> = {}): Timeline {
  return {
    schemaVersion: 1,
    documents: [],
    events,
    conflicts: Object.entries(conflicts).map(([id, touched]) => ({
      id,
      about: id,
      events: touched,
      positions: [],
    })),
    unresolved: [],
  };
}

const day = [
  event("launch", 0.5),
  event("speech", 0.2),
  event("storm", 0.9),
  event("rescue", 0.5),
  event("photo", 0.1),
];

const views: [says: string, trim: Trim, kept: string[]][] = [
  ["nothing asked, nothing trimmed", {}, ["launch", "speech", "storm", "rescue", "photo"]],
  ["one: the most salient", { top: 1 }, ["storm"]],
  ["two: of equals, the one that stands earlier", { top: 2 }, ["launch", "storm"]],
  ["three, in timeline order", { top: 3 }, ["launch", "storm", "rescue"]],
  ["more than there are", { top: 9 }, ["launch", "speech", "storm", "rescue", "photo"]],
  ["those of just that salience stay", { minSalience: 0.5 }, ["launch", "storm", "rescue"]],
  ["both asked, both hold", { top: 4, minSalience: 0.4 }, ["launch", "storm", "rescue"]],
  ["nothing is salient enough", { minSalience: 1 }, []],
];

for (const [says, trim, kept] of views)
  test(says, () => {
    expect(trimTimeline(timeline(day), trim).events.map(({ id }) => id)).toEqual(kept);
  });

const orders: Record<string, { events: TimelineEvent[]; after: Record<string, string[]> }> = {
  "the order leads past an event left out to the next before it": {
    events: [
      event("dawn", 0.9),
      event("noon", 0.1, { after: ["dawn"] }),
      event("dusk", 0.9, { after: ["noon"] }),
    ],
    after: { dawn: [], dusk: ["dawn"] },
  },
  "and past two of them": {
    events: [
      event("dawn", 0.9),
      event("noon", 0.1, { after: ["dawn"] }),
      event("tea", 0.1, { after: ["noon"] }),
      event("dusk", 0.9, { after: ["tea"] }),
    ],
    after: { dawn: [], dusk: ["dawn"] },
  },
  "but not where a kept one already says so": {
    events: [
      event("dawn", 0.9),
      event("noon", 0.1, { after: ["dawn"] }),
      event("tea", 0.9, { after: ["dawn"] }),
      event("dusk", 0.9, { after: ["noon", "tea"] }),
    ],
    after: { dawn: [], tea: ["dawn"], dusk: ["tea"] },
  },
  "nothing before it is left": {
    events: [event("noon", 0.1), event("dusk", 0.9, { after: ["noon"] })],
    after: { dusk: [] },
  },
  "a circle through an event left out points nobody at itself": {
    events: [event("hen", 0.9, { after: ["egg"] }), event("egg", 0.1, { after: ["hen"] })],
    after: { hen: [] },
  },
  "a circle of events left out ends": {
    events: [
      event("hen", 0.1, { after: ["egg"] }),
      event("egg", 0.1, { after: ["hen"] }),
      event("omelette", 0.9, { after: ["egg"] }),
    ],
    after: { omelette: [] },
  },
};

for (const [says, { events, after }] of Object.entries(orders))
  test(says, () => {
    const trimmed = trimTimeline(timeline(events), { minSalience: 0.5 });
    const order = trimmed.events.map((kept) => [kept.id, kept.after.map(({ event: earlier }) => earlier)]);
    expect(Object.fromEntries(order)).toEqual(after);
  });

test("an order that leads past an event keeps the words of both steps", () => {
  const events = [
    event("dawn", 0.9),
    event("noon", 0.1, { after: ["dawn"] }),
    event("dusk", 0.9, { after: ["noon"] }),
  ];
  expect(trimTimeline(timeline(events), { top: 2 }).events[1]?.after).toEqual([
    { event: "dawn", because: [says("dusk after noon"), says("noon after dawn")] },
  ]);
});

test("what took place at an event left out took place at what that was part of", () => {
  const events = [
    event("congress", 0.9),
    event("session", 0.1, { partOf: "congress" }),
    event("motion", 0.8, { partOf: "session" }),
    event("walk", 0.1),
    event("rest", 0.8, { partOf: "walk" }),
  ];
  const settings = trimTimeline(timeline(events), { top: 3 }).events.map((kept) => [kept.id, kept.partOf]);
  expect(settings).toEqual([
    ["congress", undefined],
    ["motion", "congress"],
    ["rest", undefined],
  ]);
});

test("a conflict goes with the last of its events; one that touches no event stays", () => {
  const events = [
    event("storm", 0.9, { conflicts: ["dead", "cause"] }),
    event("photo", 0.1, { conflicts: ["cause", "camera"] }),
  ];
  const conflicts = { dead: ["storm"], cause: ["storm", "photo"], camera: ["photo"], mayor: [] };
  const trimmed = trimTimeline(timeline(events, conflicts), { top: 1 });
  expect(trimmed.conflicts.map(({ id, events: touched }) => [id, touched])).toEqual([
    ["dead", ["storm"]],
    ["cause", ["storm"]],
    ["mayor", []],
  ]);
  expect(trimmed.events[0]?.conflicts).toEqual(["dead", "cause"]);
});
