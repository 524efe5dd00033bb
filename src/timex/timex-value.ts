import { civilOf, type Day, isoWeekOf } from "../calendar/civil-day.ts";
import { denote } from "../calendar/denote.ts";
import { GRANULARITIES, type Granularity, granularityOf } from "../calendar/granularity.ts";
import type { Amount, CalendarFields, Meaning } from "../calendar/meaning.ts";
import type { CalendarUnit } from "../calendar/unit.ts";
import type { ClockUnit, TimeUnit } from "./lexicon.ts";

/** The days and the precision that a meaning is counted from. */
export interface Ground {
  day: Day;
  /** Finer than a day's anchor when the anchor is itself a month or a year: "a year earlier" keeps its quarter. */
  granularity: Granularity;
  document: boolean;
}

/** The TIMEX3 value of a meaning; what depends on an unknown anchor is written with X. */
export function timexValue(meaning: Meaning, ground: Ground | null): string {
  switch (meaning.kind) {
    case "calendar":
      return fieldsValue(meaning.fields);
    case "reference":
      return { past: "PAST_REF", present: "PRESENT_REF", future: "FUTURE_REF" }[meaning.to];
    case "duration":
    case "elapsed":
    case "stretch":
      return meaning.worded ?? durationValue(meaning.unit, meaning.amount);
    case "set":
      return (
        meaning.worded ??
        (meaning.fields
          ? patternValue(meaning.fields)
          : durationValue(meaning.unit ?? "day", { min: 1, max: 1 }))
      );
    case "span":
      return [meaning.from, meaning.to].map((end) => (end ? timexValue(end, ground) : "..")).join("/");
    case "shift":
      return meaning.worded ?? shiftValue(meaning, ground);
    case "unit":
      if (!ground) return unitPattern(meaning.unit);
      if (isVagueFrom(meaning, ground)) return vagueValue(meaning.unit, ground);
      return dated(meaning, granularityOf(meaning), ground);
    case "nearest":
      return ground
        ? dated(meaning, nearestGranularity(meaning.fields), ground) + clockPart(meaning.fields)
        : patternValue(meaning.fields);
    case "within":
      return withinValue(meaning, ground);
  }
}

/** "The same day" in a story of which only the month is told: some day of it. */
export function isVagueFrom(meaning: Meaning, ground: Ground): boolean {
  if (meaning.kind === "within") return isVagueFrom(meaning.outer, ground);
  return (
    meaning.kind === "unit" &&
    meaning.unit !== "half" &&
    FINENESS.indexOf(meaning.unit) < FINENESS.indexOf(ground.granularity)
  );
}

function vagueValue(unit: CalendarUnit, { day, granularity }: Ground): string {
  if (unit === "day" && granularity === "month") return `${dateValue(day, "month")}-XX`;
  const known = FINENESS.indexOf(granularity) <= FINENESS.indexOf("year");
  return (known ? dateValue(day, "year") : "XXXX") + unitPattern(unit).slice("XXXX".length);
}

type ShiftMeaning = Extract<Meaning, { kind: "shift" }>;

function shiftValue(meaning: ShiftMeaning, ground: Ground | null): string {
  if (!ground) return unitPattern(meaning.exact ? "day" : meaning.unit);
  if (meaning.exact) return dated(meaning, "day", ground);
  // "A decade ago" is said of a year, "four decades ago" of a decade.
  const asked =
    meaning.unit === "half"
      ? "month"
      : meaning.unit === "decade" && meaning.amount.max === 1
        ? "year"
        : meaning.unit;
  // "A year earlier" than the third quarter is a quarter; than a day in May it is that day.
  const granularity =
    !ground.document && meaning.unit === "year" && meaning.amount.min === 1
      ? finer(asked, ground.granularity)
      : asked;
  const point = { ...meaning, amount: { min: meaning.amount.min, max: meaning.amount.min } };
  const range = denote(point, ground.day);
  return range ? dateValue(Math.round((range[0] + range[1]) / 2), granularity) : unitPattern(meaning.unit);
}

const FINENESS: readonly Granularity[] = GRANULARITIES.filter((one) => one !== "interval");

function finer(a: Granularity, b: Granularity): Granularity {
  const order = (granularity: Granularity) => (granularity === "time" ? 1 : FINENESS.indexOf(granularity));
  return order(b) >= 0 && order(b) < order(a) ? (b === "time" ? "day" : b) : a;
}

function withinValue(meaning: Extract<Meaning, { kind: "within" }>, ground: Ground | null): string {
  const { outer, fields } = meaning;
  const clock = clockPart(fields);
  const named = Object.keys(fields).some((key) => !CLOCK_FIELDS.has(key));
  if (!named) return timexValue(outer, ground) + clock;
  const range = denote(meaning, ground?.day ?? null);
  if (range) return dateValue(range[0], nearestGranularity(fields)) + clock;
  if (fields.fiscal || (outer.kind === "calendar" && outer.fields.fiscal))
    return fiscalValue(outer, fields, ground);
  return patternValue(fields);
}

function fiscalValue(outer: Meaning, fields: CalendarFields, ground: Ground | null): string {
  const year = timexValue(outer, ground).slice(0, 4);
  return fields.quarter === undefined ? year : `${year}-Q${fields.quarter}`;
}

const CLOCK_FIELDS: ReadonlySet<string> = new Set(["part", "hour", "minute", "second", "zone"]);

function dated(meaning: Meaning, granularity: Granularity | "weekend" | "half", ground: Ground): string {
  const range = denote(meaning, ground.day);
  if (!range) return meaning.kind === "nearest" ? patternValue(meaning.fields) : "XXXX";
  if (meaning.kind === "unit" && meaning.unit === "half") return dateValue(range[0], "half");
  return dateValue(range[0], granularity);
}

function nearestGranularity(fields: CalendarFields): Granularity | "weekend" | "half" {
  if (fields.day !== undefined || fields.weekday !== undefined || fields.easter !== undefined) return "day";
  if (fields.weekend) return "weekend";
  if (fields.half !== undefined) return "half";
  const { part: _part, hour: _hour, ...rest } = fields;
  return granularityOf({ kind: "calendar", fields: rest });
}

/** Writes the unit of a precision that holds a day. */
export function dateValue(day: Day, granularity: Granularity | "weekend" | "half"): string {
  if (!Number.isFinite(day)) return "XXXX";
  const { year, month, day: dayOfMonth } = civilOf(day);
  switch (granularity) {
    case "week":
    case "weekend": {
      const iso = isoWeekOf(day);
      return `${yearValue(iso.year)}-W${pad(iso.week)}${granularity === "weekend" ? "-WE" : ""}`;
    }
    case "month":
      return `${yearValue(year)}-${pad(month)}`;
    case "quarter":
      return `${yearValue(year)}-Q${Math.ceil(month / 3)}`;
    case "half":
      return `${yearValue(year)}-H${month <= 6 ? 1 : 2}`;
    case "season":
      return `${yearValue(month <= 2 ? year - 1 : year)}-${seasonOf(month)}`;
    case "year":
      return yearValue(year);
    case "decade":
      return decadeValue(year > 0 ? Math.floor(year / 10) * 10 : year);
    case "century":
      return centuryValue(Math.floor(year / 100) + 1);
    default:
      return `${yearValue(year)}-${pad(month)}-${pad(dayOfMonth)}`;
  }
}

function seasonOf(month: number): string {
  return month <= 2 || month === 12 ? "WI" : month <= 5 ? "SP" : month <= 8 ? "SU" : "FA";
}

/** What is said of a full date: "1998-02-13", "1989-Q3", "199", "BC0490". */
function fieldsValue(fields: CalendarFields): string {
  if (fields.year === undefined) {
    if (fields.decade !== undefined) return decadeValue(fields.decade);
    return fields.century === undefined ? patternValue(fields) : centuryValue(fields.century);
  }
  if (fields.easter !== undefined)
    return dateValue(denote({ kind: "calendar", fields }, null)?.[0] ?? NaN, "day");
  const year = yearValue(fields.year);
  if (fields.week !== undefined) return `${year}-W${pad(fields.week)}${fields.weekend ? "-WE" : ""}`;
  if (fields.weekend && fields.month !== undefined) return `${year}-${pad(fields.month)}-WXX-WE`;
  if (fields.half !== undefined) return `${year}-H${fields.half}`;
  if (fields.quarter !== undefined) return `${year}-Q${fields.quarter}`;
  if (fields.season !== undefined) return `${year}-${fields.season}`;
  if (fields.month === undefined) return year + clockPart(fields);
  return `${year}-${pad(fields.month)}${fields.day === undefined ? "" : `-${pad(fields.day)}`}${clockPart(fields)}`;
}

/** A pattern of the calendar whose year, or week, nobody knows: "XXXX-03", "XXXX-WXX-5". */
export function patternValue(fields: CalendarFields): string {
  const clock = clockPart(fields);
  if (fields.month !== undefined)
    return `XXXX-${pad(fields.month)}${fields.day === undefined ? "" : `-${pad(fields.day)}`}${clock}`;
  if (fields.easter !== undefined) return `XXXX-XX-XX${clock}`;
  if (fields.quarter !== undefined) return `XXXX-Q${fields.quarter}`;
  if (fields.half !== undefined) return `XXXX-H${fields.half}`;
  if (fields.season !== undefined) return `XXXX-${fields.season}`;
  if (fields.week !== undefined) return `XXXX-W${pad(fields.week)}`;
  if (fields.weekend) return "XXXX-WXX-WE";
  if (fields.weekday !== undefined) return `XXXX-WXX-${fields.weekday}${clock}`;
  if (fields.day !== undefined) return `XXXX-XX-${pad(fields.day)}${clock}`;
  return `XXXX-XX-XX${clock}`;
}

function unitPattern(unit: TimeUnit): string {
  return (
    (
      {
        week: "XXXX-WXX",
        month: "XXXX-XX",
        quarter: "XXXX-QX",
        half: "XXXX-HX",
        year: "XXXX",
        decade: "XXX",
        century: "XX",
      } as Partial<Record<TimeUnit, string>>
    )[unit] ?? "XXXX-XX-XX"
  );
}

function clockPart({ part, hour, minute, second, zone }: CalendarFields): string {
  if (part !== undefined && hour === undefined) return `T${part}`;
  if (hour === undefined) return "";
  const clock = `T${pad(hour)}${minute === undefined ? "" : `:${pad(minute)}`}${second === undefined ? "" : `:${pad(second)}`}`;
  return zone === "Z" || zone === "GMT" || zone === "UTC" ? `${clock}Z` : clock;
}

export const UNIT_LETTERS: Readonly<Record<TimeUnit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  month: "M",
  quarter: "Q",
  half: "H",
  year: "Y",
  decade: "DE",
  century: "CE",
};

export function isClockUnit(unit: TimeUnit): unit is ClockUnit {
  return unit === "second" || unit === "minute" || unit === "hour";
}

/** Lengths that ISO 8601 has no letter for, in those that it has. */
const WRITTEN_IN: Partial<Record<TimeUnit, { unit: TimeUnit; size: number }>> = {
  decade: { unit: "year", size: 10 },
};

/** "P3M", "PT2H", "PXD"; two decades are "P20Y". */
export function durationValue(unit: TimeUnit, amount: Amount | string | null): string {
  const digits =
    typeof amount === "string" ? amount : amount ? String(Math.round(amount.min * 1000) / 1000) : "X";
  const finer = WRITTEN_IN[unit];
  if (finer) return durationValue(finer.unit, digits === "X" ? digits : String(Number(digits) * finer.size));
  return `P${isClockUnit(unit) ? "T" : ""}${digits}${UNIT_LETTERS[unit]}`;
}

function yearValue(year: number): string {
  return year > 0 ? String(year).padStart(4, "0") : `BC${String(1 - year).padStart(4, "0")}`;
}

function decadeValue(decade: number): string {
  return decade > 0
    ? String(decade / 10).padStart(3, "0")
    : `BC${String(Math.floor((1 - decade) / 10)).padStart(3, "0")}`;
}

function centuryValue(century: number): string {
  return century > 0 ? String(century - 1).padStart(2, "0") : `BC${String(-century - 1).padStart(2, "0")}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
