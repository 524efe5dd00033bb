import { expect, test } from "vitest";
import { dayOf } from "../../src/calendar/civil-day.ts";
import type { CalendarFields } from "../../src/calendar/meaning.ts";
import type { Relation } from "../../src/dating/relation.ts";
import { solve } from "../../src/dating/solve.ts";

function on(id: string, fields: CalendarFields, more: object = {}): Relation {
  const meaning = { kind: "nearest" as const, fields, direction: "on-or-before" as const };
  return {
    id,
    kind: "denotes",
    anchor: "article",
    variable: "event",
    meaning,
    rank: "relative",
    evidence: null,
    ...more,
  };
}

const IN_JULY = on("july", { month: 7 });
const IN_SPRING = on("spring", { season: "SP" });
const NOT_BEFORE: Relation = {
  id: "bound",
  kind: "in",
  variable: "article",
  days: [[dayOf(2016, 1, 21), Number.POSITIVE_INFINITY]],
  rank: "link",
  evidence: null,
};

test("“in spring” and “in July” of one event clash by themselves, and an innocent bound is no party to it", () => {
  for (const relations of [
    [IN_JULY, IN_SPRING],
    [IN_JULY, IN_SPRING, NOT_BEFORE],
  ]) {
    const { contradictions, domains } = solve(relations);
    expect(contradictions.map(({ relations: clash }) => clash.map(({ id }) => id).sort())).toEqual([
      ["july", "spring"],
    ]);
    if (relations.includes(NOT_BEFORE)) expect(domains.get("article")).toEqual(NOT_BEFORE.days);
  }
});

/** Told in the past tense. */
const PAST: Relation = {
  id: "past",
  kind: "not-after",
  first: "event",
  second: "article",
  rank: "order",
  evidence: null,
};
const WITHIN: Relation = { ...NOT_BEFORE, id: "affair", days: [[dayOf(2014), dayOf(2018)]], rank: "usual" };

test("“they vote tomorrow” told as past is no fault of the years between which the article is known to lie", () => {
  const tomorrow = on("tomorrow", {}, { meaning: { kind: "unit", unit: "day", offset: 1 } });
  const { contradictions, domains } = solve([WITHIN, PAST, tomorrow]);
  expect(
    contradictions.map(({ relations, setAside }) => [relations.map(({ id }) => id), setAside.id]),
  ).toEqual([[["past", "tomorrow"], "past"]]);
  expect(domains.get("article")).toEqual(WITHIN.days);
});

test("nor where the past and what lies ahead meet through a third day", () => {
  const saturday = on(
    "next Saturday",
    {},
    {
      variable: "burial",
      meaning: { kind: "nearest", fields: { weekday: 6 }, direction: "after" },
    },
  );
  const monday = on(
    "Monday",
    {},
    {
      anchor: "burial",
      meaning: { kind: "nearest", fields: { weekday: 1 }, direction: "on-or-after" },
    },
  );
  const { contradictions, domains } = solve([WITHIN, PAST, saturday, monday]);
  expect(contradictions.map(({ setAside }) => setAside.id)).toEqual(["past"]);
  expect(domains.get("article")).toEqual(WITHIN.days);
});

test("“on 29 February” and “on a Thursday” can be one day, if seldom", () => {
  const { contradictions } = solve([on("leap", { month: 2, day: 29 }), on("thursday", { weekday: 4 })]);
  expect(contradictions).toEqual([]);
});

test("how a day without a year is read places the event once the article is dated, and never dates the article", () => {
  const read = on("fourth", { month: 7, day: 4 }, { oneWay: true });
  const event: Relation = {
    id: "e",
    kind: "in",
    variable: "event",
    days: [[dayOf(2015, 7, 4), dayOf(2015, 7, 4)]],
    rank: "stated",
    evidence: null,
  };
  expect(solve([read, event]).domains.get("article")).toEqual([
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  ]);
  const article: Relation = {
    id: "a",
    kind: "in",
    variable: "article",
    days: [[dayOf(2015, 9, 1), dayOf(2015, 9, 2)]],
    rank: "dateline",
    evidence: null,
  };
  expect(solve([read, article]).domains.get("event")).toEqual([[dayOf(2015, 7, 4), dayOf(2015, 7, 4)]]);
});
