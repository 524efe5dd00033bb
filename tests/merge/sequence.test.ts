import { expect, test } from "vitest";
import { sequence } from "../../src/merge/sequence.ts";
import type { TimelineEvent } from "../../src/model/timeline.ts";

function event(
  id: string,
  earliest: string | null,
  latest: string | null,
  after: string[] = [],
): TimelineEvent {
  const bounds = { earliest, latest };
  return {
    id,
    title: id,
    summary: "",
    kind: "event",
    status: "happened",
    when: {
      edtf: null,
      start: bounds,
      end: bounds,
      granularity: "day",
      approximate: false,
      basis: "derived",
      because: [],
    },
    participants: [],
    places: [],
    mentions: [],
    sources: 1,
    after: after.map((other) => ({ event: other, because: [] })),
    salience: 0,
    confidence: 0,
    conflicts: [],
  };
}
const order = (...events: TimelineEvent[]) => sequence(events).map(({ id }) => id);

test("by the earliest day, then by the latest", () => {
  expect(
    order(
      event("month", "2019-03-01", "2019-03-31"),
      event("second", "2019-03-02", "2019-03-02"),
      event("first", "2019-03-01", "2019-03-01"),
    ),
  ).toEqual(["first", "month", "second"]);
});

test("what is only known to lie before a day stands at that day", () => {
  expect(
    order(
      event("undated", null, null),
      event("before", null, "2019-03-05"),
      event("fourth", "2019-03-04", "2019-03-04"),
      event("sixth", "2019-03-06", "2019-03-06"),
    ),
  ).toEqual(["fourth", "before", "sixth", "undated"]);
});

test("what a text says came after comes after, whatever the bounds", () => {
  expect(
    order(event("reply", "2019-03-01", null, ["speech"]), event("speech", "2019-03-01", "2019-03-09")),
  ).toEqual(["speech", "reply"]);
});

test("a circle of afters loses nobody", () => {
  expect(order(event("a", "2019-03-01", null, ["b"]), event("b", "2019-03-02", null, ["a"])).sort()).toEqual([
    "a",
    "b",
  ]);
});
