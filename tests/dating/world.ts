import fc from "fast-check";
import { civilOf, type Day, dayOf, weekdayOf } from "../../src/calendar/civil-day.ts";
import { denote } from "../../src/calendar/denote.ts";
import type { CalendarFields, Meaning } from "../../src/calendar/meaning.ts";
import type { EvidenceRank } from "../../src/dating/rank.ts";
import type { Relation, Variable } from "../../src/dating/relation.ts";
import { meanings } from "./meanings.ts";

/** Events and documents with their true days, and what the documents tell of them. */
export interface World {
  truth: ReadonlyMap<Variable, Day>;
  relations: readonly Relation[];
}

export interface WorldSize {
  documents: number;
  events: number;
  relations: number;
  /** The days on which things happen. */
  from: Day;
  to: Day;
}

const rank = fc.constantFrom<EvidenceRank>(
  "stated",
  "relative",
  "fact",
  "order",
  "link",
  "elapsed",
  "default",
);

/** How a writer would put one day seen from another: the day's own names and distances, with those that hold. */
function waysToTell(anchor: Day, day: Day): Meaning[] {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const weekday = weekdayOf(day);
  const apart = Math.abs(day - anchor);
  const sign = day < anchor ? -1 : 1;
  const named: CalendarFields[] = [
    { weekday },
    { weekday },
    { month, day: dayOfMonth },
    { month, day: dayOfMonth, weekday },
    { month },
    { day: dayOfMonth },
    { quarter: Math.ceil(month / 3) },
  ];
  const units = ["day", "week", "month", "quarter", "year"] as const;
  const lengths = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
  const ways: Meaning[] = [
    ...named.flatMap((fields) =>
      (["before", "on-or-before", "same", "on-or-after", "after", "closest"] as const).flatMap((direction) =>
        [1, 2].map((nth): Meaning => ({ kind: "nearest", fields, direction, nth })),
      ),
    ),
    ...units.flatMap((unit): Meaning[] => {
      const offset = Math.round((day - anchor) / lengths[unit]);
      const n = Math.round(apart / lengths[unit]);
      return [
        ...[offset - 1, offset, offset + 1].map((shift): Meaning => ({ kind: "unit", unit, offset: shift })),
        { kind: "unit", unit, offset: 0, side: day < anchor ? "earlier" : "later" },
        { kind: "shift", unit, amount: { min: n, max: n }, sign },
        { kind: "shift", unit, amount: { min: Math.max(0, n - 1), max: n + 2 }, sign },
        { kind: "shift", unit, amount: { min: Math.max(0, n - 1), max: null }, sign },
        {
          kind: "stretch",
          unit,
          amount: { min: n + 1, max: n + 1 },
          side: day < anchor ? "before" : "after",
        },
        { kind: "elapsed", unit, amount: { min: Math.max(0, n - 1), max: n + 1 } },
        { kind: "elapsed", unit, amount: { min: Math.max(0, n - 2), max: null } },
      ];
    }),
    ...(["past", "present", "future"] as const).map((to): Meaning => ({ kind: "reference", to })),
    { kind: "calendar", fields: { year, month } },
    ...[-1, 0, 1].flatMap((offset): Meaning[] => [
      { kind: "within", outer: { kind: "unit", unit: "year", offset }, fields: { month } },
      { kind: "within", outer: { kind: "unit", unit: "week", offset }, fields: { weekday } },
      { kind: "within", outer: { kind: "unit", unit: "month", offset }, fields: { weekday }, nth: -1 },
    ]),
    {
      kind: "span",
      from: { kind: "nearest", fields: { weekday: weekdayOf(day - 2) }, direction: "on-or-before" },
      to: { kind: "reference", to: "present" },
    },
  ];
  return ways.filter((meaning) => holds(meaning, anchor, day));
}

export function holds(meaning: Meaning, anchor: Day, day: Day): boolean {
  const extent = denote(meaning, anchor);
  return extent !== null && extent[0] <= day && day <= extent[1];
}

/** Worlds in which random documents tell random earlier and later events, their own days withheld. */
export function worlds({ documents, events, relations, from, to }: WorldSize): fc.Arbitrary<World> {
  const day = fc.integer({ min: from, max: to });
  const odd = fc.tuple(meanings, meanings, meanings);
  const telling = fc.record({
    document: fc.nat(),
    event: fc.nat(),
    other: fc.nat(),
    kind: fc.constantFrom("tells", "tells", "tells", "tells", "oddly", "counts", "in", "order", "same"),
    way: fc.nat(),
    odd,
    rank,
    margin: fc.nat({ max: 200 }),
  });
  return fc
    .record({
      documentDays: fc.array(day, { minLength: documents, maxLength: documents }),
      eventDays: fc.array(day, { minLength: events, maxLength: events }),
      tellings: fc.array(telling, { minLength: 1, maxLength: relations }),
    })
    .map(({ documentDays, eventDays, tellings }) => {
      const truth = new Map<Variable, Day>([
        ...documentDays.map((value, i) => [`document ${i}`, value] as const),
        ...eventDays.map((value, i) => [`event ${i}`, value] as const),
      ]);
      const told = tellings.flatMap((one, i): Relation[] => {
        const document = `document ${one.document % documents}`;
        const event = `event ${one.event % events}`;
        const other = `event ${one.other % events}`;
        const base = { id: `r${String(i).padStart(3, "0")}`, rank: one.rank, evidence: null };
        const [dct, happened, second] = [document, event, other].map((name) => truth.get(name) as Day) as [
          Day,
          Day,
          Day,
        ];
        const denotes = (anchor: Variable, variable: Variable, found: readonly Meaning[]): Relation[] => {
          const meaning = found[one.way % Math.max(1, found.length)];
          return meaning ? [{ ...base, kind: "denotes", anchor, variable, meaning }] : [];
        };
        switch (one.kind) {
          case "tells":
            return denotes(document, event, waysToTell(dct, happened));
          case "oddly":
            return denotes(
              document,
              event,
              one.odd.filter((meaning) => holds(meaning, dct, happened)),
            );
          case "counts":
            return event === other ? [] : denotes(event, other, waysToTell(happened, second));
          case "in":
            return [
              {
                ...base,
                kind: "in",
                variable: event,
                days: [[happened - one.margin, happened + (one.way % 100)]],
              },
            ];
          case "order":
            return [
              happened <= dct
                ? { ...base, kind: "not-after", first: event, second: document }
                : { ...base, kind: "not-after", first: document, second: event },
            ];
          default:
            return event !== other && happened === second
              ? [{ ...base, kind: "same", first: event, second: other }]
              : [];
        }
      });
      return { truth, relations: told };
    });
}

export const YEARS: WorldSize = {
  documents: 5,
  events: 7,
  relations: 40,
  from: dayOf(2019, 1, 1),
  to: dayOf(2024, 12, 31),
};
export const MONTHS: WorldSize = { ...YEARS, from: dayOf(2024, 1, 10), to: dayOf(2024, 6, 20) };
