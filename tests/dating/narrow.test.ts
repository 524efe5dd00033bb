import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "../../src/calendar/civil-day.ts";
import { type DaySet, daySet, eachDay } from "../../src/calendar/day-set.ts";
import { denote } from "../../src/calendar/denote.ts";
import type { Meaning } from "../../src/calendar/meaning.ts";
import { narrow } from "../../src/dating/narrow.ts";
import { canDenote } from "../../src/dating/piece.ts";
import { meanings } from "./meanings.ts";

/** A few stretches of days within some years, the sets that dating meets. */
const days = (from: number, to: number, longest: number): fc.Arbitrary<DaySet> =>
  fc
    .array(fc.tuple(fc.integer({ min: dayOf(from), max: dayOf(to) }), fc.nat({ max: longest })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((ranges) => daySet(ranges.map(([first, length]) => [first, first + length])));

const denotes = (meaning: Meaning, left: DaySet, right: DaySet) =>
  narrow(
    { id: "a", kind: "denotes", rank: "relative", evidence: null, anchor: "x", variable: "y", meaning },
    left,
    right,
  );

/** What is left when every pair of days is tried. */
function exhaustively(meaning: Meaning, left: DaySet, right: DaySet): readonly [DaySet, DaySet] {
  const [anchors, denoted] = [new Set<number>(), new Set<number>()];
  for (const anchor of eachDay(left)) {
    const extent = denote(meaning, anchor);
    for (const day of extent ? eachDay(right) : [])
      if (extent && extent[0] <= day && day <= extent[1]) {
        anchors.add(anchor);
        denoted.add(day);
      }
  }
  return [anchors, denoted].map((set) => daySet([...set].map((day) => [day, day] as const))) as [
    DaySet,
    DaySet,
  ];
}

test("over some weeks a meaning leaves exactly the days that pair up", () => {
  fc.assert(
    fc.property(meanings, days(2020, 2021, 20), days(2020, 2021, 40), (meaning, left, right) => {
      fc.pre(canDenote(meaning));
      expect(denotes(meaning, left, right)).toEqual(exhaustively(meaning, left, right));
    }),
    { seed: 4, numRuns: 400 },
  );
});

test("over decades no pair of days that fits is lost", () => {
  fc.assert(
    fc.property(
      meanings,
      fc.integer({ min: dayOf(1995), max: dayOf(2035) }),
      fc.nat(),
      fc.tuple(days(1990, 2040, 4000), days(1990, 2040, 4000)),
      fc.constantFrom("bounded", "open before", "open after", "open"),
      (meaning, anchor, choice, [left, right], ends) => {
        const extent = canDenote(meaning) ? denote(meaning, anchor) : null;
        fc.pre(extent !== null);
        const [first, last] = [Math.max(extent[0], anchor - 9000), Math.min(extent[1], anchor + 9000)];
        fc.pre(first <= last);
        const day = first + (choice % (last - first + 1));
        const open = (set: DaySet, holds: number): DaySet =>
          daySet([
            ...set,
            [holds, holds],
            ...(ends === "open before" || ends === "open" ? [[-Infinity, holds] as const] : []),
            ...(ends === "open after" || ends === "open" ? [[holds, Infinity] as const] : []),
          ]);
        const [anchors, denoted] = denotes(meaning, open(left, anchor), open(right, day));
        const holds = (set: DaySet, wanted: number) => set.some(([a, b]) => a <= wanted && wanted <= b);
        expect([holds(anchors, anchor), holds(denoted, day)]).toEqual([true, true]);
      },
    ),
    { seed: 5, numRuns: 2000 },
  );
});

test("smaller domains are never left more than larger ones", () => {
  fc.assert(
    fc.property(
      meanings,
      days(2010, 2024, 2000),
      days(2010, 2024, 2000),
      days(2010, 2024, 2000),
      (meaning, left, right, more) => {
        // From some anchors these denote nothing, which makes the bounds of a long search coarser here or there.
        fc.pre(canDenote(meaning) && meaning.kind !== "within" && meaning.kind !== "span");
        const narrowed = denotes(meaning, left, right);
        const wider = denotes(meaning, daySet([...left, ...more]), daySet([...right, ...more]));
        for (const side of [0, 1] as const)
          for (const [first, last] of narrowed[side])
            expect(wider[side].some(([a, b]) => a <= first && last <= b)).toBe(true);
      },
    ),
    { seed: 6, numRuns: 800 },
  );
});
