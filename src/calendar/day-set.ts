import type { Day } from "./civil-day.ts";

/** Both ends belong to the range; an unbounded end is `-Infinity` or `Infinity`. */
export type DayRange = readonly [first: Day, last: Day];

/** Sorted, disjoint, non-adjacent ranges: one set of days has one form. The empty list is the empty set. */
export type DaySet = readonly DayRange[];

export const ALL_DAYS: DaySet = [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]];
export const NO_DAYS: DaySet = [];

/** Sorts ranges, drops empty ones and joins those that overlap or touch. */
export function daySet(ranges: readonly DayRange[]): DaySet {
  const sorted = ranges.filter(([first, last]) => first <= last).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [Day, Day][] = [];
  for (const [first, last] of sorted) {
    const previous = joined.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** What both have: one of the two themselves where it holds no other days than the other does. */
export function intersectDays(a: DaySet, b: DaySet): DaySet {
  if (a === b) return a;
  if (a.length === 1 && b.length === 1) return intersectRanges(a, b);
  const shared: DayRange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] as DayRange, b[j] as DayRange];
    const [first, last] = [Math.max(left[0], right[0]), Math.min(left[1], right[1])];
    if (first <= last) shared.push([first, last]);
    if (left[1] < right[1]) i++;
    else j++;
  }
  return equalDays(shared, a) ? a : shared;
}

/** The case on which dating spends its time, without making anything that is there. */
function intersectRanges(a: DaySet, b: DaySet): DaySet {
  const [left, right] = [a[0] as DayRange, b[0] as DayRange];
  const [first, last] = [Math.max(left[0], right[0]), Math.min(left[1], right[1])];
  if (first > last) return NO_DAYS;
  if (first === left[0] && last === left[1]) return a;
  return first === right[0] && last === right[1] ? b : [[first, last]];
}

export function uniteDays(a: DaySet, b: DaySet): DaySet {
  return daySet([...a, ...b]);
}

/** The number of days in the set; `Infinity` when an end is open. */
export function countDays(days: DaySet): number {
  return days.reduce((total, [first, last]) => total + (last - first + 1), 0);
}

export function firstDay(days: DaySet): Day {
  return days[0]?.[0] ?? Number.POSITIVE_INFINITY;
}

export function lastDay(days: DaySet): Day {
  return days.at(-1)?.[1] ?? Number.NEGATIVE_INFINITY;
}

export function hasDay(days: DaySet, day: Day): boolean {
  return days.some(([first, last]) => first <= day && day <= last);
}

export function equalDays(a: DaySet, b: DaySet): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i] as DayRange, b[i] as DayRange];
    if (left[0] !== right[0] || left[1] !== right[1]) return false;
  }
  return true;
}

/** Visits every day of a bounded set in order. */
export function* eachDay(days: DaySet): Generator<Day> {
  for (const [first, last] of days) for (let day = first; day <= last; day++) yield day;
}
