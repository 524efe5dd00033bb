import { describe, expect, test } from "vitest";
import { dayOf, formatDay } from "../../src/calendar/civil-day.ts";
import { type Panel, scaleOf } from "../../src/write/html/viewer/scale.ts";
import { findStretches } from "../../src/write/html/viewer/stretches.ts";
import { axisOf, lengthInWords } from "../../src/write/html/viewer/ticks.ts";

/** "2031-05-02" or "2031-05-02/2031-05-09", and "1961" for a whole year. */
function readDays(text: string): { first: number; last: number } {
  if (/^\d{4}$/.test(text)) return { first: dayOf(Number(text)), last: dayOf(Number(text) + 1) - 1 };
  const [first = 0, last = first] = text.split("/").map((day) => {
    const [year, month, ofMonth] = day.split("-").map(Number);
    return dayOf(year as number, month, ofMonth);
  });
  return { first, last };
}

const every = (count: number, step: number, from: number) =>
  Array.from({ length: count }, (_, index) => formatDay(from + index * step));

const stretches: Record<string, { days: string[]; cut: string[] }> = {
  "one day is one stretch": { days: ["2031-05-02"], cut: ["2031-05-02/2031-05-02"] },
  "a year long ago, and a week of news": {
    days: ["1961", "2031-05-01", "2031-05-02", "2031-05-04/2031-05-07"],
    cut: ["1961-01-01/1961-12-31", "2031-05-01/2031-05-07"],
  },
  "dates at even distances are not torn apart, however far they lie": {
    days: ["1990-01-01", "2000-01-01", "2010-01-01", "2020-01-01"],
    cut: ["1990-01-01/2020-01-01"],
  },
  "days on which nothing happens in a busy month are no gap": {
    days: ["2031-05-01", "2031-05-02", "2031-05-05", "2031-05-06", "2031-05-12", "2031-05-13"],
    cut: ["2031-05-01/2031-05-13"],
  },
  "what lasts across a gap does not fill it": {
    days: ["1961-03-01/2031-06-01", "1961-03-04", "1961-03-08", "2031-05-01", "2031-05-03", "2031-05-08"],
    cut: ["1961-03-01/1961-03-08", "2031-05-01/2031-06-01"],
  },
  "sixty years of yearly dates and then days: two scales": {
    days: [...every(60, 365, dayOf(1950)), ...every(25, 1, dayOf(2014))],
    cut: ["1950-01-01/2008-12-17", "2014-01-01/2014-01-25"],
  },
};

describe("stretches of time with a scale of their own", () => {
  for (const [title, { days, cut }] of Object.entries(stretches))
    test(title, () => {
      const found = findStretches(days.map(readDays));
      expect(found.map(({ first, last }) => `${formatDay(first)}/${formatDay(last)}`)).toEqual(cut);
    });
});

describe("a scale", () => {
  const scale = scaleOf(
    findStretches(["1961", "2031-05-01", "2031-05-02", "2031-05-07"].map(readDays)),
    1000,
  );

  test("keeps the order of days, across folds too, and leads back from a place to its day", () => {
    const days = [
      "1960-01-01",
      "1961-01-01",
      "1961-07-01",
      "1990-01-01",
      "2031-05-01",
      "2031-05-04",
      "2032-01-01",
    ];
    const places = days.map((day) => scale.xOf(readDays(day).first));
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    for (const day of ["1961-07-01", "1990-01-01", "2031-05-04"].map((text) => readDays(text).first))
      expect(scale.dayAt(scale.xOf(day))).toBeCloseTo(day, 6);
  });

  test("fills its width, in the whole and zoomed in", () => {
    expect(scale.width).toBeCloseTo(1000, 6);
    expect(scale.folds.map(({ days }) => days)).toEqual([
      readDays("2031-05-01").first - readDays("1962-01-01").first,
    ]);
    expect(scaleOf(scale.panels, 1000, { zoom: 3 }).width).toBeGreaterThan(1000);
  });
});

describe("an axis", () => {
  const axis = (days: string, width: number) => {
    const { first, last } = readDays(days);
    const panel: Panel = { first, last, count: 1, events: 1, x: 0, width };
    const { ticks, contexts } = axisOf(panel, [0, width]);
    return { ticks: ticks.map(({ label }) => label).join(" "), contexts: contexts.map(({ label }) => label) };
  };
  const cases: Record<string, { days: string; width: number; ticks: string; contexts: string[] }> = {
    "names days where they have room": {
      days: "2031-04-29/2031-05-02",
      width: 400,
      ticks: "29 30 1 2",
      contexts: ["Apr 2031", "May 2031"],
    },
    "names every fifth where they have less": {
      days: "2031-05-01/2031-05-31",
      width: 200,
      ticks: "1 6 11 16 21 26",
      contexts: ["May 2031"],
    },
    "names months": {
      days: "2031-01-01/2031-06-30",
      width: 300,
      ticks: "Jan Feb Mar Apr May June",
      contexts: ["2031"],
    },
    "names years": { days: "2029-01-01/2031-12-31", width: 150, ticks: "2029 2030 2031", contexts: [] },
    "names decades": {
      days: "1985-06-01/2031-12-31",
      width: 300,
      ticks: "1990 2000 2010 2020 2030",
      contexts: [],
    },
  };
  for (const [title, { days, width, ...expected }] of Object.entries(cases))
    test(title, () => expect(axis(days, width)).toEqual(expected));

  test("counts round years on either side of our era as readers do", () => {
    const panel: Panel = { first: dayOf(-250), last: dayOf(250), count: 1, events: 1, x: 0, width: 400 };
    const labels = axisOf(panel, [0, 400]).ticks.map(({ label }) => label);
    expect(labels).toEqual(["200 BC", "100 BC", "100", "200"]);
  });

  const lengths: [number, string, string][] = [
    [1, "1 day", "1 d"],
    [12, "12 days", "12 d"],
    [16, "2 weeks", "2 w"],
    [61, "2 months", "2 m"],
    [2557, "7 years", "7 y"],
  ];
  for (const [days, words, short] of lengths)
    test(`says ${days} days as ${words}`, () => {
      expect([lengthInWords(days), lengthInWords(days, true)]).toEqual([words, short]);
    });
});
