import type { CalendarFields, Direction, Meaning } from "../calendar/meaning.ts";
import { type CalendarUnit, MONTHS_IN } from "../calendar/unit.ts";
import type { ClockTime } from "./clock.ts";
import type { Count } from "./count.ts";
import type { TimeUnit } from "./lexicon.ts";
import { durationValue, isClockUnit } from "./timex-value.ts";

/** A date of which the fields say all: "5 September 2025". */
export function calendar(fields: CalendarFields): Meaning {
  return { kind: "calendar", fields };
}

/** The nearest that matches, seen from the anchor; of an `open` rule the direction is chosen later. */
export function nearest(fields: CalendarFields, direction: Direction = "on-or-before"): Meaning {
  return { kind: "nearest", fields, direction };
}

/** The unit that holds the anchor, moved by whole units: -1 is the one before. */
export function unitAway(unit: CalendarUnit, offset: number, side?: "earlier" | "later"): Meaning {
  return { kind: "unit", unit, offset, ...(side ? { side } : {}) };
}

export function within(outer: Meaning, fields: CalendarFields, nth?: number): Meaning {
  return { kind: "within", outer, fields, ...(nth === undefined ? {} : { nth }) };
}

/** A pattern of a year: of a named year it makes one date. */
export function placed(year: Meaning, fields: CalendarFields, nth?: number): Meaning {
  return year.kind === "calendar" && nth === undefined
    ? calendar({ ...year.fields, ...fields })
    : within(year, fields, nth);
}

export function reference(to: "past" | "present" | "future"): Meaning {
  return { kind: "reference", to };
}

const HALVES: Partial<Record<TimeUnit, { unit: TimeUnit; size: number }>> = {
  year: { unit: "month", size: 12 },
  decade: { unit: "year", size: 10 },
  century: { unit: "year", size: 100 },
  week: { unit: "day", size: 7 },
  day: { unit: "hour", size: 24 },
  hour: { unit: "minute", size: 60 },
  minute: { unit: "second", size: 60 },
};

/** A length: "two hours", "half a year" (six months), "several days" (vague). */
export function duration(n: Count, unit: TimeUnit): Meaning {
  const finer = HALVES[unit];
  if (n.min > 0 && n.min < 1 && finer && Number.isInteger(n.min * finer.size)) {
    const size = n.min * finer.size;
    return { kind: "duration", unit: finer.unit, amount: { min: size, max: size } };
  }
  const amount = n.digits === "X" ? null : { min: n.min, max: n.max };
  return { kind: "duration", unit, amount, worded: durationValue(unit, n.digits) };
}

/** How many of the finer unit make the coarser, the least and the most. */
const MADE_OF: Partial<Record<TimeUnit, Partial<Record<TimeUnit, readonly [number, number]>>>> = {
  year: { month: [12, 12], day: [365, 366] },
  month: { day: [28, 31] },
  week: { day: [7, 7] },
  day: { hour: [24, 24] },
  hour: { minute: [60, 60] },
  minute: { second: [60, 60] },
};

/** "Two hours and 20 minutes". */
export interface Compound<Finer extends TimeUnit> {
  n: Count;
  unit: TimeUnit;
  n2: Count;
  unit2: Finer;
}

/** Counted in the finer unit; null where either count is vague, the coarser's is no whole number, or the two make no length together. */
export function compound<Finer extends TimeUnit>({ n, unit, n2, unit2 }: Compound<Finer>) {
  const size = MADE_OF[unit]?.[unit2];
  if (!size || n.digits === "X" || n2.digits === "X" || !Number.isInteger(n.min)) return null;
  const [least, most] = size;
  // "PT2H20M", "P1DT3H": the clock's units follow one T.
  const finer = durationValue(unit2, n2.digits).slice(isClockUnit(unit) ? "PT".length : "P".length);
  return {
    unit: unit2,
    amount: { min: n.min * least + n2.min, max: n.max * most + n2.max },
    worded: durationValue(unit, n.digits) + finer,
  };
}

/** A length of which only the unit is said: "for years". */
export function vagueDuration(unit: TimeUnit): Meaning {
  return { kind: "duration", unit, amount: null, worded: durationValue(unit, "X") };
}

/** So many units before (-1) or after (1) the anchor; null where the unit is of the clock and a day is all that can be said. */
export function shift(n: Count, unit: TimeUnit, sign: -1 | 1): Meaning {
  if (isClockUnit(unit)) {
    const hours = unit === "hour" ? n.max : unit === "minute" ? n.max / 60 : n.max / 3600;
    return {
      kind: "shift",
      unit: "day",
      amount: { min: Math.floor(hours / 24), max: Math.ceil(hours / 24) },
      sign,
      worded: durationValue(unit, n.digits),
    };
  }
  return { kind: "shift", unit, amount: { min: n.min, max: n.max }, sign };
}

/** The units just before or after the anchor, taken together; null for hours, which are only a length. */
export function stretch(n: Count, unit: TimeUnit, side: "before" | "after"): Meaning {
  if (isClockUnit(unit)) return duration(n, unit);
  return {
    kind: "stretch",
    unit,
    amount: { min: n.min, max: n.max },
    side,
    worded: durationValue(unit, n.digits),
  };
}

/**
 * Time gone by since an event, of which whole units are told: "42 months" is 42 or more and less than 43. Where halves
 * are told the next whole unit bounds it: "three-and-a-half years" is 42 to 48 months.
 */
export function elapsed(n: Count, unit: TimeUnit): Meaning {
  if (isClockUnit(unit)) return duration(n, unit);
  const worded = durationValue(unit, n.digits);
  const months = MONTHS_IN[unit];
  if (Number.isInteger(n.min) || months === undefined)
    return {
      kind: "elapsed",
      unit,
      amount: { min: Math.floor(n.min), max: n.digits === "X" ? null : Math.floor(n.max) + 1 },
      worded,
    };
  return {
    kind: "elapsed",
    unit: "month",
    amount: { min: n.min * months, max: Math.ceil(n.max) * months },
    worded,
  };
}

/** The nth unit since an event is under way: "its third year" is 2 or more years in, less than 3. */
export function elapsedOrdinal(ordinal: number, unit: TimeUnit): Meaning | null {
  if (isClockUnit(unit)) return null;
  return {
    kind: "elapsed",
    unit,
    amount: { min: ordinal - 1, max: ordinal },
    worded: durationValue(unit, String(ordinal)),
  };
}

export function clockFields({ hour, minute, second, zone }: ClockTime): CalendarFields {
  return {
    hour,
    ...(minute === undefined ? {} : { minute }),
    ...(second === undefined ? {} : { second }),
    ...(zone === undefined ? {} : { zone }),
  };
}
