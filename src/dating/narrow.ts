import type { Day } from "../calendar/civil-day.ts";
import {
  countDays,
  type DayRange,
  type DaySet,
  daySet,
  firstDay,
  intersectDays,
  lastDay,
} from "../calendar/day-set.ts";
import { denote, reachOf } from "../calendar/denote.ts";
import type { Meaning } from "../calendar/meaning.ts";
import { shiftDay } from "../calendar/unit.ts";
import type { Relation, Variable } from "./relation.ts";

/** Up to how many days an anchor is gone through one by one; beyond, its ends alone are used, which is wider but never wrong. */
const ENUMERABLE = 400;

export type Domains = (variable: Variable) => DaySet;

/** What a relation leaves of the domains that it touches: each variable with its narrowed domain. */
export function narrow(relation: Relation, domains: Domains): readonly (readonly [Variable, DaySet])[] {
  switch (relation.kind) {
    case "in":
      return [[relation.variable, intersectDays(domains(relation.variable), relation.days)]];
    case "not-after": {
      const [first, second] = [domains(relation.first), domains(relation.second)];
      return [
        [relation.first, intersectDays(first, [[Number.NEGATIVE_INFINITY, lastDay(second)]])],
        [relation.second, intersectDays(second, [[firstDay(first), Number.POSITIVE_INFINITY]])],
      ];
    }
    case "same": {
      const both = intersectDays(domains(relation.first), domains(relation.second));
      return [
        [relation.first, both],
        [relation.second, both],
      ];
    }
    case "denotes": {
      const [anchor, variable] = narrowMeaning(
        relation.meaning,
        domains(relation.anchor),
        domains(relation.variable),
      );
      return [
        [relation.anchor, anchor],
        [relation.variable, variable],
      ];
    }
  }
}

/**
 * Narrows an anchor and what a meaning denotes from it, both ways. Day by day where the anchor's days can be gone
 * through; else by bounds, since every meaning moves forward with its anchor.
 */
function narrowMeaning(meaning: Meaning, anchor: DaySet, variable: DaySet): readonly [DaySet, DaySet] {
  if (anchor.length === 0 || variable.length === 0) return [[], []];
  const near = intersectDays(anchor, anchorBounds(meaning, variable));
  if (near.length === 0) return [[], []];
  if (countDays(near) <= ENUMERABLE) return narrowDayByDay(meaning, near, variable);
  const [low, high] = [firstDay(near), lastDay(near)];
  const first = Number.isFinite(low)
    ? (denote(meaning, low)?.[0] ?? Number.NEGATIVE_INFINITY)
    : Number.NEGATIVE_INFINITY;
  const last = Number.isFinite(high)
    ? (denote(meaning, high)?.[1] ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;
  return [near, intersectDays(variable, [[first, last]])];
}

function narrowDayByDay(meaning: Meaning, anchor: DaySet, variable: DaySet): readonly [DaySet, DaySet] {
  const anchors: [Day, Day][] = [];
  const denoted: DayRange[] = [];
  for (const [first, last] of anchor)
    for (let day = first; day <= last; day++) {
      const range = denote(meaning, day);
      if (!range || !addShared(range, variable, denoted)) continue;
      const previous = anchors.at(-1);
      if (previous && previous[1] === day - 1) previous[1] = day;
      else anchors.push([day, day]);
    }
  return [anchors, daySet(denoted)];
}

/** Adds what a range shares with a set to `found`, and says whether that was anything. */
function addShared([first, last]: DayRange, days: DaySet, found: DayRange[]): boolean {
  let any = false;
  for (const [low, high] of days) {
    if (high < first) continue;
    if (low > last) break;
    any = true;
    const shared = [Math.max(low, first), Math.min(high, last)] as const;
    const previous = found.at(-1);
    if (previous?.[0] !== shared[0] || previous[1] !== shared[1]) found.push(shared);
  }
  return any;
}

/** Where the anchor must lie for the denoted days to meet the variable's domain; everywhere where that is unbounded. */
function anchorBounds(meaning: Meaning, variable: DaySet): DaySet {
  const [low, high] = [firstDay(variable), lastDay(variable)];
  const reach = reachOf(meaning);
  if (reach) return [[low - reach[1], high + reach[0]]];
  if (meaning.kind === "reference")
    return [
      meaning.to === "future"
        ? [Number.NEGATIVE_INFINITY, high]
        : [low, meaning.to === "present" ? high : Number.POSITIVE_INFINITY],
    ];
  if (meaning.kind === "elapsed" || (meaning.kind === "shift" && meaning.sign > 0))
    return [[Number.NEGATIVE_INFINITY, back(high, meaning.unit, meaning.amount.min)]];
  if (meaning.kind === "shift")
    return [[forth(low, meaning.unit, meaning.amount.min), Number.POSITIVE_INFINITY]];
  return [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]];
}

const MARGIN = 200;
type Unit = Parameters<typeof shiftDay>[1];

function back(day: Day, unit: Unit, amount: number): Day {
  return Number.isFinite(day) ? shiftDay(day, unit, -amount) + MARGIN : day;
}
function forth(day: Day, unit: Unit, amount: number): Day {
  return Number.isFinite(day) ? shiftDay(day, unit, amount) - MARGIN : day;
}
