import { expect, test } from "vitest";
import { looksBack } from "../../src/calendar/looks-back.ts";
import type { Meaning } from "../../src/calendar/meaning.ts";

const lastWeek: Meaning = { kind: "unit", unit: "week", offset: -1 };
const nextWeek: Meaning = { kind: "unit", unit: "week", offset: 1 };
const yearsAgo: Meaning = { kind: "shift", unit: "year", amount: { min: 2, max: 2 }, sign: -1 };
const daysAgo: Meaning = { kind: "shift", unit: "day", amount: { min: 9, max: 9 }, sign: -1 };
const mayOfLastYear: Meaning = {
  kind: "within",
  outer: { kind: "unit", unit: "year", offset: -1 },
  fields: { month: 5 },
};

test("an expression looks back by the unit that it counts in", () => {
  expect(
    [lastWeek, nextWeek, yearsAgo, daysAgo, mayOfLastYear].map((meaning) => looksBack(meaning, "week")),
  ).toEqual([true, false, true, false, true]);
  expect([lastWeek, yearsAgo, mayOfLastYear].map((meaning) => looksBack(meaning, "month"))).toEqual([
    false,
    true,
    true,
  ]);
});
