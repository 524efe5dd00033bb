import { civilOf, type Day, daysInMonth } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import { denote } from "../calendar/denote.ts";
import type { CalendarFields, Meaning } from "../calendar/meaning.ts";
import { isWeekdayOnly } from "../calendar/parts-of-meaning.ts";
import { unitHolding } from "../calendar/unit.ts";
import { lastSeeing } from "./recurring.ts";

/**
 * A run of anchor days on which a meaning is one simple function: each end of its extent either stands still or moves
 * along with the anchor. "Last month" is a piece a month, "on Friday" a piece a week, "yesterday" one piece for ever.
 */
export interface Piece {
  /** The last anchor of the run; its first is the day that was asked for. */
  to: Day;
  /** False: seen from these anchors the meaning denotes no days. */
  denotes: boolean;
  /** A day, or the distance in days from the anchor where it moves. */
  first: number;
  firstMoves: boolean;
  last: number;
  lastMoves: boolean;
}

export function firstOf({ first, firstMoves }: Piece, anchor: Day): Day {
  return firstMoves ? anchor + first : first;
}
export function lastOf({ last, lastMoves }: Piece, anchor: Day): Day {
  return lastMoves ? anchor + last : last;
}

/** The piece of a meaning from an anchor on. An anchor of `-Infinity` is allowed where `isEverywhereSimple`. */
export function pieceAt(meaning: Meaning, anchor: Day): Piece {
  switch (meaning.kind) {
    case "calendar":
      return still(denote(meaning, null), Number.POSITIVE_INFINITY);
    case "duration":
    case "set":
      return still(null, Number.POSITIVE_INFINITY);
    case "reference":
      return moving(0, denote(meaning, 0), Number.POSITIVE_INFINITY);
    case "within": {
      const outer = pieceAt(meaning.outer, anchor);
      const run = outer.denotes && (outer.firstMoves || outer.lastMoves) ? anchor : outer.to;
      return still(denote(meaning, anchor), run);
    }
    case "span":
      return pieceOfSpan(
        meaning.from && pieceAt(meaning.from, anchor),
        meaning.to && pieceAt(meaning.to, anchor),
        anchor,
      );
    case "unit":
      return pieceOfUnit(meaning, anchor);
    case "shift":
    case "stretch":
    case "elapsed":
      if (meaning.unit === "day" || meaning.unit === "week")
        return moving(0, denote(meaning, 0), Number.POSITIVE_INFINITY);
      return moving(anchor, denote(meaning, anchor), lastOfSamePlace(anchor));
    case "nearest":
      return pieceOfNearest(meaning, anchor);
  }
}

/** Says whether a meaning has few pieces over all the days there are, so that domains without end need no cut. */
export function isEverywhereSimple(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case "calendar":
    case "reference":
    case "duration":
    case "set":
      return true;
    case "unit":
      return meaning.unit === "day";
    case "shift":
    case "stretch":
    case "elapsed":
      return meaning.unit === "day" || meaning.unit === "week";
    case "within":
      return meaning.outer.kind === "calendar";
    case "span":
      return [meaning.from, meaning.to].every((end) => end === null || isEverywhereSimple(end));
    case "nearest":
      return false;
  }
}

const UNIT_DAYS = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  half: 182,
  year: 365,
  decade: 3652,
  century: 36_524,
};

/** How many anchor days a piece spans, roughly: what it costs to go through a meaning piece by piece. */
export function runOf(meaning: Meaning): number {
  switch (meaning.kind) {
    case "unit":
      return UNIT_DAYS[meaning.unit];
    case "shift":
    case "stretch":
    case "elapsed":
      return 7;
    case "within":
      return runOf(meaning.outer);
    case "span":
      return Math.min(meaning.from ? runOf(meaning.from) : 365, meaning.to ? runOf(meaning.to) : 365);
    case "nearest": {
      const { month, quarter, half, season, week, day } = meaning.fields;
      if ((month ?? quarter ?? half ?? season ?? week) !== undefined) return 100;
      return day === undefined ? 7 : 10;
    }
    default:
      return 365;
  }
}

function still(extent: DayRange | null, to: Day): Piece {
  const [first, last] = extent ?? [0, 0];
  return { to, denotes: extent !== null && first <= last, first, firstMoves: false, last, lastMoves: false };
}

/** A piece whose ends move with the anchor, an open end standing where it is. */
function moving(anchor: Day, extent: DayRange | null, to: Day): Piece {
  if (extent === null || extent[0] > extent[1]) return still(null, to);
  const [first, last] = extent;
  const [firstMoves, lastMoves] = [Number.isFinite(first), Number.isFinite(last)];
  return {
    to,
    denotes: true,
    first: firstMoves ? first - anchor : first,
    firstMoves,
    last: lastMoves ? last - anchor : last,
    lastMoves,
  };
}

/** A month later is a month later from the 1st to the 28th; the days beyond may share the end of a shorter month. */
function lastOfSamePlace(anchor: Day): Day {
  const { day } = civilOf(anchor);
  return day <= 28 ? anchor + 28 - day : anchor;
}

function pieceOfUnit({ unit, offset, side }: Extract<Meaning, { kind: "unit" }>, anchor: Day): Piece {
  if (unit === "day")
    return (side === "earlier" && offset > 0) || (side === "later" && offset < 0)
      ? still(null, Number.POSITIVE_INFINITY)
      : moving(0, [offset, offset], Number.POSITIVE_INFINITY);
  const to = unitHolding(anchor, unit)[1];
  const piece = still(unitHolding(anchor, unit, offset), to);
  if (side === "earlier" && offset >= 0)
    return offset > 0 ? still(null, to) : { ...piece, last: 0, lastMoves: true };
  if (side === "later" && offset <= 0)
    return offset < 0 ? still(null, to) : { ...piece, first: 0, firstMoves: true };
  return piece;
}

/** From the start of one to the end of the other, up to where either changes or the two pass each other. */
function pieceOfSpan(from: Piece | null, to: Piece | null, anchor: Day): Piece {
  const run = Math.min(from?.to ?? Number.POSITIVE_INFINITY, to?.to ?? Number.POSITIVE_INFINITY);
  if (from?.denotes === false || to?.denotes === false) return still(null, run);
  const piece: Piece = {
    to: run,
    denotes: true,
    first: from?.first ?? Number.NEGATIVE_INFINITY,
    firstMoves: from?.firstMoves ?? false,
    last: to?.last ?? Number.POSITIVE_INFINITY,
    lastMoves: to?.lastMoves ?? false,
  };
  const inOrder = firstOf(piece, anchor) <= lastOf(piece, anchor);
  if (piece.firstMoves === piece.lastMoves) return inOrder ? piece : still(null, run);
  const meet = piece.lastMoves ? piece.first - piece.last : piece.last - piece.first;
  if (piece.lastMoves) return inOrder ? piece : still(null, Math.min(run, meet - 1));
  return inOrder ? { ...piece, to: Math.min(run, meet) } : still(null, run);
}

function pieceOfNearest(meaning: Extract<Meaning, { kind: "nearest" }>, anchor: Day): Piece {
  const extent = denote(meaning, anchor);
  // What is missing from a month or a year is missing seen from all of its days.
  if (!extent) return still(null, unitHolding(anchor, "month")[1]);
  const to =
    lastOfWeekdayRun(meaning, extent[0]) ?? lastSeeing(meaning, extent) ?? lastAlike(meaning, anchor, extent);
  return still(extent, to);
}

/** The last anchor from which a bare weekday is still the same day: without a search, as most of dating is weekdays. */
function lastOfWeekdayRun(
  { fields, direction, nth = 1 }: Extract<Meaning, { kind: "nearest" }>,
  day: Day,
): Day | null {
  if (!isWeekdayOnly(fields)) return null;
  switch (direction) {
    case "on-or-before":
      return day + nth * 7 - 1;
    case "before":
      return day + nth * 7;
    case "on-or-after":
      return day - (nth - 1) * 7;
    case "after":
      return day - (nth - 1) * 7 - 1;
    default:
      return null;
  }
}

/** Gallops to the last anchor with the same extent: what moves forward with its anchor and is alike at two days is alike between. */
function lastAlike(meaning: Meaning, anchor: Day, extent: DayRange): Day {
  const alike = (day: Day) => {
    const other = denote(meaning, day);
    return other !== null && other[0] === extent[0] && other[1] === extent[1];
  };
  let [known, step] = [anchor, 16];
  while (alike(known + step)) {
    known += step;
    step *= 2;
  }
  for (step /= 2; step >= 1; step /= 2) if (alike(known + step)) known += step;
  return known;
}

/** Says whether a meaning can denote days at all: "30 February", "for hours" and a Friday in an endless past cannot, and say nothing. */
export function canDenote(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case "duration":
    case "set":
      return false;
    case "calendar":
      return denote(meaning, null) !== null;
    case "nearest":
      return exists(meaning.fields);
    case "unit":
      return meaning.offset === 0 || meaning.side !== (meaning.offset > 0 ? "earlier" : "later");
    case "elapsed":
      return pieceAt(meaning, 0).denotes;
    case "within": {
      const outer = canDenote(meaning.outer) ? denote(meaning.outer, 0) : null;
      return canDenote(meaning.outer) && exists(meaning.fields) && (outer ?? [0, 0]).every(Number.isFinite);
    }
    case "span":
      return [meaning.from, meaning.to].every((end) => end === null || canDenote(end));
    default:
      return true;
  }
}

/** Fields that some year has: not 30 February. Fiscal years are nobody's calendar. */
function exists({ fiscal, month, day }: CalendarFields): boolean {
  return !fiscal && (month === undefined || day === undefined || day <= daysInMonth(2024, month));
}
