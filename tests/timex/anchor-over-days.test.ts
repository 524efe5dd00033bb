import { describe, expect, test } from "vitest";
import { parseDay } from "../../src/calendar/civil-day.ts";
import { valuesOverDays } from "../../src/timex/anchor-over-days.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

const TEXT = "He said on Friday that it began last month. It ended on 3 May 2024.";

describe("an article of which only some days are left knows as much as they agree on", () => {
  const cases: Record<string, { first: string; last: string; values: string[] }> = {
    "one day": {
      first: "2024-06-12",
      last: "2024-06-12",
      values: ["2024-06-07", "2024-05", "2024-05-03"],
    },
    "days of one week and month": {
      first: "2024-06-08",
      last: "2024-06-13",
      values: ["2024-06-07", "2024-05", "2024-05-03"],
    },
    "days with a Friday between them": {
      first: "2024-06-05",
      last: "2024-06-12",
      values: ["XXXX-WXX-5", "2024-05", "2024-05-03"],
    },
    "days of two months": {
      first: "2024-05-30",
      last: "2024-06-05",
      values: ["XXXX-WXX-5", "XXXX-XX", "2024-05-03"],
    },
    "a year": {
      first: "2024-01-01",
      last: "2024-12-31",
      values: ["XXXX-WXX-5", "XXXX-XX", "2024-05-03"],
    },
  };
  const timexes = findTimexes(TEXT);
  for (const [title, { first, last, values }] of Object.entries(cases))
    test(title, () => {
      expect(valuesOverDays(timexes, parseDay(first) as number, parseDay(last) as number)).toEqual(values);
    });

  test("any day at all", () => {
    expect(valuesOverDays(timexes, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toEqual([
      "XXXX-WXX-5",
      "XXXX-XX",
      "2024-05-03",
    ]);
  });
});
