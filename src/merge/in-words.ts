import { type Day, formatDay } from "../calendar/civil-day.ts";
import type { DaySet } from "../calendar/day-set.ts";
import type { CalendarFields, Meaning } from "../calendar/meaning.ts";
import { MONTH_NAMES } from "../calendar/month-names.ts";

const WEEKDAYS = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SEASONS = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" };
const DIRECTIONS = {
  before: "before",
  "on-or-before": "on or before",
  same: "of the same period as",
  "on-or-after": "on or after",
  after: "after",
  closest: "closest to",
};

/** A meaning as a reader would say it, seen from an anchor: "the Friday on or before publication". */
export function meaningInWords(meaning: Meaning, anchor: string): string {
  switch (meaning.kind) {
    case "calendar":
      return fieldsInWords(meaning.fields);
    case "nearest":
      return `the ${meaning.nth && meaning.nth > 1 ? `${meaning.nth}th ` : ""}${fieldsInWords(meaning.fields)} ${DIRECTIONS[meaning.direction]} ${anchor}`;
    case "unit": {
      if (meaning.unit === "day" && meaning.offset === 0) return `the day of ${anchor}`;
      const place = meaning.offset === 0 ? "of" : meaning.offset < 0 ? "before that of" : "after that of";
      const steps =
        Math.abs(meaning.offset) > 1
          ? `${Math.abs(meaning.offset)} ${meaning.unit}s ${meaning.offset < 0 ? "before" : "after"}`
          : `the ${meaning.unit} ${place}`;
      return `${meaning.side ? `the ${meaning.side} part of ` : ""}${steps} ${anchor}`;
    }
    case "shift":
      return `${amountInWords(meaning.amount, meaning.unit)}${meaning.exact ? " to the day" : ""} ${meaning.sign < 0 ? "before" : "after"} ${anchor}`;
    case "stretch":
      return `within ${amountInWords({ min: 0, max: meaning.amount.max }, meaning.unit)} ${meaning.side === "before" ? "before" : "after"} ${anchor}`;
    case "elapsed":
      return `${amountInWords(meaning.amount, meaning.unit)} after ${anchor}`;
    case "reference":
      return meaning.to === "past"
        ? `some time before ${anchor}`
        : meaning.to === "future"
          ? `some time after ${anchor}`
          : `the time of ${anchor}`;
    case "within":
      return `${fieldsInWords(meaning.fields)} in ${meaningInWords(meaning.outer, anchor)}`;
    case "span":
      return `from ${meaning.from ? meaningInWords(meaning.from, anchor) : "an open start"} to ${meaning.to ? meaningInWords(meaning.to, anchor) : "an open end"}`;
    case "duration":
      return "a length of time";
    case "set":
      return "a recurring time";
  }
}

function amountInWords({ min, max }: { min: number; max: number | null }, unit: string): string {
  const plural = (count: number) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  if (max === null) return `${plural(min)} or more`;
  if (min === max) return plural(min);
  return min === 0 ? `${plural(max)}` : `${min} to ${plural(max)}`;
}

function fieldsInWords(fields: CalendarFields): string {
  const parts = [
    fields.part &&
      { MO: "morning", MI: "midday", AF: "afternoon", EV: "evening", NI: "night", DT: "daytime" }[
        fields.part
      ],
    fields.hour !== undefined &&
      `${String(fields.hour).padStart(2, "0")}:${String(fields.minute ?? 0).padStart(2, "0")}`,
    fields.easter !== undefined &&
      (fields.easter === 0
        ? "Easter Sunday"
        : `the day ${Math.abs(fields.easter)} days ${fields.easter < 0 ? "before" : "after"} Easter Sunday`),
    fields.weekday && WEEKDAYS[fields.weekday],
    fields.weekend && "weekend",
    fields.day,
    fields.month && MONTH_NAMES[fields.month - 1],
    fields.season && SEASONS[fields.season],
    fields.quarter && `quarter ${fields.quarter}`,
    fields.half && `half ${fields.half}`,
    fields.week && `week ${fields.week}`,
    fields.year !== undefined && (fields.year <= 0 ? `${1 - fields.year} BC` : String(fields.year)),
    fields.decade !== undefined && `the ${fields.decade}s`,
    fields.century !== undefined && `the ${fields.century}th century`,
  ];
  return (
    parts.filter((part) => part !== undefined && part !== false && part !== "").join(" ") || "the time named"
  );
}

/** A set of days as text: "2025-09-05", "2025-09-05 to 2025-09-11", "up to 2025-09-11". */
export function daysInWords(days: DaySet): string {
  if (days.length === 0) return "no day";
  const shown = days.slice(0, 4).map(([first, last]) => rangeInWords(first, last));
  return days.length > 4 ? `${shown.join(", ")} and ${days.length - 4} more` : shown.join(", ");
}

function rangeInWords(first: Day, last: Day): string {
  const [open, end] = [Number.isFinite(first), Number.isFinite(last)];
  if (!open && !end) return "any day";
  if (!open) return `up to ${formatDay(last)}`;
  if (!end) return `from ${formatDay(first)}`;
  return first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`;
}
