import { describe, expect, test } from "vitest";
import type { When } from "../../src/model/when.ts";
import { dateInShort, dateInWords, precisionInWords } from "../../src/write/dates-in-words.ts";

type Bounds = [string | null, string | null];

function when(
  edtf: string | null,
  granularity: When["granularity"],
  start: Bounds,
  end: Bounds = start,
): When {
  return {
    edtf,
    start: { earliest: start[0], latest: start[1] },
    end: { earliest: end[0], latest: end[1] },
    granularity,
    approximate: edtf?.endsWith("~") ?? false,
    basis: "stated",
    because: [],
  };
}

const cases: { when: When; short: string; words: string; precision: string }[] = [
  {
    when: when("2031-04-10", "day", ["2031-04-10", "2031-04-10"]),
    short: "2031-04-10",
    words: "10 April 2031",
    precision: "day",
  },
  {
    when: when("2031-04", "month", ["2031-04-01", "2031-04-30"]),
    short: "2031-04",
    words: "April 2031",
    precision: "month",
  },
  {
    when: when("1994", "year", ["1994-01-01", "1994-12-31"]),
    short: "1994",
    words: "1994",
    precision: "year",
  },
  {
    when: when("199X", "decade", ["1990-01-01", "1999-12-31"]),
    short: "199X",
    words: "1990s",
    precision: "decade",
  },
  {
    when: when("0000", "year", ["0000-01-01", "0000-12-31"]),
    short: "0000",
    words: "1 BC",
    precision: "year",
  },
  {
    when: when("[-0043-03-15..-0042-02-01]", "day", ["-0043-03-15", "-0042-02-01"]),
    short: "-0043-03-15…-0042-02-01",
    words: "between 15 March 44 BC and 1 Feb 43 BC",
    precision: "between 15 March 44 BC and 1 Feb 43 BC",
  },
  {
    when: when("2031-22", "season", ["2031-06-01", "2031-08-31"]),
    short: "2031-22",
    words: "summer 2031",
    precision: "season",
  },
  {
    when: when("2031-04~", "month", ["2031-04-01", "2031-04-30"]),
    short: "2031-04~",
    words: "about April 2031",
    precision: "about a month",
  },
  {
    when: when("[2031-09-04..2031-09-06]", "day", ["2031-09-04", "2031-09-06"]),
    short: "2031-09-04…2031-09-06",
    words: "between 4 and 6 Sept 2031",
    precision: "between 4 and 6 Sept 2031",
  },
  {
    when: when("[2031-08-30..2031-09-02]", "day", ["2031-08-30", "2031-09-02"]),
    short: "2031-08-30…2031-09-02",
    words: "between 30 Aug and 2 Sept 2031",
    precision: "between 30 Aug and 2 Sept 2031",
  },
  {
    when: when("[2030-12-30..2031-01-02]", "day", ["2030-12-30", "2031-01-02"]),
    short: "2030-12-30…2031-01-02",
    words: "between 30 Dec 2030 and 2 Jan 2031",
    precision: "between 30 Dec 2030 and 2 Jan 2031",
  },
  {
    when: when("[2031-04-04,2031-04-11]", "day", ["2031-04-04", "2031-04-11"]),
    short: "2031-04-04,2031-04-11",
    words: "one of several dates between 4 and 11 April 2031",
    precision: "one of several dates between 4 and 11 April 2031",
  },
  {
    when: when(
      "2031-09-03/2031-09-06",
      "interval",
      ["2031-09-03", "2031-09-03"],
      ["2031-09-06", "2031-09-06"],
    ),
    short: "2031-09-03/2031-09-06",
    words: "from 3 to 6 Sept 2031",
    precision: "from 3 to 6 Sept 2031",
  },
  {
    when: when("2028-02-24/..", "interval", ["2028-02-24", "2028-02-24"], [null, null]),
    short: "2028-02-24/…",
    words: "since 24 Feb 2028",
    precision: "since 24 Feb 2028",
  },
  {
    when: when("[..2031-09-04]", "day", [null, "2031-09-04"]),
    short: "…2031-09-04",
    words: "4 Sept 2031 or earlier",
    precision: "4 Sept 2031 or earlier",
  },
  {
    when: when(null, "interval", ["2031-09-05", null]),
    short: "2031-09-05…",
    words: "5 Sept 2031 or later",
    precision: "5 Sept 2031 or later",
  },
  { when: when(null, "interval", [null, null]), short: "undated", words: "undated", precision: "undated" },
];

describe("a date in words", () => {
  for (const { when: date, short, words, precision } of cases)
    test(`${date.edtf ?? date.start.earliest ?? "nothing known"} is "${words}"`, () => {
      expect({
        short: dateInShort(date),
        words: dateInWords(date),
        precision: precisionInWords(date),
      }).toEqual({
        short,
        words,
        precision,
      });
    });
});
