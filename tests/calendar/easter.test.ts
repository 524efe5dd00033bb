import { expect, test } from "vitest";
import { formatDay, weekdayOf } from "../../src/calendar/civil-day.ts";
import { easterSunday } from "../../src/calendar/easter.ts";

/** As printed in almanacs; among them the earliest and the latest day that Easter can have. */
const SUNDAYS = [
  "1818-03-22",
  "1943-04-25",
  "1954-04-18",
  "1961-04-02",
  "1981-04-19",
  "2000-04-23",
  "2008-03-23",
  "2013-03-31",
  "2019-04-21",
  "2023-04-09",
  "2024-03-31",
  "2025-04-20",
  "2038-04-25",
];

for (const sunday of SUNDAYS)
  test(`Easter was, or will be, on ${sunday}`, () => {
    expect(formatDay(easterSunday(Number(sunday.slice(0, 4))))).toBe(sunday);
  });

test("Easter is a Sunday between 22 March and 25 April", () => {
  for (let year = 1583; year <= 2500; year++) {
    const easter = easterSunday(year);
    expect(weekdayOf(easter)).toBe(7);
    const day = formatDay(easter).slice(5);
    expect(day >= "03-22" && day <= "04-25").toBe(true);
  }
});
