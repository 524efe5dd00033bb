import { describe, expect, test } from "vitest";
import { formatDay } from "../../src/calendar/civil-day.ts";
import type { DayRange } from "../../src/calendar/day-set.ts";
import { readCivilDate, readDate, readExtent } from "../../src/calendar/read-date.ts";

const days = (range: DayRange | null) => range && `${formatDay(range[0])} to ${formatDay(range[1])}`;
const DAY = (day: string) => `${day} to ${day}`;

describe("a date that a person gives", () => {
  const cases: Record<string, string | null> = {
    "2031-04-10": DAY("2031-04-10"),
    " 2031-04-10 ": DAY("2031-04-10"),
    "2031-04": "2031-04-01 to 2031-04-30",
    "2032-02": "2032-02-01 to 2032-02-29",
    "2031": "2031-01-01 to 2031-12-31",
    "-0043-03-15": DAY("-0043-03-15"),
    "2031-02-30": null,
    "2031-02-29": null,
    "2032-02-29": DAY("2032-02-29"),
    "2031-13": null,
    "2031-00-01": null,
    "10 April 2031": null,
    "31": null,
    "": null,
  };
  for (const [text, expected] of Object.entries(cases))
    test(`"${text}" -> ${expected}`, () => expect(days(readCivilDate(text))).toBe(expected));
});

describe("a date in a metadata field", () => {
  const cases: Record<string, string | null> = {
    "2031-04-10": DAY("2031-04-10"),
    "2031-04": "2031-04-01 to 2031-04-30",
    "2031": "2031-01-01 to 2031-12-31",
    // The day is the one that the text names, whatever day it is in Greenwich.
    "2031-04-10T23:30:00-08:00": DAY("2031-04-10"),
    "2031-04-10T00:30:00+09:00": DAY("2031-04-10"),
    "2031-04-10T00:30:00Z": DAY("2031-04-10"),
    "20310410T003000Z": DAY("2031-04-10"),
    "2031-04-10 00:30": DAY("2031-04-10"),
    "2031-04-10 23:30:00 -0800": DAY("2031-04-10"),
    "2031-W15": "2031-04-07 to 2031-04-13",
    "2031-W15-4": DAY("2031-04-10"),
    "2031-100": DAY("2031-04-10"),
    // Samoa had no such day; the text says so all the same.
    "2011-12-30T12:00:00": DAY("2011-12-30"),
    "Thu, 10 Apr 2031 23:30:00 -0800": DAY("2031-04-10"),
    "10 Apr 2031 08:00 GMT": DAY("2031-04-10"),
    "Thu, 10 Apr 2031 08:00:00 GMT": DAY("2031-04-10"),
    "10 April 2031": DAY("2031-04-10"),
    "April 10, 2031": DAY("2031-04-10"),
    "Apr 10, 2031": DAY("2031-04-10"),
    "Thursday, 10 April 2031": DAY("2031-04-10"),
    "Thursday, April 10, 2031": DAY("2031-04-10"),
    // As pages show it, with a clock time and a zone that only its readers know.
    "10 April 2031 10.30am BST": DAY("2031-04-10"),
    "April 10, 2031 at 23:30 (CEST)": DAY("2031-04-10"),
    "Thu, 10 Apr 2031 08:00:00 CEST": DAY("2031-04-10"),
    "2031/04/10 08:00": DAY("2031-04-10"),
    "2031/4/9": DAY("2031-04-09"),
    // As a PDF has it.
    "D:20310410233000-08'00'": DAY("2031-04-10"),
    "D:20310410233000Z": DAY("2031-04-10"),
    "D:203104": "2031-04-01 to 2031-04-30",
    // A weekday that is not that day's: one of the two is wrong.
    "Fri, 10 Apr 2031 08:00:00 GMT": null,
    "Fri, 10 Apr 2031 08:00:00 CEST": null,
    "2031-02-30T10:00:00Z": null,
    // Clock times, which would need a clock to become days.
    "10:30": null,
    "1030Z": null,
    T10: null,
    yesterday: null,
    "": null,
  };
  for (const [text, expected] of Object.entries(cases))
    test(`"${text}" -> ${expected}`, () => expect(days(readDate(text))).toBe(expected));
});

describe("a date with a beginning and an end", () => {
  const cases: Record<string, [string, string] | null> = {
    "2031-04-10": [DAY("2031-04-10"), DAY("2031-04-10")],
    "2031-04-10/2031-04-12": [DAY("2031-04-10"), DAY("2031-04-12")],
    "2031-03/2031-04": ["2031-03-01 to 2031-03-31", "2031-04-01 to 2031-04-30"],
    "2031-04-10/2031-04-10": [DAY("2031-04-10"), DAY("2031-04-10")],
    "2031-04-12/2031-04-10": null,
    "2031-04-10/": null,
    "2031-04-10/2031-04-31": null,
    "2031/2032/2033": null,
  };
  for (const [text, expected] of Object.entries(cases))
    test(`"${text}" -> ${expected}`, () => {
      const extent = readExtent(text);
      expect(extent && [days(extent.start), days(extent.end)]).toEqual(expected);
    });
});
