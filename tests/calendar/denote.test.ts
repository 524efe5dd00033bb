import { describe, expect, test } from "vitest";
import { dayOf, formatDay, parseDay, weekdayOf } from "../../src/calendar/civil-day.ts";
import { denote, reachOf } from "../../src/calendar/denote.ts";
import {
  type CalendarFields,
  type Direction,
  type Meaning,
  MeaningSchema,
} from "../../src/calendar/meaning.ts";

const FOUR_YEARS = Array.from({ length: 4 * 365 + 1 }, (_, i) => dayOf(2021, 1, 1) + i);

function days(meaning: Meaning, anchor: string | null): string[] | undefined {
  return denote(meaning, anchor === null ? null : parseDay(anchor))?.map(formatDay);
}

describe("closest: before or after, whichever lies nearer", () => {
  const march: Meaning = { kind: "nearest", fields: { month: 3, day: 14 }, direction: "closest" };
  test("a day of the year never lies more than half a year away", () => {
    for (const anchor of FOUR_YEARS) {
      const [first] = denote(march, anchor) ?? [Number.NaN];
      expect(Math.abs(first - anchor)).toBeLessThanOrEqual(183);
      expect(formatDay(first).slice(5)).toBe("03-14");
    }
  });
  test("a month that holds the anchor is the closest", () => {
    const may: Meaning = { kind: "nearest", fields: { month: 5 }, direction: "closest" };
    expect(days(may, "2024-05-31")).toEqual(["2024-05-01", "2024-05-31"]);
    expect(days(may, "2024-10-31")).toEqual(["2024-05-01", "2024-05-31"]);
    expect(days(may, "2024-12-31")).toEqual(["2025-05-01", "2025-05-31"]);
  });
  test("with a weekday it finds the year in which the two meet", () => {
    const monday: Meaning = {
      kind: "nearest",
      fields: { month: 6, day: 8, weekday: 1 },
      direction: "closest",
    };
    expect(days(monday, "2015-06-10")).toEqual(["2015-06-08", "2015-06-08"]);
    expect(days(monday, "2019-06-10")).toEqual(["2020-06-08", "2020-06-08"]);
  });
  test("it stays within its reach", () => {
    const [back, ahead] = reachOf(march) ?? [0, 0];
    for (const anchor of FOUR_YEARS) {
      const [first, last] = denote(march, anchor) ?? [Number.NaN, Number.NaN];
      expect(anchor - first).toBeLessThanOrEqual(back);
      expect(last - anchor).toBeLessThanOrEqual(ahead);
    }
  });
});

describe("weekdays look the way they are told to", () => {
  test("on or before: within the last seven days; on or after: within the next", () => {
    for (const anchor of FOUR_YEARS)
      for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
        const [before] = denote(
          { kind: "nearest", fields: { weekday }, direction: "on-or-before" },
          anchor,
        ) ?? [Number.NaN];
        const [after] = denote(
          { kind: "nearest", fields: { weekday }, direction: "on-or-after" },
          anchor,
        ) ?? [Number.NaN];
        expect([weekdayOf(before), weekdayOf(after)]).toEqual([weekday, weekday]);
        expect([anchor - before < 7 && anchor >= before, after - anchor < 7 && after >= anchor]).toEqual([
          true,
          true,
        ]);
      }
  });
});

describe("a day of the year, and a month, look the way they are told to", () => {
  const cases: [direction: Direction, nth: number, day: string, month: string][] = [
    ["on-or-before", 1, "2022-02-24", "2022-02"],
    ["before", 1, "2021-02-24", "2021-02"],
    ["on-or-after", 1, "2022-02-24", "2022-02"],
    ["after", 1, "2023-02-24", "2023-02"],
    ["on-or-before", 2, "2021-02-24", "2021-02"],
    ["before", 2, "2020-02-24", "2020-02"],
    ["on-or-after", 2, "2023-02-24", "2023-02"],
    ["after", 2, "2024-02-24", "2024-02"],
  ];
  for (const [direction, nth, day, month] of cases)
    test(`${nth}. ${direction} 24 February 2022`, () => {
      const nearest = (fields: CalendarFields) =>
        days({ kind: "nearest", fields, direction, nth }, "2022-02-24");
      expect(nearest({ month: 2, day: 24 })).toEqual([day, day]);
      expect(nearest({ month: 2 })?.[0]).toBe(`${month}-01`);
    });
  test("seen from any day, the one before is the last to have ended and the one after the first to come", () => {
    const ends = (direction: Direction, anchor: number) =>
      denote({ kind: "nearest", fields: { month: 2 }, direction }, anchor) ?? [Number.NaN, Number.NaN];
    for (const anchor of FOUR_YEARS) {
      const [before, after] = [ends("before", anchor), ends("after", anchor)];
      expect(before[1]).toBeLessThan(anchor);
      expect(after[0]).toBeGreaterThan(anchor);
      const years = Math.round((after[0] - before[0]) / 365);
      const inside = formatDay(anchor).slice(5, 7) === "02";
      expect(years).toBe(inside ? 2 : 1);
    }
  });
});

test("centuries before Christ run from their first year to their last", () => {
  expect(days({ kind: "calendar", fields: { century: -5 } }, null)).toEqual(["-0499-01-01", "-0400-12-31"]);
  expect(days({ kind: "calendar", fields: { century: -1 } }, null)).toEqual(["-0099-01-01", "0000-12-31"]);
});

test("the writer's wording of a length is kept and changes no days", () => {
  const worded = { kind: "elapsed", unit: "month", amount: { min: 42, max: 48 }, worded: "P3.5Y" } as const;
  expect(MeaningSchema.parse(worded)).toEqual(worded);
  expect(days(worded, "2022-02-24")).toEqual(["2025-08-24", "2026-02-23"]);
});
