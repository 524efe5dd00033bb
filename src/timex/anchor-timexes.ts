import type { Day } from "../calendar/civil-day.ts";
import type { DayRange } from "../calendar/day-set.ts";
import { denote } from "../calendar/denote.ts";
import { granularityOf } from "../calendar/granularity.ts";
import type { Timex } from "../model/timex.ts";
import { type Ground, isVagueFrom, timexValue } from "./timex-value.ts";

export interface AnchoredTimex {
  timex: Timex;
  /** TIMEX3; with X where the anchor is not known. */
  value: string;
  /** Null: no stretch of days (a length, a set), or its anchor is an event or unknown. */
  range: DayRange | null;
}

interface Anchored extends AnchoredTimex {
  ground: Ground | null;
}

/** Gives each expression its TIMEX3 value and its days, seen from the document's day and along chains of expressions. */
export function anchorTimexes(timexes: readonly Timex[], dct: Day | null): AnchoredTimex[] {
  const byId = new Map<string, Anchored>();
  return timexes.map((timex) => {
    const ground = groundOf(timex, byId, dct);
    const range = rangeOf(timex, byId, ground);
    const value = valueFrom(timex, ground);
    byId.set(timex.id, { timex, value, range, ground });
    return { timex, value, range };
  });
}

function groundOf({ anchor }: Timex, byId: ReadonlyMap<string, Anchored>, dct: Day | null): Ground | null {
  if (anchor.kind === "dct") return dct === null ? null : { day: dct, granularity: "day", document: true };
  if (anchor.kind !== "timex") return null;
  const told = byId.get(anchor.timex);
  if (!told?.range || !Number.isFinite(told.range[0])) return null;
  // A time told in the middle of a month is counted from the month, not from its first day.
  return {
    day: told.range[0],
    granularity: toldGranularity(told),
    document: false,
  };
}

/** "A year earlier" keeps the precision of the date that it is counted from. */
function toldGranularity({ timex: { meaning }, ground }: Anchored): Ground["granularity"] {
  const own = granularityOf(meaning);
  return meaning.kind === "shift" && ground && !ground.document ? ground.granularity : own;
}

function rangeOf(
  { meaning, anchor }: Timex,
  byId: ReadonlyMap<string, Anchored>,
  ground: Ground | null,
): DayRange | null {
  if (anchor.kind === "event" || (anchor.kind !== "none" && !ground)) return null;
  const range = denote(meaning, ground?.day ?? null);
  const told = anchor.kind === "timex" ? byId.get(anchor.timex)?.range : null;
  if (!range || !told || !Number.isFinite(told[1])) return range;
  // "Two days later" than some day in May is any day from the third on, and so is "the next day" from the second.
  if (meaning.kind !== "shift" && !(ground && isVagueFrom(meaning, ground))) return range;
  const last = denote(meaning, told[1]);
  return last ? [range[0], Math.max(range[1], last[1])] : range;
}

function valueFrom({ meaning, anchor }: Timex, ground: Ground | null): string {
  if (anchor.kind === "event" && meaning.kind === "shift")
    return (
      meaning.worded ?? timexValue({ kind: "duration", unit: meaning.unit, amount: meaning.amount }, null)
    );
  return timexValue(meaning, ground);
}
