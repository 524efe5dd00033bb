import { type Day } from "../calendar/civil-day.ts";
import { countDays, type DayRange, type DaySet, daySet, eachDay, firstDay, intersectDays, lastDay } from "../calendar/day-set.ts";
import { denote, reachOf } from "../calendar/denote.ts";
import type { Meaning } from "../calendar/meaning.ts";
import { shiftDay } from "../calendar/unit.ts";
import type { Relation, Variable } from "./relation.ts";

/** Up to how many days an anchor is gone through one by one; beyond, its ends alone are used, which is wider but never wrong. */
const ENUMERABLE = 1500;

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
    case "denotes": {
      const [anchor, variable] = narrowMeaning(relation.meaning, domains(relation.anchor), domains(relation.variable));
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
  const first = Number.isFinite(low) ? (denote(meaning, low)?.[0] ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
  const last = Number.isFinite(high) ? (denote(meaning, high)?.[1] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  return [near, intersectDays(variable, [[first, last]])];
}

function narrowDayByDay(meaning: Meaning, anchor: DaySet, variable: DaySet): readonly [DaySet, DaySet] {
  const anchors: DayRange[] = [];
  const denoted: DayRange[] = [];
  for (const day of eachDay(anchor)) {
    const range = denote(meaning, day);
    if (!range) continue;
    const left = intersectDays(variable, [range]);
    if (left.length === 0) continue;
    anchors.push([day, day]);
    denoted.push(...left);
  }
  return [daySet(anchors), daySet(denoted)];
}

/** Where the anchor must lie for the denoted days to meet the variable's domain; everywhere where that is unbounded. */
function anchorBounds(meaning: Meaning, variable: DaySet): DaySet {
  const [low, high] = [firstDay(variable), lastDay(variable)];
  const reach = reachOf(meaning);
  if (reach) return [[low - reach[1], high + reach[0]]];
  if (meaning.kind === "reference") return [meaning.to === "future" ? [Number.NEGATIVE_INFINITY, high] : [low, meaning.to === "present" ? high : Number.POSITIVE_INFINITY]];
  if (meaning.kind === "elapsed" || (meaning.kind === "shift" && meaning.sign > 0))
    return [[Number.NEGATIVE_INFINITY, back(high, meaning.unit, meaning.amount.min)]];
  if (meaning.kind === "shift") return [[forth(low, meaning.unit, meaning.amount.min), Number.POSITIVE_INFINITY]];
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
