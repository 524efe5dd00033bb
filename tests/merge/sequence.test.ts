import fc from "fast-check";
import { expect, test } from "vitest";
import { reduceOrder, sequence } from "../../src/merge/sequence.ts";
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

const NAMES = ["a", "b", "c", "d", "e", "f", "g"];
const stories = fc
  .array(fc.record({ day: fc.integer({ min: 1, max: 9 }), after: fc.subarray(NAMES) }), { maxLength: 7 })
  .map((told) => told.map(({ day, after }, i) => event(NAMES[i] as string, `2019-03-0${day}`, null, after)));

test("each next event is the first by time of those that wait for none, or of all that are left in a circle", () => {
  fc.assert(
    fc.property(stories, (events) => {
      const left = sequence(events);
      const earliest = (among: readonly TimelineEvent[]) =>
        order(...among.map((e) => ({ ...e, after: [] })))[0];
      for (let next = left.shift(); next; next = left.shift()) {
        const all = [next, ...left];
        const waits = ({ id, after }: TimelineEvent) =>
          after.some((earlier) => earlier.event !== id && all.some((other) => other.id === earlier.event));
        const free = all.filter((one) => !waits(one));
        expect(next.id).toBe(earliest(free.length > 0 ? free : all));
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("what follows from other orders is left out, along a chain of any length", () => {
  const chain = Array.from({ length: 20_000 }, (_, i) => i);
  const after = new Map(chain.map((i) => [`e${i}`, new Set(i === 0 ? [] : [`e${i - 1}`])]));
  after.set("last", new Set(["e19999", "e0"]));
  expect(reduceOrder(after).get("last")).toEqual(new Set(["e19999"]));
});
