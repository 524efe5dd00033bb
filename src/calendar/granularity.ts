import type { CalendarFields, Meaning } from "./meaning.ts";

/** The finest first. */
export const GRANULARITIES = [
  "time",
  "day",
  "week",
  "month",
  "quarter",
  "season",
  "year",
  "decade",
  "century",
  "interval",
] as const;

/** How precisely something is said: the unit in which it was told, or "interval" when it has two ends of its own. */
export type Granularity = (typeof GRANULARITIES)[number];

/** The granularity at which a meaning speaks; "in March" is a month whatever becomes of its year. */
export function granularityOf(meaning: Meaning): Granularity {
  switch (meaning.kind) {
    case "calendar":
    case "nearest":
      return granularityOfFields(meaning.fields);
    case "within":
      return granularityOfFields(meaning.fields);
    case "shift":
      if (meaning.exact) return "day";
      return meaning.unit === "half" ? "interval" : meaning.unit;
    case "unit":
      return meaning.unit === "half" ? "interval" : meaning.unit;
    default:
      return "interval";
  }
}

function granularityOfFields(fields: CalendarFields): Granularity {
  if (fields.hour !== undefined || fields.part !== undefined) return "time";
  if (fields.day !== undefined || fields.weekday !== undefined || fields.easter !== undefined) return "day";
  if (fields.week !== undefined) return "week";
  if (fields.month !== undefined) return "month";
  if (fields.quarter !== undefined) return "quarter";
  if (fields.season !== undefined) return "season";
  if (fields.weekend || fields.half !== undefined) return "interval";
  if (fields.year !== undefined) return "year";
  if (fields.decade !== undefined) return "decade";
  return fields.century !== undefined ? "century" : "interval";
}
