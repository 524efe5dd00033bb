import { expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import type { CalendarFields } from "../../src/calendar/meaning.ts";
import { daysClash } from "../../src/merge/days-told.ts";

const NOVEMBER: CalendarFields = { month: 11, day: 2 };
const MAY: CalendarFields = { month: 5, day: 11 };
const MAY_2015: CalendarFields = { year: 2015, month: 5 };
const FRIDAY: CalendarFields = { weekday: 5 };
const MONDAY: CalendarFields = { weekday: 1 };
const WHOLE: CalendarFields = { year: 2016, month: 7, day: 26 };

test("what two expressions both name and name otherwise is two days", () => {
  expect(daysClash([NOVEMBER], [MAY])).toBe(true);
  expect(daysClash([FRIDAY], [MONDAY])).toBe(true);
  expect(daysClash([MAY_2015], [{ year: 2014, month: 8 }])).toBe(true);
});

test("what one leaves open clashes with nothing", () => {
  expect(daysClash([MAY], [MAY_2015])).toBe(false);
  expect(daysClash([], [MAY])).toBe(false);
  expect(daysClash([FRIDAY], [WHOLE])).toBe(false);
  expect(daysClash([FRIDAY, MONDAY], [MONDAY])).toBe(false);
});

test("a weekday alone is of the last week, a day of the month without one is older", () => {
  expect(daysClash([FRIDAY], [NOVEMBER])).toBe(true);
  expect(daysClash([FRIDAY], [{ ...NOVEMBER, weekday: 5 }])).toBe(false);
});

test("two fires that one article gives two days stay two", async () => {
  const { events } = await reconstruct([
    {
      path: "tarn.txt",
      bytes: Buffer.from(
        "Published: 4 August 2016\n\nA fire destroyed the mill in Tarn on Tuesday. On 11 May, a fire destroyed the old mill in Tarn.\n",
      ),
    },
  ]);
  expect(events.map(({ when }) => when.edtf).sort()).toEqual(["2016-05-11", "2016-08-02"]);
});

test("they stay two when a third telling names no day", async () => {
  const { events } = await reconstruct([
    {
      path: "tarn.txt",
      bytes: Buffer.from(
        "Published: 4 August 2016\n\nThe mill burned down. The mill burned on Tuesday. On 11 May, the old mill burned.\n",
      ),
    },
  ]);
  expect(events.map(({ when }) => when.edtf)).toContain("2016-05-11");
});
