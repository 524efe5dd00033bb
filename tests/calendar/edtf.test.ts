import { parse } from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, parseDay } from "../../src/calendar/civil-day.ts";
import { type DaySet, daySet } from "../../src/calendar/day-set.ts";
import { edtfOf } from "../../src/calendar/edtf.ts";

const day = (text: string) => parseDay(text) as number;
const days = (...ranges: [string, string][]): DaySet =>
  ranges.map(([first, last]) => [day(first), day(last)]);
const written = (start: DaySet, end = start, approximate = false) =>
  edtfOf({ start, end, granularity: "day", approximate });

describe("what is known is written, and no more", () => {
  const CASES: [string | null, DaySet, DaySet?][] = [
    ["2024-03-01", days(["2024-03-01", "2024-03-01"])],
    ["2024-03", days(["2024-03-01", "2024-03-31"])],
    ["2024", days(["2024-01-01", "2024-12-31"])],
    ["199X", days(["1990-01-01", "1999-12-31"])],
    ["18XX", days(["1800-01-01", "1899-12-31"])],
    // Some day in a week is a choice, not an extent.
    ["[2024-05-01..2024-05-07]", days(["2024-05-01", "2024-05-07"])],
    ["[2024-05-01,2024-05-08]", days(["2024-05-01", "2024-05-01"], ["2024-05-08", "2024-05-08"])],
    ["2025-09-03/2025-09-06", days(["2025-09-03", "2025-09-03"]), days(["2025-09-06", "2025-09-06"])],
    ["[..2024-05-07]", [[Number.NEGATIVE_INFINITY, day("2024-05-07")]]],
    ["[2024-05-07..]", [[day("2024-05-07"), Number.POSITIVE_INFINITY]]],
    [null, [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]]],
  ];
  for (const [edtf, start, end] of CASES) test(String(edtf), () => expect(written(start, end)).toBe(edtf));

  test("about a day", () =>
    expect(written(days(["2024-03-01", "2024-03-01"]), undefined, true)).toBe("2024-03-01~"));
});

test("the edtf package reads every bounded form that is written", () => {
  const range = fc.tuple(
    fc.integer({ min: dayOf(1000), max: dayOf(2999) }),
    fc.integer({ min: 0, max: 800 }),
  );
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 3 }), (pairs) => {
      const start = daySet(pairs.map(([first, length]) => [first, first + length]));
      expect(() => parse(written(start) as string)).not.toThrow();
    }),
    { seed: 7, numRuns: 500 },
  );
});
