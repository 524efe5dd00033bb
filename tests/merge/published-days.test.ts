import fc from "fast-check";
import { expect, test } from "vitest";
import { daysApart, publishedDaysOf, uniteDays } from "../../src/merge/published-days.ts";

const range = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 40 }))
  .map(([first, length]) => [first, first + length] as const);

const ranges = fc.array(range, { maxLength: 5 });

test("two groups of articles are as far apart as the two of them that surely lie farthest", () => {
  fc.assert(
    fc.property(ranges, ranges, (some, others) => {
      const gaps = some.flatMap((one) =>
        others.map((other) => Math.max(0, one[0] - other[1], other[0] - one[1])),
      );
      expect(daysApart(publishedDaysOf(some), publishedDaysOf(others))).toBe(Math.max(0, ...gaps));
    }),
  );
});

test("groups that are united are as those of all their articles", () => {
  fc.assert(
    fc.property(ranges, ranges, (some, others) => {
      expect(uniteDays(publishedDaysOf(some), publishedDaysOf(others))).toEqual(
        publishedDaysOf([...some, ...others]),
      );
    }),
  );
});

test("1 to 3 May and 20 May lie seventeen days apart; of nothing known, nothing is apart", () => {
  expect(daysApart(publishedDaysOf([[121, 123]]), publishedDaysOf([[140, 140]]))).toBe(17);
  expect(daysApart(publishedDaysOf([]), publishedDaysOf([[140, 140]]))).toBe(0);
});
