import fc from "fast-check";
import type { CalendarFields, Meaning } from "../../src/calendar/meaning.ts";

const unit = fc.constantFrom("day", "week", "month", "quarter", "half", "year", "decade", "century" as const);
const direction = fc.constantFrom(
  "before",
  "on-or-before",
  "same",
  "on-or-after",
  "after",
  "closest" as const,
);
const weekday = fc.integer({ min: 1, max: 7 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 31 });
const quarter = fc.integer({ min: 1, max: 4 });
const half = fc.integer({ min: 1, max: 2 });
const season = fc.constantFrom("SP", "SU", "FA", "WI" as const);

/** Patterns that recur: a weekday, a month, a day of a month, and what writers combine. */
export const fields: fc.Arbitrary<CalendarFields> = fc.oneof(
  fc.record({ weekday }),
  fc.record({ month }),
  fc.record({ month, day }),
  fc.record({ month, day, weekday }),
  fc.record({ month, weekday }),
  fc.record({ day }),
  fc.record({ day, weekday }),
  fc.record({ quarter }),
  fc.record({ half }),
  fc.record({ season }),
  fc.record({ week: fc.integer({ min: 1, max: 53 }) }),
  fc.constant({ weekend: true as const }),
  fc.constant({ part: "MO" as const }),
);

const years = fc.integer({ min: 2018, max: 2026 });
const calendar: fc.Arbitrary<Meaning> = fc
  .oneof(
    fc.record({ year: years }),
    fc.record({ year: years, month }),
    fc.record({ year: years, month, day }),
    fc.record({ decade: fc.constantFrom(2010, 2020) }),
    fc.record({ century: fc.constant(21) }),
  )
  .map((given) => ({ kind: "calendar", fields: given }));

const count = fc.integer({ min: 0, max: 6 });
const amount = fc.oneof(
  count.map((n) => ({ min: n, max: n })),
  fc.tuple(count, count).map(([n, more]) => ({ min: n, max: n + more })),
  count.map((n) => ({ min: n, max: null })),
  count.map((n) => ({ min: n + 0.5, max: n + 0.5 })),
);
const elapsed = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 3 }))
    .map(([n, more]) => ({ min: n, max: n + more })),
  count.map((n) => ({ min: n, max: null })),
);

/** Meanings of every kind that sees days from an anchor, as the rules for expressions make them. */
const simple: fc.Arbitrary<Meaning> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("nearest" as const), fields, direction }) },
  fc.record({
    kind: fc.constant("nearest" as const),
    fields,
    direction,
    nth: fc.integer({ min: 1, max: 3 }),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("unit" as const),
      unit,
      offset: fc.integer({ min: -3, max: 3 }),
    }),
  },
  fc.record({
    kind: fc.constant("unit" as const),
    unit,
    offset: fc.integer({ min: -1, max: 1 }),
    side: fc.constantFrom("earlier", "later" as const),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("shift" as const),
      unit,
      amount,
      sign: fc.constantFrom(-1 as const, 1 as const),
      exact: fc.constantFrom(undefined, true as const),
    }),
  },
  fc.record({
    kind: fc.constant("stretch" as const),
    unit,
    amount,
    side: fc.constantFrom("before", "after" as const),
  }),
  fc.record({ kind: fc.constant("elapsed" as const), unit, amount: elapsed }),
  fc.record({
    kind: fc.constant("reference" as const),
    to: fc.constantFrom("past", "present", "future" as const),
  }),
  calendar,
);

const within: fc.Arbitrary<Meaning> = fc.record({
  kind: fc.constant("within" as const),
  outer: simple,
  fields,
  nth: fc.constantFrom(undefined, 1, 2, 5, -1, -2),
});

/** Every kind of meaning, also inside one another. */
export const meanings: fc.Arbitrary<Meaning> = fc.oneof(
  { weight: 5, arbitrary: simple },
  within,
  fc.record({
    kind: fc.constant("span" as const),
    from: fc.oneof(simple, within, fc.constant(null)),
    to: fc.oneof(simple, within, fc.constant(null)),
  }),
);
