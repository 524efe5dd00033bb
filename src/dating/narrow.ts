import type { Day } from "../calendar/civil-day.ts";
import {
  countDays,
  type DayRange,
  type DaySet,
  daySet,
  equalDays,
  firstDay,
  intersectDays,
  lastDay,
} from "../calendar/day-set.ts";
import { denote } from "../calendar/denote.ts";
import type { Meaning } from "../calendar/meaning.ts";
import { remembered } from "../model/remembered.ts";
import { firstOf, isEverywhereSimple, lastOf, type Piece, pieceAt, runOf } from "./piece.ts";
import { firstReaching, lastReaching } from "./recurring.ts";
import type { Relation } from "./relation.ts";

/** Up to how many pieces of a meaning are gone through one by one; beyond, the ends of the domains are used, which is wider but never wrong. */
const MOST_PIECES = 60;
/** Up to how many pieces it is not worth first asking which anchors come into question. */
const FEW_PIECES = 8;

/**
 * What a relation leaves of the domains that it touches, in the order of `variablesOf` ("in" touches one). A day stays
 * when the relation holds for it with some day of the other domain (arc consistency).
 */
export function narrow(relation: Relation, left: DaySet, right: DaySet): readonly [DaySet, DaySet] {
  switch (relation.kind) {
    case "in":
      return [intersectDays(left, relation.days), right];
    case "not-after":
      // What holds already, as it mostly does, costs nothing.
      return [
        lastDay(left) <= lastDay(right)
          ? left
          : intersectDays(left, [[Number.NEGATIVE_INFINITY, lastDay(right)]]),
        firstDay(left) <= firstDay(right)
          ? right
          : intersectDays(right, [[firstDay(left), Number.POSITIVE_INFINITY]]),
      ];
    case "same": {
      const both = intersectDays(left, right);
      return relation.oneWay ? [left, both] : [both, both];
    }
    case "denotes": {
      if (relation.oneWay && !isBounded(left)) return [left, right];
      const [anchors, days] = narrowMeaning(relation.meaning, left, right);
      return relation.oneWay ? [left, days] : [anchors, days];
    }
  }
}

/** Whether a relation leaves both domains as they are, as most do: asked first where it costs next to nothing. */
export function holdsAlready(relation: Relation, left: DaySet, right: DaySet): boolean {
  if (relation.kind === "same") return left === right;
  return (
    relation.kind === "not-after" && lastDay(left) <= lastDay(right) && firstDay(left) <= firstDay(right)
  );
}

function isBounded(days: DaySet): boolean {
  return Number.isFinite(firstDay(days)) && Number.isFinite(lastDay(days));
}

/** What was narrowed lately; proofs and clashes are sought among parts of a network, and narrow the same again and again. */
interface Narrowed {
  meaning: Meaning;
  anchors: DaySet;
  days: DaySet;
  left: readonly [DaySet, DaySet];
}

/** A power of two. Each narrowing has one place, and takes it from the one that had it before. */
const REMEMBERED = 1 << 14;
const lately = new Array<Narrowed | undefined>(REMEMBERED).fill(undefined);

let meanings = 0;
const numberOf = remembered((_: Meaning) => ++meanings);

/** A bound that is open counts as day 0. */
function stirred(hash: number, day: Day): number {
  return Math.imul(hash, 0x9e3779b1) ^ (day | 0);
}

function placeOf(meaning: Meaning, anchors: DaySet, days: DaySet): number {
  let hash = stirred(numberOf(meaning), firstDay(anchors));
  hash = stirred(hash, lastDay(anchors));
  hash = stirred(hash, firstDay(days));
  hash = stirred(hash, lastDay(days));
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (REMEMBERED - 1);
}

/** As `narrowMeaningAnew`, which says what it is. */
function narrowMeaning(meaning: Meaning, anchors: DaySet, days: DaySet): readonly [DaySet, DaySet] {
  const place = placeOf(meaning, anchors, days);
  const before = lately[place];
  if (before?.meaning === meaning && equalDays(before.anchors, anchors) && equalDays(before.days, days))
    return before.left;
  const left = narrowMeaningAnew(meaning, anchors, days);
  lately[place] = { meaning, anchors, days, left };
  return left;
}

/**
 * Narrows an anchor and what a meaning denotes from it, both ways: piece by piece, which is exact, where the anchors in
 * question are few enough; else by bounds, since every meaning moves forward with its anchor.
 */
function narrowMeaningAnew(meaning: Meaning, anchors: DaySet, days: DaySet): readonly [DaySet, DaySet] {
  if (anchors.length === 0 || days.length === 0) return [[], []];
  if (isEverywhereSimple(meaning) || countPieces(meaning, anchors) <= FEW_PIECES)
    return narrowPieces(meaning, anchors, days);
  const near = intersectDays(anchors, [anchorsMeeting(meaning, firstDay(days), lastDay(days))]);
  if (near.length === 0) return [[], []];
  if (countPieces(meaning, near) <= MOST_PIECES) return narrowPieces(meaning, near, days);
  return [near, intersectDays(days, [[boundFrom(meaning, near), boundTo(meaning, near)]])];
}

function countPieces(meaning: Meaning, anchors: DaySet): number {
  return anchors.length + countDays(anchors) / runOf(meaning);
}

/** The exact narrowing: every anchor that meets the days, and every day that an anchor meets. */
function narrowPieces(meaning: Meaning, anchors: DaySet, days: DaySet): readonly [DaySet, DaySet] {
  const meeting: [Day, Day][] = [];
  const denoted: [Day, Day][] = [];
  for (const [first, last] of anchors)
    for (let from = first, to = first; ; from = to + 1) {
      const piece = pieceAt(meaning, from);
      to = Math.min(piece.to, last);
      if (piece.denotes && addMeeting(piece, from, to, days, meeting))
        // Ends move by a day a day, so the extents of a piece leave no gap between them.
        addRange(denoted, firstOf(piece, from), lastOf(piece, to));
      if (to === last) break;
    }
  return [
    equalDays(meeting, anchors) ? anchors : meeting,
    intersectDays(days, isSorted(denoted) ? denoted : daySet(denoted)),
  ];
}

/** Adds the anchors of a piece whose extent meets the days, and says whether there are any. */
function addMeeting(piece: Piece, from: Day, to: Day, days: DaySet, meeting: [Day, Day][]): boolean {
  const reach = lastOf(piece, to);
  let any = false;
  for (let i = firstEndingFrom(days, firstOf(piece, from)); i < days.length; i++) {
    const range = days[i] as DayRange;
    const low = range[0];
    const high = range[1];
    if (low > reach) break;
    const earliest = piece.lastMoves ? Math.max(from, low - piece.last) : from;
    const latest = piece.firstMoves ? Math.min(to, high - piece.first) : to;
    if (earliest > latest) continue;
    any = true;
    addRange(meeting, earliest, latest);
    if (latest === to) break;
  }
  return any;
}

/** The index of the first range that ends on a day or later. */
function firstEndingFrom(days: DaySet, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as readonly [Day, Day])[1] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addRange(ranges: [Day, Day][], first: Day, last: Day): void {
  const previous = ranges.at(-1);
  if (previous && previous[0] <= first && first <= previous[1] + 1) {
    if (last > previous[1]) previous[1] = last;
  } else ranges.push([first, last]);
}

function isSorted(ranges: readonly (readonly [Day, Day])[]): boolean {
  for (let i = 1; i < ranges.length; i++)
    if ((ranges[i] as DayRange)[0] <= (ranges[i - 1] as DayRange)[1] + 1) return false;
  return true;
}

/** Beyond this distance an anchor is taken to have no bound: ten thousand years. */
const FARTHEST = 1 << 22;

/** The anchors from which a meaning may reach the days from `low` to `high`. */
function anchorsMeeting(meaning: Meaning, low: Day, high: Day): DayRange {
  return [
    Number.isFinite(low) ? (firstReaching(meaning, low) ?? gallopToFirst(meaning, low)) : low,
    Number.isFinite(high) ? (lastReaching(meaning, high) ?? gallopToLast(meaning, high)) : high,
  ];
}

/** Found by galloping, since a meaning moves forward with its anchor. */
function gallopToFirst(meaning: Meaning, low: Day): Day {
  const isBeyond = (day: Day) => {
    const extent = denote(meaning, -day);
    return extent !== null && extent[1] < low;
  };
  return 0 - lastWithin(isBeyond, -low);
}

function gallopToLast(meaning: Meaning, high: Day): Day {
  const isBeyond = (day: Day) => {
    const extent = denote(meaning, day);
    return extent !== null && extent[0] > high;
  };
  return lastWithin(isBeyond, high);
}

/** The last day that is not yet beyond, where days become so once and for all; `Infinity` where none within reach is. */
function lastWithin(isBeyond: (day: Day) => boolean, start: Day): Day {
  let [within, beyond] = [start, start];
  let step = 16;
  if (isBeyond(start))
    for (; ; step *= 2) {
      within = beyond - step;
      if (!isBeyond(within)) break;
      beyond = within;
      if (start - within > FARTHEST) return Number.NEGATIVE_INFINITY;
    }
  else
    for (; ; step *= 2) {
      beyond = within + step;
      if (isBeyond(beyond)) break;
      within = beyond;
      if (within - start > FARTHEST) return Number.POSITIVE_INFINITY;
    }
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2);
    if (isBeyond(middle)) beyond = middle;
    else within = middle;
  }
  return within;
}

/** How many days from which a meaning denotes nothing are stepped over in search of a bound. */
const LONGEST_GAP = 40;

/** The first day that a meaning reaches from the first of its anchors, or from the next that denotes any. */
function boundFrom(meaning: Meaning, anchors: DaySet): Day {
  const anchor = firstDay(anchors);
  for (let day = anchor; Number.isFinite(day) && day < anchor + LONGEST_GAP; day++) {
    const extent = denote(meaning, day);
    if (extent) return extent[0];
  }
  return Number.NEGATIVE_INFINITY;
}

/** The last day that a meaning reaches from the last of its anchors, or from the one before that denotes any. */
function boundTo(meaning: Meaning, anchors: DaySet): Day {
  const anchor = lastDay(anchors);
  for (let day = anchor; Number.isFinite(day) && day > anchor - LONGEST_GAP; day--) {
    const extent = denote(meaning, day);
    if (extent) return extent[1];
  }
  return Number.POSITIVE_INFINITY;
}
