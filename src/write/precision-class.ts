import type { When } from "../model/when.ts";

/** How well a date is known, as one word for a legend or a class of style, the best known first. */
export const PRECISION_CLASSES = [
  "day",
  "interval",
  "week",
  "month",
  "quarter",
  "season",
  "year",
  "decade",
  "century",
  "choice",
  "approximate",
  "open",
  "undated",
] as const;
export type PrecisionClass = (typeof PRECISION_CLASSES)[number];

/** "interval": it lasted; "choice": some day of several; "open": no bound on one side. */
export function precisionClass({ edtf, start, end, approximate, granularity }: When): PrecisionClass {
  const bounds = [start.earliest, start.latest, end.earliest, end.latest];
  if (bounds.every((day) => day === null)) return "undated";
  if (start.earliest === null || end.latest === null) return "open";
  if (approximate) return "approximate";
  if (edtf !== null && /^[[{]/.test(edtf)) return "choice";
  if (edtf?.includes("/")) return "interval";
  return granularity === "time" ? "day" : granularity;
}
